#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct Adder { double sum; } Adder;
void adder_init(Adder *self);
void adder_init_name(Adder *self);
void adder_free(const Adder *self);
void adder_reset(Adder *self); /* takes the place of the one that every class has */
void adder_constructor(Adder *self);

typedef struct Pool { double sum; } Pool;
void PoolInit(Pool *self);
void PoolFree(const Pool *self);

typedef struct Held { double sum; } Held;
void held_init(Held *self);
void held_drop(Held *self);
void held_free(Held *self, uint32_t at); /* a method, since there is another destructor */

typedef struct Block { double sum; } Block;
void block_init(Block *self);
bool block_free(const Block *self, uint32_t at);

// expect: 7:6: error: 'adder_init_name' would be 'name', which every class has already; rename it, here or with --rename=adder_init_name=NAME, or leave it out with --skip=adder_init_name
// expect: 8:6: error: 'adder_free' would be 'free', which every class has already; rename it, here or with --rename=adder_free=NAME, or leave it out with --skip=adder_free
// expect: 10:6: error: 'adder_constructor' would be 'constructor', which every class has already; rename it, here or with --rename=adder_constructor=NAME, or leave it out with --skip=adder_constructor
// expect: 14:6: error: 'PoolFree' would be 'free', which every class has already; rename it, here or with --rename=PoolFree=NAME, or leave it out with --skip=PoolFree
// expect: 19:6: error: 'held_free' would be 'free', which every class has already; rename it, here or with --rename=held_free=NAME, or leave it out with --skip=held_free
// expect: 23:6: error: 'block_free' would be 'free', which every class has already; rename it, here or with --rename=block_free=NAME, or leave it out with --skip=block_free
