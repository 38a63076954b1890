/* check.c: `tare check`, what modules can do, as a report and as budgets that they keep or not. */
#ifndef TARE_CHECK_H
#define TARE_CHECK_H

#include "base/option.h"

extern const struct option_table check_options;

/** The verb, from the words behind it; returns the exit status. */
int check_main(char **words);

#endif
