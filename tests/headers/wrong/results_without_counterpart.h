#include <stddef.h>
#include <stdint.h>

typedef struct { double x, y; } Point;
long double widen(double x);
__int128 wide(double x);
Point origin(void);
Point *new_point(void);
const uint8_t *bytes(void);
char *name(void);
void *memory(uint32_t size);
void (*handler(void))(int);

// expect: 5:13: error: 'widen' returns 'long double', which JavaScript does not have; use double
// expect: 6:10: error: 'wide' returns '__int128', which JavaScript does not have; use two 64-bit integers
// expect: 7:7: error: 'origin' returns a struct, 'Point'; return void, and give each field back through a parameter such as 'double x[1]'
// expect: 8:8: error: 'new_point' returns a pointer, 'Point *'; return void, and let an init function that takes the pointer make the instance
// expect: 9:16: error: 'bytes' returns a pointer, 'const uint8_t *'; return void, and give values back through a parameter such as 'uint8_t out[16]' or 'uint8_t *out, size_t out_cap'
// expect: 10:7: error: 'name' returns 'char *'; return 'const char *' for a string
// expect: 11:7: error: 'memory' returns a pointer, 'void *'; return void, and give values back through a parameter such as 'uint8_t out[16]' or 'uint8_t *out, size_t out_cap'
// expect: 12:8: error: 'handler' returns a pointer, 'void (*)(int)'; return void, and give values back through a parameter such as 'uint8_t out[16]' or 'uint8_t *out, size_t out_cap'
