#include <stddef.h>
#include <stdint.h>

int delete(int x);
int new(int x);
typedef struct Map { int x; } Map;
void map_init(Map *self);
#define NaN 1

// expect: 6:31: error: 'Map' would hide 'Map', a name of JavaScript's own; rename it
// expect: 8:9: error: 'NaN' would hide 'NaN', a name of JavaScript's own; rename it
// expect: 4:5: error: 'delete' would hide 'delete', a name of JavaScript's own; rename it
// expect: 5:5: error: 'new' would hide 'new', a name of JavaScript's own; rename it
