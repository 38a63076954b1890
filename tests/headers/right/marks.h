/* What marks say, and the comments of the header. */
#include "tare.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define MARKS_KEY 16

struct desc {
  uint16_t width, height;
};
typedef struct {
  double re, im;
} complex_t;

void key_pair(TARE_OUT uint8_t public_key[32], TARE_OUT uint8_t secret[64],
              TARE_IN uint8_t seed[32]);
void wrap(TARE_LENGTH(MARKS_KEY) const uint8_t *key, TARE_LENGTH(2 * MARKS_KEY) uint8_t *block);
void multiply(TARE_LENGTH(n) const float *a, TARE_LENGTH(n) const float *b,
              TARE_OUT TARE_LENGTH(n) float *c, int n);
uint32_t average(const struct desc *desc,
                 TARE_LENGTH(desc->width *desc->height * 3 + 1) const uint8_t *pixels);
void paint(TARE_OUT TARE_LENGTH(w *(h + 1)) uint8_t *pixels, uint32_t w, uint64_t h);
void twice(int n, TARE_LENGTH(n) const complex_t *in, TARE_LENGTH(n) complex_t *out);
void one(TARE_LENGTH(1) const complex_t *point, size_t count);
void iota(TARE_OUT TARE_LENGTH(n) uint32_t *list, uint32_t n);
int run(int x, TARE_VALUE(-3) long y, TARE_VALUE(NULL) void *opaque, TARE_VALUE(1.5) float z,
        TARE_VALUE(MARKS_KEY) uint64_t w);
uint32_t adler(uint32_t start, TARE_NULLABLE const uint8_t *buf, size_t len,
               const char *_Nullable name);
bool seek(TARE_OUT int64_t *place);
/**
 * @param[in] from read
 * @param[out] to written
 * @param[in,out] both read and written
 * @param hint may be NULL
 */
void worded(uint8_t from[4], uint8_t to[4], uint8_t both[4], const char *hint);
/* All declarations count. */
void wrap(const uint8_t *, TARE_INOUT uint8_t *);
