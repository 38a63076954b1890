#include <stddef.h>
#include <stdint.h>

typedef struct Adder { double sum; } Adder;
void adder_init(Adder *self);

struct inner { long double wide; };
typedef struct {
  const char *name;
  uint8_t *bytes;
  void **call;
  struct node *next;
  unsigned a : 3, b : 5;
  union { int i; float f; } either;
  union { int whole; float part; };
  char lines[2][80];
  int none[0];
  _Complex double z;
  _Atomic int count;
  Adder adder;
  struct inner inner;
  enum wide { WIDE = 0x100000000 } wide;
  int a_b, aB;
  int $money;
  uint8_t data[];
} Wrong;

void read(const Wrong *wrong);
void again(const Wrong *wrong, Wrong *out);
void inside(struct inner *inner);
// expect: 10:12: error: 'bytes' has no known length; write --mark=Wrong.bytes=length:N, where N is the number of elements or a product of fields
// expect: 11:10: error: 'call' is a pointer to pointers, which an object cannot hold; --mark=Wrong.call=value:NULL always passes NULL
// expect: 12:16: error: 'next' points to a 'struct node', which only C makes; --mark=Wrong.next=value:NULL always passes NULL
// expect: 13:12: error: 'a' of 'Wrong' is a bit-field, which has no address; in a header of your own, declare a struct with 'unsigned int a' and functions that take that
// expect: 13:19: error: 'b' of 'Wrong' is a bit-field, which has no address; in a header of your own, declare a struct with 'unsigned int b' and functions that take that
// expect: 14:29: error: 'either' of 'Wrong' is a union; write a field for each of its members
// expect: 15:3: error: 'union' of 'Wrong' is a union; write a field for each of its members
// expect: 16:8: error: 'lines' of 'Wrong' is an array of arrays of char; mark it as bytes, --mark=Wrong.lines=bytes, for one Uint8Array, or write a field for each string
// expect: 17:7: error: 'none' of 'Wrong' is an array of no elements; give it a bound of at least 1
// expect: 18:19: error: 'z' of 'Wrong' is of type '_Complex double', which JavaScript does not have; use two numbers
// expect: 19:15: error: 'count' of 'Wrong' is of type '_Atomic(int)', which JavaScript does not have; use a number, a bool, an enum, an array or a struct
// expect: 20:9: error: 'adder' of 'Wrong' is of the class 'Adder', whose instances cannot lie in an object; pass it as a parameter
// expect: 7:28: error: 'wide' of 'struct inner' is of type 'long double', which JavaScript does not have; use double
// expect: 22:8: error: 'wide' needs 64 bits; keep its values within 32, or write them as macros
// expect: 23:12: error: 'aB' of 'Wrong' and 'a_b' are both 'aB' in JavaScript; rename one
// expect: 24:7: error: '$money' of 'Wrong' contains '$', which tare keeps for names of its own; rename it
// expect: 25:11: error: 'data' of 'Wrong' is an array without a bound; give it one
