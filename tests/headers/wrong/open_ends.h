#include <stdint.h>

/* What C keeps behind the last field lies in another instance. */
typedef struct Zero { uint32_t n; uint8_t data[0]; } Zero;
void zero_init(Zero *self);

typedef struct One { uint32_t n; uint8_t data[1]; } One;
void one_init(One *self);

struct tail { uint32_t n; uint8_t data[]; };
typedef struct Nested { uint32_t n; struct tail tail; } Nested;
void nested_init(Nested *self);

typedef struct Deep { uint32_t n; struct { uint32_t words[1]; } tail; } Deep;
void deep_init(Deep *self);

typedef struct Fine { uint8_t data[1]; uint32_t n; } Fine;
void fine_init(Fine *self);
// expect: 5:6: error: 'Zero' ends in 'data[0]', so its size is not known; leave 'zero_init' out with --skip=zero_init, and all else that takes one
// expect: 8:6: error: 'One' ends in 'data[1]', behind which C may keep more, in other instances; if it has one element and no more, say so with --mark=One.data=length:1
// expect: 12:6: error: 'Nested' ends in an array without a bound in its last member, so its size is not known; leave 'nested_init' out with --skip=nested_init, and all else that takes one
// expect: 15:6: error: 'Deep' ends in 'words[1]' in its last member, behind which C may keep more, in other instances; if it has one element and no more, make a field of it that is no array
