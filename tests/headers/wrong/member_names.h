#include <stddef.h>
#include <stdint.h>

typedef struct Adder { double sum; } Adder;
void adder_init(Adder *self);
void adder_init_from_bytes(Adder *self, const uint8_t *bytes, size_t bytes_len);
void adder_init_name(Adder *self);
void adder_free(Adder *self);
void adder_reset(Adder *self); /* takes the place of the one that every class has */
void adder_clone(Adder *self, const Adder *other);
void adder_to_bytes(const Adder *self, uint8_t out[8]);
void adder_constructor(Adder *self);

// expect: 6:6: error: 'adder_init_from_bytes' would be 'fromBytes', which every class has already; rename it
// expect: 7:6: error: 'adder_init_name' would be 'name', which every class has already; rename it
// expect: 8:6: error: 'adder_free' would be 'free', which every class has already; rename it
// expect: 10:6: error: 'adder_clone' would be 'clone', which every class has already; rename it
// expect: 11:6: error: 'adder_to_bytes' would be 'toBytes', which every class has already; rename it
// expect: 12:6: error: 'adder_constructor' would be 'constructor', which every class has already; rename it
