#include "alloc.h"

int alloc_alloc(int x) {
  return x;
}
