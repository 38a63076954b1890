/* Lengths that count bytes of wider elements. */
#include <stddef.h>
#include <stdint.h>
#include <tare.h>

size_t render(int16_t *out, size_t out_nbytes);
size_t marked(TARE_LENGTH(out_maxbytes) int16_t *out, size_t out_maxbytes);
void changed(TARE_OUT TARE_LENGTH(out_bytes) int16_t *out, size_t *out_bytes);
void offered(int16_t *out, size_t *out_bytes);
uint32_t shared(TARE_LENGTH(nbytes) const uint16_t *a, const uint32_t *b, size_t nbytes);

/* None of these is in doubt. */
size_t in_place(TARE_INOUT int16_t *out, size_t out_nbytes);
void whole(int16_t *out, size_t out_nbytes);
uint32_t both(TARE_LENGTH(nbytes) const uint32_t *a, const uint16_t *b, size_t nbytes);
// expect: 6:24: error: 'out' has room for bytes, 'out_nbytes', and the result of 'render' may count these or elements; with --mark=render.out=inout the array is JavaScript's, and the result a number
// expect: 7:50: error: 'out' has room for bytes, 'out_maxbytes', and the result of 'marked' may count these or elements; with --mark=marked.out=inout,length:out_maxbytes the array is JavaScript's, and the result a number
// expect: 8:55: error: 'out' is marked 'length:out_bytes': 'out_bytes' counts bytes, and a length that C changes counts elements; give a number of elements, or take it in a function of your own
// expect: 9:23: error: 'out' has no known length; write --mark=offered.out=length:N, where N is the number of elements or a product of parameters
// expect: 10:72: error: 'b' has the length 'nbytes' of 'a', which may end within an element of 'b'; take two lengths in a function of your own, or give a number of elements with --mark=shared.b=length:N
