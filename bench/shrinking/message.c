#include "message.h"

const char *message_a(uint32_t x) {
  return x > 9 ? "the first argument must be at most 9" : "";
}

const char *message_b(uint32_t x) {
  return x > 99 ? "the second argument must be at most 99" : "";
}
