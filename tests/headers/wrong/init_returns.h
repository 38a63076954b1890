#include <stddef.h>
#include <stdint.h>

typedef struct Adder { double sum; } Adder;
enum status { FAILED = 1, WORKED };
int adder_init(Adder *self);
enum status adder_init_from(Adder *self, double start);
const char *adder_init_named(Adder *self);

// expect: 6:5: error: 'adder_init' constructs, and can only succeed or fail; return void, bool, or an enum whose zero means success, or say what a failure is, such as --mark=adder_init=error:nonzero
// expect: 7:13: error: 'adder_init_from' returns 'Status', which has no enumerator of value 0 to mean success; add one, return bool, or say what a failure is, such as --mark=adder_init_from=error:negative
// expect: 8:13: error: 'adder_init_named' constructs, and can only succeed or fail; return void, bool, or an enum whose zero means success, or say what a failure is, such as --mark=adder_init_named=error:nonzero
