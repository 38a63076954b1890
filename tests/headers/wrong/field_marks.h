#include <stdint.h>
#include <tare.h>

typedef struct {
  TARE_MARK("length:2") int32_t three[3];
  TARE_TEXT int16_t wide[3];
  TARE_BYTES char one;
  TARE_TEXT uint8_t rows[2][4];
  uint8_t more[1];
} Marked;

void read(const Marked *marked);

// expect: 5:33: error: 'three' of 'Marked' is marked 'length:2', and has 3 elements by its type
// expect: 8:21: error: 'rows' of 'Marked' is an array of arrays of char; mark it as bytes, --mark=Marked.rows=bytes, for one Uint8Array, or write a field for each string
// expect: 9:11: error: 'more' of 'Marked' is a last array of one element, which in C often stands for more behind the struct; where it is just one, say so with --mark=Marked.more=length:1
// expect: 6:21: error: 'Marked.wide' is marked 'text', which is for text: a pointer to characters, bytes or wider units, or an array of characters or bytes
// expect: 7:19: error: 'Marked.one' is marked 'bytes', which is for characters or a union: a pointer to char, an array of char, or a union that C writes
