#include "decimal.h"

size_t decimal_text(double x, char *text, size_t text_cap) {
  uint32_t value = (uint32_t)(x * 1000 + 0.5);
  size_t length = 5;
  for (uint32_t rest = value; rest >= 10000; rest /= 10)
    length++;
  for (size_t i = length; i-- && text_cap >= length;)
    if (i == length - 4) {
      text[i] = '.';
    } else {
      text[i] = (char)('0' + value % 10);
      value /= 10;
    }
  return length;
}
