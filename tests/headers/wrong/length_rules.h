#include <stddef.h>
#include <stdint.h>

#define seal_KEYBYTES 4
#define seal_MACBYTES 2
#define seal_SALTBYTES 4
#define seal_SALTBYTES_MAX 8

/* Another algorithm may have another key. */
int seal_wide_encrypt(const uint8_t *key);
/* How much is written is a guess. */
int seal_encrypt(uint8_t *c, const uint8_t *m, size_t mlen);
int seal_decrypt(uint8_t *m, const uint8_t *c, size_t clen);
/* There may be any number. */
int seal_verify(const uint8_t *salt);
/* Two could have the length. */
int seal_read(const uint8_t *srcBuffer, const uint8_t *srcStart, int srcSize);
/* Names that are no texts. */
int seal_bits(const uint8_t *set, size_t n);
double seal_polynomial(const double *s, size_t n);
/* An area. */
int seal_draw(const uint8_t *pixels, int width, int height);
void seal_part(const uint8_t *data, int __attribute__((annotate("tare:value:3", "tare:value:3"))) x, size_t data_len,
               __attribute__((annotate("tare:out", "tare:out"), annotate("tare:length:2-3", "tare:length:2-3"))) uint8_t *p);
void seal_whole(__attribute__((annotate("tare:room:x", "tare:room:x"))) uint8_t *p, float x);
// expect: 10:38: error: 'key' has no known length; if it is seal_KEYBYTES, write --mark=seal_wide_encrypt.key=length:seal_KEYBYTES, or a number or a product of parameters, or text where it is UTF-8 up to a NUL
// expect: 12:27: error: 'c' has no known length; if it is mlen+seal_MACBYTES, write --mark=seal_encrypt.c=length:mlen+seal_MACBYTES, or a number or a product of parameters
// expect: 13:27: error: 'm' has no known length; if it is clen-seal_MACBYTES, write --mark=seal_decrypt.m=length:clen-seal_MACBYTES, or a number or a product of parameters
// expect: 15:32: error: 'salt' has no known length; write --mark=seal_verify.salt=length:N, where N is the number of elements or a product of parameters, or text where it is UTF-8 up to a NUL
// expect: 17:30: error: 'srcBuffer' has no known length; write --mark=seal_read.srcBuffer=length:N, where N is the number of elements or a product of parameters, or text where it is UTF-8 up to a NUL
// expect: 19:30: error: 'set' has no known length; if it is 'n', write --mark=seal_bits.set=length:n, or a number or a product of parameters
// expect: 20:38: error: 's' has no known length; if it is 'n', write --mark=seal_polynomial.s=length:n, or a number or a product of parameters
// expect: 22:30: error: 'pixels' has no known length; if it is width*height, write --mark=seal_draw.pixels=length:width*height, or a number or a product of parameters, or text where it is UTF-8 up to a NUL
// expect: 24:123: error: 'p' is marked 'length:2-3': 2 - 3 is no number of elements
// expect: 25:82: error: 'p' is marked 'room:x', and 'x' is no integer parameter
