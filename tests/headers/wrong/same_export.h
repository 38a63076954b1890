#include <stddef.h>
#include <stdint.h>

#define MODE 1
enum mode { FAST, SLOW };
typedef struct Mode { int x; } Mode;
void mode_init(Mode *self);
int same_export_max(int x);
int max(int x);
#define SAME_EXPORT_LIMIT 1
#define LIMIT 2

// expect: 5:6: error: 'Mode' and 'mode' are both 'Mode' in JavaScript; rename one
// expect: 11:9: error: 'SAME_EXPORT_LIMIT' and 'LIMIT' are both 'LIMIT' in JavaScript; rename one
// expect: 9:5: error: 'same_export_max' and 'max' are both 'max' in JavaScript; rename one
