/* keeps.c: the pointers of a prototype that C keeps, by the mark `keep`. */
#ifndef TARE_KEEPS_H
#define TARE_KEEPS_H

#include "header/prototype.h"

/** Refuses the mark where what C keeps could not be held. Called last, while parameters have their
 * names in C. */
void keeps_check(struct signature *signature);

/** Called when all functions are read: reports those that may copy what C keeps for one instance
 * into another, which may live longer. */
void keeps_check_copies(struct reader *reader);

#endif
