/**
 * @file
 * Numbers, one after the other, and what they are like; and a checksum of bytes.
 */
#pragma once

#include <stddef.h>
#include <stdint.h>

/** The first of a checksum's two sums when there are no bytes yet. */
#define THING_SEED 1

/** Numbers, of which only what describes them is kept. */
typedef struct Thing {
  double mean;
  double squares; /* of the distances from the mean */
  uint32_t count;
} Thing;

/** Begins without any. */
void thing_init(Thing *self);

/**
 * Takes one more number.
 * @param number to be taken
 */
void thing_add(Thing *self, double number);

/** How many there were. */
uint32_t thing_count(const Thing *self);

/** Their mean; 0 where there were none. */
double thing_mean(const Thing *self);

/** Their variance, as that of a sample; 0 where there were not two. */
double thing_variance(const Thing *self);

/**
 * Adler-32 of bytes.
 * @param bytes of any number
 * @returns the checksum, that of no bytes being 1
 */
uint32_t thing_checksum(const uint8_t *bytes, size_t bytes_len);
