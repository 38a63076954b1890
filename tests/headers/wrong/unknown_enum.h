#include <stddef.h>
#include <stdint.h>

enum later;
void use(enum later l);

// expect: 4:6: error: 'later' has no enumerators yet; define the enum
