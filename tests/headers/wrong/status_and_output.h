#include <stddef.h>
#include <stdint.h>

enum status { FINE, TRUNCATED };
enum status encode(uint8_t *out, size_t out_cap);
size_t decode(uint8_t *out, size_t out_cap, enum status *status);
// expect: 5:29: error: 'out' is filled as far as there is room, and 'encode' does not return how far as a size; if it returns that or a failure, say which results fail, such as --mark=encode=error:negative or error:zero; if C fills all of it, say so with --mark=encode.out=out,length:out_cap, and if it reads it as well with inout
