#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

double doubles(float x, double y);
float floats(void);
bool bools(bool x);
int8_t small(int8_t a, uint8_t b, char c, signed char d, unsigned char e);
short shorts(int16_t a, uint16_t b, unsigned short c);
int ints(int32_t a, uint32_t b, unsigned c, long d, unsigned long e);
size_t sizes(size_t a, ptrdiff_t b, intptr_t c);
int64_t wide(int64_t a, uint64_t b, long long c, unsigned long long d);
uint64_t unsigned_wide(void);
void nothing(const double x, volatile int y);
