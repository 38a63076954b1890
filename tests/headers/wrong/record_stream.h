#include "tare.h"
#include <stddef.h>
#include <stdint.h>

typedef struct { float x, y; } Point;
TARE_STREAM void feed(const Point *points, size_t points_len);
TARE_STREAM void change(Point *p, const uint8_t *data, size_t data_len);
TARE_STREAM void measure(const uint8_t *data, size_t data_len, uint32_t *out_count);

// expect: 6:36: error: 'points' is an array of structs, which cannot be fed in pieces; declare the function without TARE_STREAM, or feed the fields as buffers of numbers
// expect: 7:18: error: 'change' cannot be fed in pieces; a stream takes one buffer, such as 'const uint8_t *data, size_t data_len', and gives nothing back
// expect: 8:18: error: 'measure' cannot be fed in pieces; a stream takes one buffer, such as 'const uint8_t *data, size_t data_len', and gives nothing back
