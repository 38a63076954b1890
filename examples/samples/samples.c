#include "samples.h"

#include <string.h>

bool samples_init(samples_t *s, uint32_t capacity) {
  *s = (samples_t){.capacity = capacity};
  return capacity > 0 && capacity <= SAMPLES_CAPACITY;
}

uint32_t samples_count(const samples_t *s) {
  return s->count;
}

static size_t least(size_t a, size_t b) {
  return a < b ? a : b;
}

/* Where the sample stands that is `index` behind the oldest. */
static size_t place(const samples_t *s, size_t index) {
  const size_t at = s->first + index;
  return at < s->capacity ? at : at - s->capacity;
}

uint32_t samples_push(samples_t *s, const float *values, size_t values_len) {
  const size_t added = least(values_len, s->capacity - s->count), at = place(s, s->count),
               before_end = least(added, s->capacity - at);
  memcpy(s->values + at, values, before_end * sizeof *values);
  memcpy(s->values, values + before_end, (added - before_end) * sizeof *values);
  s->count += (uint32_t)added;
  return (uint32_t)added;
}

static void drop(samples_t *s, size_t n) {
  s->first = (uint32_t)place(s, n);
  s->count -= (uint32_t)n;
}

void samples_push_latest(samples_t *s, const float *values, size_t values_len) {
  const size_t kept = least(values_len, s->capacity), room = s->capacity - s->count;
  if (kept > room)
    drop(s, kept - room);
  samples_push(s, values + (values_len - kept), kept);
}

size_t samples_peek(const samples_t *s, float *values, size_t values_max) {
  const size_t taken = least(values_max, s->count),
               before_end = least(taken, s->capacity - s->first);
  memcpy(values, s->values + s->first, before_end * sizeof *values);
  memcpy(values + before_end, s->values, (taken - before_end) * sizeof *values);
  return taken;
}

size_t samples_pop(samples_t *s, float *values, size_t values_max) {
  const size_t taken = samples_peek(s, values, values_max);
  drop(s, taken);
  return taken;
}

samples_summary samples_statistics(const samples_t *s) {
  double sum = 0, squares = 0;
  float least = __builtin_inff(), most = -__builtin_inff();
  for (size_t i = 0; i < s->count; i++) {
    const float value = s->values[place(s, i)];
    sum += value;
    squares += (double)value * value;
    least = value < least ? value : least;
    most = value > most ? value : most;
  }
  return (samples_summary){sum / s->count, __builtin_sqrt(squares / s->count), least, most};
}
