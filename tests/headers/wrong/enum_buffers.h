#include <stddef.h>
#include <stdint.h>

#include "tare.h"

enum color { RED, GREEN };
typedef struct {
  const enum color *colors;
  size_t colors_len;
} palette;

TARE_IMPORT uint32_t count(const enum color *colors, size_t colors_len);
void paint(const palette *palette);
// expect: 12:46: error: 'colors' is a buffer of 'enum color', which only a function that JavaScript calls can have; take an integer such as int32_t, here or in a function of a header of your own
// expect: 8:21: error: 'colors' is a buffer of 'enum color', which only a function that JavaScript calls can have; take an integer such as int32_t, here or in a function of a header of your own
