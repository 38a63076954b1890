/* length_constants.c: how many bytes there are where a constant of the header says it:
 * `thing_KEYBYTES` for the `key` of `thing_encrypt`. */
#ifndef TARE_LENGTH_CONSTANTS_H
#define TARE_LENGTH_CONSTANTS_H

#include "header/prototype.h"

/** A constant of the header that is a number of bytes. */
struct length_constant {
  const char *name; /* NULL: there is none */
  uint64_t value;
  bool is_certain; /* its name and the function's leave no doubt */
};

/** The constant that has the function's prefix and the word of the parameter. */
struct length_constant length_constant_of(const struct signature *signature,
                                          const struct argument *argument);

/** Whether there could be one, by the name of the parameter: `key`, `nonce`. */
bool length_constant_is_for(const struct argument *argument);

/** The constant that has the function's prefix and a word in front of `BYTES`: `mac`, `seal`. */
struct length_constant length_constant_for(const struct signature *signature, const char *word);

#endif
