#include <stddef.h>
#include <stdint.h>

typedef struct Adder { double sum; } Adder;
void adder_init(Adder *self, double start[1]);
void adder_init_with(Adder *self, uint8_t *name, size_t name_cap);
void adder_init_sorted(Adder *self, double *values, size_t values_len);

// expect: 5:37: error: 'adder_init' constructs, and cannot give back 'start[1]' as well; write a method for it, or const if it is read
// expect: 6:44: error: 'name' is filled up to a capacity, but how far is not known; return that as size_t, or name the capacity 'name_len' where all of it is read and changed in place
// expect: 7:45: error: 'adder_init_sorted' constructs, and cannot give back 'values' as well; write a method for it, or const if it is read
