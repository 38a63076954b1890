#include <stddef.h>
#include <stdint.h>

int delete(int x);
int new(int x);
typedef struct Symbol { int x; } Symbol;
void symbol_init(Symbol *self);
#define Error 1
typedef struct Map { int x; } Map;
void map_init(Map *self);

// expect: 6:34: error: 'Symbol' would hide 'Symbol', a name of JavaScript's own; rename it, here or with --rename=Symbol=NAME
// expect: 8:9: error: 'Error' would hide 'Error', a name of JavaScript's own; rename it, here or with --rename=Error=NAME, or leave it out with --skip=Error
// expect: 4:5: error: 'delete' would hide 'delete', a name of JavaScript's own; rename it, here or with --rename=delete=NAME, or leave it out with --skip=delete
// expect: 5:5: error: 'new' would hide 'new', a name of JavaScript's own; rename it, here or with --rename=new=NAME, or leave it out with --skip=new
