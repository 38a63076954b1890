/* The header of the guide's first page. */

/** A running sum. */
typedef struct Adder { double sum; } Adder;

/** Start at zero. */
void adder_init(Adder *self);
/** Add `right` to the sum. */
void adder_add(Adder *self, double right);
/** The sum so far. */
double adder_result(const Adder *self);
