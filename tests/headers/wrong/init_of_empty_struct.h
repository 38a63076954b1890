#include <stddef.h>
#include <stdint.h>

typedef struct Nothing {} Nothing;
void nothing_init(Nothing *self);

// expect: 5:6: error: 'Nothing' is empty; a class needs a field, and functions without state need no class
