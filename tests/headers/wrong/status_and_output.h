#include <stddef.h>
#include <stdint.h>

enum status { FINE, TRUNCATED };
enum status encode(uint8_t *out, size_t out_cap);
size_t decode(uint8_t *out, size_t out_cap, enum status *status);
// expect: 5:29: error: 'out' is filled as far as there is room, and how far is not known: 'encode' does not return that; if C fills all of it, say so with --mark=encode.out=out,length:out_cap, and if it reads it as well with inout
