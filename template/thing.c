#include "thing.h"

void thing_init(Thing *self) {
  self->sum = 0;
}

void thing_add(Thing *self, double right) {
  self->sum += right;
}

double thing_result(const Thing *self) {
  return self->sum;
}
