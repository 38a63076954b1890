#include "adder.h"

void adder_init(Adder *self) {
  self->sum = 0;
}

void adder_add(Adder *self, double right) {
  self->sum += right;
}

double adder_result(const Adder *self) {
  return self->sum;
}
