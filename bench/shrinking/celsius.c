#include "celsius.h"

#if WAY == 0

double celsius_fahrenheit(double celsius) {
  return celsius * 1.8 + 32.5;
}

#elif WAY == 1

double celsius_fahrenheit(double celsius) {
  return celsius * 1.8f + 32.5f;
}

#elif WAY == 2

double celsius_fahrenheit(double celsius) {
  return celsius * 9 / 5 + 65 / 2.0f;
}

#elif WAY == 3

double celsius_fahrenheit(double celsius) {
  return (float)celsius * 1.8f + 32.5f;
}

#endif
