#include "tare.h"
#include <stddef.h>
#include <stdint.h>

TARE_STREAM void nothing(uint32_t x);
TARE_STREAM uint32_t hash(const uint8_t *data, size_t data_len);
TARE_STREAM void two(const uint8_t *a, size_t a_len, const uint8_t *b, size_t b_len);
TARE_STREAM void change(uint8_t *data, size_t data_len);
TARE_STREAM void digest(const uint8_t *data, size_t data_len, uint8_t out[16]);
typedef struct Adder { double sum; } Adder;
TARE_STREAM void adder_init(Adder *self, const double *values, size_t values_len);

// expect: 5:18: error: 'nothing' cannot be fed in pieces; a stream takes one buffer, such as 'const uint8_t *data, size_t data_len', and gives nothing back
// expect: 6:22: error: 'hash' cannot be fed in pieces; a stream takes one buffer, such as 'const uint8_t *data, size_t data_len', and gives nothing back
// expect: 7:18: error: 'two' cannot be fed in pieces; a stream takes one buffer, such as 'const uint8_t *data, size_t data_len', and gives nothing back
// expect: 8:18: error: 'change' cannot be fed in pieces; a stream takes one buffer, such as 'const uint8_t *data, size_t data_len', and gives nothing back
// expect: 9:18: error: 'digest' cannot be fed in pieces; a stream takes one buffer, such as 'const uint8_t *data, size_t data_len', and gives nothing back
// expect: 11:18: error: 'adder_init' constructs, which cannot be done in pieces; mark a method as a stream
