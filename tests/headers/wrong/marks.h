/* Marks that contradict C, or mean nothing where they stand. */
#include "tare.h"

#include <stddef.h>
#include <stdint.h>

struct pair {
  int a;
  float b;
};

void constant(TARE_OUT const uint8_t key[4]);
void twofold(TARE_OUT TARE_IN uint8_t key[4]);
int number(TARE_OUT int x);
void unknown(TARE_LENGTH(size) const uint8_t *data);
void broken(TARE_LENGTH(2 +) const uint8_t *data);
void trailing(TARE_LENGTH(2 n) const uint8_t *data, int n);
void none(TARE_LENGTH(0) const uint8_t *data);
void real(TARE_LENGTH(x) const uint8_t *data, double x);
void field(TARE_LENGTH(p.b) const uint8_t *data, const struct pair *p);
void no_field(TARE_LENGTH(p.c) const uint8_t *data, const struct pair *p);
void large(TARE_LENGTH(65536 * 65536) const uint8_t *data);
void value(TARE_VALUE(300) uint8_t x);
void word(TARE_VALUE(many) int x);
void text(TARE_VALUE(1) const char *name);
void mixed(TARE_LENGTH(len) TARE_INOUT uint8_t *data, size_t *len);
TARE_OUT void function(void);
TARE_MARK("large") void no_mark(void);
/** @param[out] key is it? */
void worded(const uint8_t key[4]);
// expect: 28:25: error: 'no_mark' is marked 'large', and there is no such mark
// expect: 12:38: error: 'key' is const, so C does not write it; leave out the mark 'out'
// expect: 13:39: error: 'key' is marked 'in' and 'out'; one of them
// expect: 15:47: error: 'data' is marked 'length:size': 'size' is neither a parameter nor a constant of the header
// expect: 16:45: error: 'data' is marked 'length:2 +': a number, a parameter, or sums and products of these are needed
// expect: 17:47: error: 'data' is marked 'length:2 n': nothing is expected before 'n'
// expect: 18:41: error: 'data' is marked 'length:0': a number of at least 1 is needed
// expect: 19:41: error: 'data' is marked 'length:x': 'x' is no integer
// expect: 20:44: error: 'data' is marked 'length:p.b': 'b' of 'p' is no integer
// expect: 21:47: error: 'data' is marked 'length:p.c': 'p' has no field 'c'
// expect: 22:54: error: 'data' is marked 'length:65536 * 65536': memory has less than 4 GiB
// expect: 23:36: error: 'x' is marked 'value:300', which a 'uint8_t' cannot hold
// expect: 24:32: error: 'x' is marked 'value:many', which is neither a number nor a constant of the header, nor sizeof(TYPE) of one of its structs
// expect: 25:37: error: 'name' is marked 'value:1': it is a 'const char *', and only NULL, a string of the header by its name, and one in double quotes can be given
// expect: 30:27: error: 'key' is const, but its comment says '[out]'; settle it with --mark=worded.key=in
// expect: 27:15: error: 'function' would hide 'function', a name of JavaScript's own; rename it, here or with --rename=function=NAME, or leave it out with --skip=function
// expect: 27:15: error: 'function' is marked 'out', which is for a pointer or array that C may write
// expect: 14:25: error: 'number.x' is marked 'out', which is for a pointer or array that C may write
