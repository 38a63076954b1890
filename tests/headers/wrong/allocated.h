#include <stddef.h>
#include <stdint.h>

/* What allocates instances itself, beside an init function, is left out, with a note. */
typedef struct Codec { uint8_t state[8]; } Codec;

Codec *codec_create(uint32_t level);
void codec_init(Codec *self, uint32_t level);
void codec_destroy(Codec *self);
void codec_release(const Codec *self);
Codec *codec_next(Codec *self);

// expect: 11:8: error: 'codec_next' returns a pointer, 'Codec *'; 'new Codec()' makes an instance without it: leave it out with --skip=codec_next
// expect: 5:44: warning: 'new Codec()' places an instance of 'Codec' itself, so what allocates or frees one in C is left out: 'codec_create', 'codec_destroy' and 'codec_release'
