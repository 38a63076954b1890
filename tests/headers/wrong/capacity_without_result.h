#include <stddef.h>
#include <stdint.h>

void encode(uint8_t *out, size_t out_cap);
double decode(double *out, size_t max_len);
int32_t name(char *text, size_t text_cap);
// expect: 4:22: error: 'out' is filled as far as there is room, and 'encode' does not return how far as a size; if it returns that or a failure, say which results fail, such as --mark=encode=error:negative or error:zero; if C fills all of it, say so with --mark=encode.out=out,length:out_cap, and if it reads it as well with inout
// expect: 5:23: error: 'out' is filled as far as there is room, and 'decode' does not return how far as a size; if it returns that or a failure, say which results fail, such as --mark=decode=error:negative or error:zero; if C fills all of it, say so with --mark=decode.out=out,length:max_len, and if it reads it as well with inout
// expect: 6:20: error: 'text' is filled as far as there is room, and 'name' does not return how far as a size; if it returns that or a failure, say which results fail, such as --mark=name=error:negative or error:zero, and --mark=name.text=bytes where that is no text; if C fills all of it, say so with --mark=name.text=out,length:text_cap, and if it reads it as well with inout
