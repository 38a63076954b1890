/* Of several integers, the likeliest is offered as the length, and no other use is. */
#include <stdint.h>

void filter(float *samples, int max_depth, int bufsize);
void encode(const uint32_t *units, int n_groups, uint32_t codepoint, int n_flags, int bufsize);
void plot(float *samples, uint32_t codepoint, int mode);

// expect: 4:20: error: 'samples' may be one number or several, such as 'bufsize': say which with --mark=filter.samples=inout or out for one, or length:bufsize
// expect: 5:29: error: 'units' has no known length; if it is 'bufsize' or 'n_groups', write --mark=encode.units=length:bufsize, or a number or a product of parameters
// expect: 6:18: error: 'samples' may be one number or several: say which with --mark=plot.samples=inout or out for one, or length:N, where N is a number or a product of parameters
