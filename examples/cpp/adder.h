/* The article's running example: one field of state makes it a class. */
#ifndef ADDER_H
#define ADDER_H

#ifdef __cplusplus
extern "C" {
#endif

/** A running sum. */
typedef struct Adder {
  double sum;
} Adder;

/** Start at zero. */
void adder_init(Adder *self);

/** Add `right` to the sum. */
void adder_add(Adder *self, double right);

/** The sum so far. */
double adder_result(const Adder *self);

#ifdef __cplusplus
}
#endif

#endif
