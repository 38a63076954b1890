#include <stddef.h>
#include <stdint.h>

void scale(long double *values, size_t values_len);

// expect: 4:25: error: 'values' is a buffer of 'long double'; use integers, float or double for its elements
