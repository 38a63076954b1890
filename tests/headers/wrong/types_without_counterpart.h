#include <stddef.h>
#include <stdint.h>

typedef float float4 __attribute__((vector_size(16)));
double widen(long double x);
double wide(__int128 x);
double complex_part(_Complex double x);
float lanes(float4 x);
int odd(_BitInt(17) x);

// expect: 5:26: error: 'x' is of type 'long double', which JavaScript does not have; use double
// expect: 6:22: error: 'x' is of type '__int128', which JavaScript does not have; use two 64-bit integers
// expect: 7:37: error: 'x' is of type '_Complex double', which JavaScript does not have; use two numbers
// expect: 8:20: error: 'x' is of type 'float4', which JavaScript does not have; use an array
// expect: 9:21: error: 'x' is of type '_BitInt(17)', which JavaScript does not have; use a number, a bool, an enum, a buffer, a struct or a class
