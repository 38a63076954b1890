/* Names that decide nothing: each of these was bound once, and wrong. */
#include <stddef.h>
#include <stdint.h>

typedef struct {
  double re, im;
} Cpx;

void trace(const double *a, int n);
void first(size_t len, const uint8_t *data);
uint32_t roll(const uint8_t *state, uint32_t max);
void cpx_double(int n, const Cpx *in, Cpx *out);
void pad(uint8_t *data, size_t len, size_t new_len);
void store(int16_t *out, size_t out_maxbytes);
void scale(float *samples, size_t samples_size);
int span(const char *from, const char *last);
void limits(const int32_t *data, size_t limit, size_t words);
void qr(uint8_t qrcode[], int version);
void fill(void *memory, int count);
int32_t weigh(const int8_t *weights, uint32_t size);
/** @param[out] output the values */
void spread(uint32_t seed, float *output, size_t n);
// expect: 9:26: error: 'a' has no length that its name tells; is it 'n'? Say so with --mark=trace.a=length:n, or give a number of elements
// expect: 10:39: error: 'data' has no length that its name tells; is it 'len'? Say so with --mark=first.data=length:len, or give a number of elements
// expect: 11:30: error: 'state' has no length that its name tells; is it 'max'? Say so with --mark=roll.state=length:max, or give a number of elements
// expect: 12:35: error: 'in' may be one struct or, with 'n', several; say which with --mark=cpx_double.in=length:1 or length:n
// expect: 12:44: error: 'out' may be one struct or, with 'n', several; say which with --mark=cpx_double.out=length:1 or length:n
// expect: 13:19: error: 'data' has 'len' for its length, and 'new_len' may be how much of it C writes: say which with --mark=pad.data=length:new_len, for an array with that much room, or length:len
// expect: 14:21: error: 'out' has no length that its name tells; is it 'out_maxbytes'? Say so with --mark=store.out=length:out_maxbytes, or give a number of elements
// expect: 15:19: error: 'samples' has no length that its name tells; is it 'samples_size'? Say so with --mark=scale.samples=length:samples_size, or give a number of elements
// expect: 16:40: error: 'last' may be the end of 'from', and nothing says whether it is its last element or behind it; take a pointer and a length in a function of your own
// expect: 17:28: error: 'data' has no length that its name tells; is it 'limit' or 'words'? Say so with --mark=limits.data=length:limit, or give a number of elements
// expect: 18:17: error: 'qrcode' has no length that its name tells; is it 'version'? Say so with --mark=qr.qrcode=length:version, or give a number of elements
// expect: 19:17: error: 'memory' has no length that its name tells; is it 'count'? Say so with --mark=fill.memory=length:count, or give a number of elements
// expect: 20:29: error: 'weights' has no length that its name tells; is it 'size'? Say so with --mark=weigh.weights=length:size, or give a number of elements
// expect: 22:35: error: 'output' has no length that its name tells; is it 'seed' or 'n'? Say so with --mark=spread.output=length:n, or give a number of elements
