#include <stddef.h>
#include <stdint.h>

typedef struct Fields {
  uint32_t a, b, c, d;
} Fields;

void fields_init(Fields *self);
void fields_turn(Fields *self, uint32_t count);
