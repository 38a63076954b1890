/**
 * @file
 * A running sum.
 */
#pragma once

/** A running sum. */
typedef struct Thing {
  double sum;
} Thing;

/** Start at zero. */
void thing_init(Thing *self);

/** Add `right` to the sum. */
void thing_add(Thing *self, double right);

/** The sum so far. */
double thing_result(const Thing *self);
