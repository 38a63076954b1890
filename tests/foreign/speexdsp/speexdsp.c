#include "speexdsp.h"

bool speex_echo_frame(SpeexEchoState *st, const spx_int16_t *rec, const spx_int16_t *play,
                      spx_int16_t *out, int len) {
  int size;
  const bool fits = !speex_echo_ctl(st, SPEEX_ECHO_GET_FRAME_SIZE, &size) && size == len;
  if (fits)
    speex_echo_cancellation(st, rec, play, out);
  return fits;
}

int speex_preprocess_frame(SpeexPreprocessState *st, spx_int16_t *x, int len) {
  spx_int32_t size;
  const bool fits = !speex_preprocess_ctl(st, SPEEX_PREPROCESS_GET_PSD_SIZE, &size) && size == len;
  return fits ? speex_preprocess_run(st, x) : -1;
}

bool speex_preprocess_set(SpeexPreprocessState *st, int request, int value) {
  const bool fits = request % 2 == 0 && request != SPEEX_PREPROCESS_SET_ECHO_STATE &&
                    request != SPEEX_PREPROCESS_SET_AGC_LEVEL &&
                    request != SPEEX_PREPROCESS_SET_DEREVERB_LEVEL &&
                    request != SPEEX_PREPROCESS_SET_DEREVERB_DECAY;
  return fits && !speex_preprocess_ctl(st, request, &value);
}

void speex_preprocess_set_echo(SpeexPreprocessState *st, SpeexEchoState *echo) {
  speex_preprocess_ctl(st, SPEEX_PREPROCESS_SET_ECHO_STATE, echo);
}
