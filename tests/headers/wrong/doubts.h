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
int font_width(const char *text, int size);
int json(const char *json, int *depth, size_t input_size);
int32_t weigh(const int8_t *weights, uint32_t size);
/** @param[out] output the values */
void spread(uint32_t seed, float *output, size_t n);
int eat(const char *text, size_t *text_len);
long draw(double ratio, long frames, float *data);
// expect: 9:26: error: 'a' has no known length; if it is 'n', write --mark=trace.a=length:n, or a number or a product of parameters
// expect: 10:39: error: 'data' has no known length; if it is 'len', write --mark=first.data=length:len, or a number or a product of parameters
// expect: 11:30: error: 'state' has no known length; if it is 'max', write --mark=roll.state=length:max, or a number or a product of parameters
// expect: 12:35: error: 'in' may be one struct or, with 'n', several; say which with --mark=cpx_double.in=length:1 or length:n
// expect: 12:44: error: 'out' may be one struct or, with 'n', several; say which with --mark=cpx_double.out=length:1 or length:n
// expect: 13:19: error: 'data' has 'len' for its length, and 'new_len' may be how much of it C writes: say which with --mark=pad.data=length:new_len, for an array with that much room, or length:len
// expect: 14:21: error: 'out' has no known length; if it is 'out_maxbytes', write --mark=store.out=length:out_maxbytes, or a number or a product of parameters
// expect: 15:19: error: 'samples' has no known length; if it is 'samples_size', write --mark=scale.samples=length:samples_size, or a number or a product of parameters
// expect: 16:40: error: 'last' may be the end of 'from', and nothing says whether it is its last element or behind it: say --mark=span.from=length:last where it is behind it, or take a pointer and a length in a function of your own
// expect: 17:28: error: 'data' has no known length; if it is 'limit', write --mark=limits.data=length:limit, or a number or a product of parameters
// expect: 18:17: error: 'qrcode' has no known length; write --mark=qr.qrcode=length:N, where N is the number of elements or a product of parameters
// expect: 19:17: error: 'memory' has no known length; if it is 'count', write --mark=fill.memory=length:count, or a number or a product of parameters
// expect: 20:28: error: 'text' may end at its NUL, or 'size' may say how long it is; say which with --mark=font_width.text=text or length:size
// expect: 22:29: error: 'weights' has no known length; if it is 'size', write --mark=weigh.weights=length:size, or a number or a product of parameters
// expect: 24:35: error: 'output' has no known length; if it is 'n', write --mark=spread.output=length:n, or a number or a product of parameters
// expect: 25:21: error: 'text' may end at its NUL, or 'text_len' may say how long it is; say which with --mark=eat.text=text or length:text_len
// expect: 26:45: error: 'data' may be one number or several: say which with --mark=draw.data=inout or out for one, or length:N, where N is a number or a product of parameters
