#include "fields.h"

#if WAY == 0

void fields_init(Fields *self) {
  *self = (Fields){1, 2, 3, 4};
}

void fields_turn(Fields *self, uint32_t count) {
  for (uint32_t i = 0; i < count; i++) {
    self->a += self->b;
    self->d = (self->d ^ self->a) << 3;
    self->c += self->d;
    self->b = (self->b ^ self->c) >> 5;
  }
}

#elif WAY == 1

void fields_init(Fields *self) {
  *self = (Fields){1, 2, 3, 4};
}

void fields_turn(Fields *self, uint32_t count) {
  uint32_t a = self->a, b = self->b, c = self->c, d = self->d;
  for (uint32_t i = 0; i < count; i++) {
    a += b;
    d = (d ^ a) << 3;
    c += d;
    b = (b ^ c) >> 5;
  }
  *self = (Fields){a, b, c, d};
}

#elif WAY == 2

void fields_init(Fields *self) {
  *self = (Fields){1, 2, 3, 4};
}

void fields_turn(Fields *self, uint32_t count) {
  Fields now = *self;
  for (uint32_t i = 0; i < count; i++) {
    now.a += now.b;
    now.d = (now.d ^ now.a) << 3;
    now.c += now.d;
    now.b = (now.b ^ now.c) >> 5;
  }
  *self = now;
}

#endif
