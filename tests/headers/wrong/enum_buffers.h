#include <stddef.h>
#include <stdint.h>

enum color { RED, GREEN };
uint32_t count(const enum color *colors, size_t colors_len);
void palette(enum color colors[4]);
// expect: 5:34: error: 'colors' is a buffer of 'enum color', and there are none of enums; take an integer such as int32_t, here or in a function of a header of your own
// expect: 6:25: error: 'colors' is a buffer of 'enum color', and there are none of enums; take an integer such as int32_t, here or in a function of a header of your own
