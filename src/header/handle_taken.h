/* handle_taken.c: instances that a function takes over, by a mark, or may take over. */
#ifndef TARE_HANDLE_TAKEN_H
#define TARE_HANDLE_TAKEN_H

#include "header/prototype.h"

/** Reads the mark `move` of a parameter that is one instance, or several. */
void handle_taken_read(const struct argument *argument, struct param *param);

/** Called once all parameters and who owns the result are known: refuses what may be C's once the
 * function has it, where no mark says so. */
void handle_taken_check(struct signature *signature);

#endif
