/**
 * @file A queue of samples with statistics, for what one side produces in blocks of one length and
 * the other takes in blocks of another.
 */
#ifndef SAMPLES_H
#define SAMPLES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** How many samples a queue can hold. */
#define SAMPLES_CAPACITY 4096

/** The first samples in are the first out. */
typedef struct samples_t {
  uint32_t first, count;
  uint32_t capacity; /* at most SAMPLES_CAPACITY */
  float values[SAMPLES_CAPACITY];
} samples_t;

/** @returns false where `capacity` is 0 or above SAMPLES_CAPACITY */
bool samples_init(samples_t *s, uint32_t capacity);

/** Samples that are waiting. */
uint32_t samples_count(const samples_t *s);

/**
 * Adds the values, as far as there is room.
 * @returns how many were added, from the first on
 */
uint32_t samples_push(samples_t *s, const float *values, size_t values_len);

/** Adds all values; where there is no room, the oldest samples go. */
void samples_push_latest(samples_t *s, const float *values, size_t values_len);

/** Takes the oldest samples out. */
size_t samples_pop(samples_t *s, float *values, size_t values_max);

/** Copies the oldest samples, and leaves them in. */
size_t samples_peek(const samples_t *s, float *values, size_t values_max);

/** The samples that are waiting, in a few numbers. */
typedef struct samples_summary {
  double mean;       /**< NaN where there are none */
  double rms;        /**< the root of their mean square, or NaN */
  float least, most; /**< Infinity and -Infinity where there are none */
} samples_summary;

samples_summary samples_statistics(const samples_t *s);

#endif
