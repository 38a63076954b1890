#include <stddef.h>
#include <stdint.h>

typedef struct { double x, y; } Point;
void hull(const Point corners[4]);

// expect: 5:23: error: 'corners' is an array of 'Point'; pass each field as a buffer of its own
