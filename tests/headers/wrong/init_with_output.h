#include <stddef.h>
#include <stdint.h>

typedef struct Adder { double sum; } Adder;
void adder_init(Adder *self, double start[1]);
void adder_init_with(Adder *self, uint8_t *name, size_t name_cap);
void adder_init_sorted(Adder *self, double *values, size_t values_len);
// expect: 5:37: error: 'adder_init' constructs, and cannot give back 'start' as well; if C only reads it, say so with --mark=adder_init.start=in
// expect: 6:44: error: 'name' is filled as far as there is room, and 'adder_init_with' does not return how far as a size; if it returns that or a failure, say which results fail, such as --mark=adder_init_with=error:negative or error:zero; if C fills all of it, say so with --mark=adder_init_with.name=out,length:name_cap, and if it reads it as well with inout
// expect: 7:45: error: 'adder_init_sorted' constructs, and cannot give back 'values' as well; if C only reads it, say so with --mark=adder_init_sorted.values=in
