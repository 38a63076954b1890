#include <stddef.h>
#include <stdint.h>

#include "include/kinds.h"

/** How to round. */
typedef enum { ROUNDING_UP, ROUNDING_DOWN = -1 /**< Towards zero. */ } rounding_t;
enum enums_color {
  ENUMS_COLOR_RED = 1,
  /** Between red and blue. */
  ENUMS_COLOR_GREEN = 2,
  ENUMS_COLOR_ALL = 0xFFFFFFFF,
};
enum enums_size { SIZE_SMALL, SIZE_LARGE };
enum depth { ENUMS_DEPTH_SHALLOW, ENUMS_DEPTH_DEEP };
enum height { ENUMS_LOW, ENUMS_HIGH };
enum other_e { NOT_PREFIXED, OTHER_PREFIXED };
enum sha { SHA_1, SHA_256 };
typedef enum tagged_tag { TAGGED_A, TAGGED_B } Tagged;
enum { ENUMS_LIMIT = 7, BOTTOM = -7 };
enum { ENUMS_BITS = 0x8000000000000000 };
enum { ENUMS_TOP = 0x7fffffffffffffff, ENUMS_ABOVE };

rounding_t round_to(rounding_t rounding, enum enums_color color, Tagged tagged);
enum kind kind_of(uint32_t x);
