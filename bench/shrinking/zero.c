#include "zero.h"

#if WAY == 0

void zero_init(Zero *self) {
  self->a = 0;
  self->b = 0;
  self->c = 0;
  self->d = 0;
  self->e = 0;
  self->f = 0;
}

#elif WAY == 1

void zero_init(Zero *self) {
  *self = (Zero){0};
}

#endif
