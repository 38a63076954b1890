/* targets.c: pointers that C gives back, as its result or by `T **`: what they lead to, and whose
 * memory that is. Only marks say so: `owned`, `borrowed`, `within`, with `length`. */
#ifndef TARE_TARGETS_H
#define TARE_TARGETS_H

#include "header/prototype.h"

/** Reads a result that is a pointer, as far as marks say what it leads to. False where none does.
 * Reports what is wrong with them. */
bool targets_read_result(struct signature *signature);

/** Whether it is a `T **` of which marks say what C puts there. */
bool targets_is_output(const struct signature *signature, const struct argument *argument);

void targets_read_output(struct signature *signature, struct argument *argument);

/** Reads how many elements there are. The arguments that are lengths of arguments are known. */
void targets_find_lengths(struct signature *signature);

/** Called once all parameters are known: checks what pointers lead into. */
void targets_check(struct signature *signature);

/** The marks that say what a pointer leads to, for the end of a message: `--mark=f=owned:…`. */
const char *targets_advice(const struct signature *signature, const struct c_type *pointee);

/** The same of a `T **`; NULL where JavaScript has no value for what is there. */
const char *targets_advice_of_output(const struct signature *signature,
                                     const struct argument *argument);

/** Whether marks say of a pointer how many structs it leads to, or into which of JavaScript's: then
 * these are all that is there, and no handle. */
bool targets_is_copied(const struct marks *marks);

/** Whether it may be the unit of UTF-16 or UTF-32: an integer of 16 or 32 bits. */
bool targets_is_wide_unit(const struct c_type *type);

/** The unit of a text, without a sign. */
enum scalar targets_unit(const struct c_type *type);

#endif
