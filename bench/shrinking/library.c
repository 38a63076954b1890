#include "library.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static int by_value(const void *a, const void *b) {
  return *(const unsigned char *)a - *(const unsigned char *)b;
}

double library_call(double x, const char *text) {
#if WAY == 0
  return x + *text;
#elif WAY == 1
  return x + (double)strlen(text);
#elif WAY == 2
  return x + isalpha(*text);
#elif WAY == 3
  return x + (double)(strstr(text, "tare") - text);
#elif WAY == 4
  return x + atoi(text);
#elif WAY == 5
  char copy[16];
  memcpy(copy, text, sizeof copy);
  qsort(copy, sizeof copy, 1, by_value);
  return x + copy[0];
#elif WAY == 6
  return exp(x) + *text;
#elif WAY == 7
  return sin(x) + *text;
#else
  return pow(x, *text);
#endif
}
