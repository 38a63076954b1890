#pragma once
#include "speex/speex_echo.h"
#include "speex/speex_preprocess.h"
#include <stdbool.h>

/* A frame has as many samples as its state was made for; false, or -1, if it has not. */
bool speex_echo_frame(SpeexEchoState *st, const spx_int16_t *rec, const spx_int16_t *play,
                      spx_int16_t *out, int len);
int speex_preprocess_frame(SpeexPreprocessState *st, spx_int16_t *x, int len);
/* Changes a setting SPEEX_PREPROCESS_SET_X that is an int; false if it is none. */
bool speex_preprocess_set(SpeexPreprocessState *st, int request, int value);
void speex_preprocess_set_echo(SpeexPreprocessState *st, SpeexEchoState *echo);
