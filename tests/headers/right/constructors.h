#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum { STATUS_OK, STATUS_FAILED } Status;
typedef struct Codec { uint8_t state[8]; } Codec;
typedef struct Plain { int32_t x; } Plain;

/** With a level. @param level how hard */
Status codec_init(Codec *self, int32_t level);
/**
 * From saved bytes.
 * @param saved what was saved
 */
bool codec_init_from_saved(Codec *self, const uint8_t *saved, size_t saved_len);
void codec_init_raw(Codec *self);
void codec_drop(Codec *self);
void codec_reset_level(Codec *self);
bool plain_init(Plain *self);
void plain_drop_all(Plain *self);
