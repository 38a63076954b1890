#include "add.h"

double add(double left, double right) {
  return left + right;
}
