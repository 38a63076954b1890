#include "thing.h"

void thing_init(Thing *self) {
  *self = (Thing){0};
}

/* Welford's way, which loses nothing where numbers are large and their distances small. */
void thing_add(Thing *self, double number) {
  const double distance = number - self->mean;
  self->count++;
  self->mean += distance / self->count;
  self->squares += distance * (number - self->mean);
}

uint32_t thing_count(const Thing *self) {
  return self->count;
}

double thing_mean(const Thing *self) {
  return self->mean;
}

double thing_variance(const Thing *self) {
  return self->count > 1 ? self->squares / (self->count - 1) : 0;
}

uint32_t thing_checksum(const uint8_t *bytes, size_t bytes_len) {
  enum { MODULUS = 65521 };
  uint32_t sum = THING_SEED, sums = 0;
  for (size_t i = 0; i < bytes_len; i++) {
    sum = (sum + bytes[i]) % MODULUS;
    sums = (sums + sum) % MODULUS;
  }
  return sums << 16 | sum;
}
