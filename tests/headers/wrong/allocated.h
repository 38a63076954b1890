#include <stddef.h>
#include <stdint.h>

/* What allocates instances itself, beside an init function, is left out by hand. */
typedef struct Codec { uint8_t state[8]; } Codec;

Codec *codec_create(uint32_t level);
void codec_init(Codec *self, uint32_t level);
void codec_destroy(Codec *self);
void codec_release(const Codec *self);

// expect: 7:8: error: 'codec_create' returns a pointer, 'Codec *'; 'new Codec()' makes an instance without it: leave it out with --skip=codec_create
// expect: 9:6: error: 'codec_destroy' frees what 'codec_create' allocates; a class has a free() of its own, for what 'new' makes: leave this function out with --skip=codec_destroy
// expect: 10:6: error: 'codec_release' frees what 'codec_create' allocates; a class has a free() of its own, for what 'new' makes: leave this function out with --skip=codec_release
