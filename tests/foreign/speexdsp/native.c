#include "speex/speex_echo.h"
#include "speex/speex_preprocess.h"
#include "speex/speex_resampler.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static short in[1 << 20], out[1 << 22];

/* native float|int FROM TO QUALITY: the samples of standard input at another rate. */
static size_t resample(char **words, spx_uint32_t length) {
  spx_uint32_t room = sizeof out / 4;
  SpeexResamplerState *state = speex_resampler_init(1, (unsigned)atoi(words[2]),
                                                    (unsigned)atoi(words[3]), atoi(words[4]), NULL);
  if (strcmp(words[1], "float") == 0) {
    length /= 2;
    speex_resampler_process_float(state, 0, (float *)in, &length, (float *)out, &room);
    return room * 4;
  }
  speex_resampler_process_int(state, 0, in, &length, out, &room);
  return room * 2;
}

/* native echo FRAME: of frames from a microphone and to a loudspeaker by turns, what is left
 * without echo and noise. */
static size_t cancel(int frame, spx_uint32_t length) {
  SpeexEchoState *echo = speex_echo_state_init(frame, 10 * frame);
  SpeexPreprocessState *state = speex_preprocess_state_init(frame, 8000);
  int suppress = -30;
  size_t done = 0;
  speex_preprocess_ctl(state, SPEEX_PREPROCESS_SET_ECHO_STATE, echo);
  speex_preprocess_ctl(state, SPEEX_PREPROCESS_SET_NOISE_SUPPRESS, &suppress);
  for (size_t at = 0; at + 2 * (size_t)frame <= length;
       at += 2 * (size_t)frame, done += (size_t)frame) {
    speex_echo_cancellation(echo, in + at, in + at + frame, out + done);
    speex_preprocess_run(state, out + done);
  }
  return done * 2;
}

int main(int count, char **words) {
  const spx_uint32_t length = (spx_uint32_t)fread(in, sizeof *in, sizeof in / sizeof *in, stdin);
  fwrite(out, 1, count < 4 ? cancel(atoi(words[2]), length) : resample(words, length), stdout);
  return 0;
}
