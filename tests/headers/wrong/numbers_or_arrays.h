// One number, or the first of several.

#include <stdint.h>

void decode(int16_t *pcm, int frame_size);
void copy(double *buf);
void split_arrays(double *x, double *y);
/**
 * @param [in,out] state one per channel
 */
void clip(float *state);
/** @param [out] ends the array of ends */
void spans(double *ends);

// expect: 5:22: error: 'pcm' may be one number or several, such as 'frame_size': say which with --mark=decode.pcm=inout or out for one, or length:frame_size
// expect: 6:19: error: 'buf' may be one number or several: say which with --mark=copy.buf=inout or out for one, or length:N, where N is a number or a product of parameters
// expect: 7:27: error: 'x' may be one number or several: say which with --mark=split_arrays.x=inout or out for one, or length:N, where N is a number or a product of parameters
// expect: 7:38: error: 'y' may be one number or several: say which with --mark=split_arrays.y=inout or out for one, or length:N, where N is a number or a product of parameters
// expect: 11:18: error: 'state' may be one number or several: say which with --mark=clip.state=inout or out for one, or length:N, where N is a number or a product of parameters
// expect: 13:20: error: 'ends' may be one number or several: say which with --mark=spans.ends=inout or out for one, or length:N, where N is a number or a product of parameters
