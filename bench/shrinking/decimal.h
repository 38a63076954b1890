#include <stddef.h>
#include <stdint.h>

/** With three digits behind the point, for 0 <= x < 4000000. */
size_t decimal_text(double x, char *text, size_t text_cap);
