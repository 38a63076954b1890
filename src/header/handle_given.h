/* handle_given.c: instances that a function gives out, as a result or by `T **`, and who owns them.
 */
#ifndef TARE_HANDLE_GIVEN_H
#define TARE_HANDLE_GIVEN_H

#include "header/prototype.h"

/** Reads a result that is a handle. False where it is none. */
bool handle_given_result(struct signature *signature);

/** Reads a parameter that C gives a handle out by, `T **`. False where it is none. */
bool handle_given_output(struct signature *signature, struct argument *argument);

/** Called once all parameters are read: who owns what the function gives out, and whether it may
 * end what was borrowed before. */
void handle_given_check(struct signature *signature);

#endif
