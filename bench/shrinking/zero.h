#include <stddef.h>
#include <stdint.h>

typedef struct Zero {
  double a, b, c;
  uint32_t d, e, f;
} Zero;

void zero_init(Zero *self);
