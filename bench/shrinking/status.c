#include "status.h"

enum status_error status_a(uint32_t x) {
  return x > 9 ? STATUS_FIRST : STATUS_FINE;
}

enum status_error status_b(uint32_t x) {
  return x > 99 ? STATUS_SECOND : STATUS_FINE;
}
