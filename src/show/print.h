/* print.c: `tare print`, a module in the text format. */
#ifndef TARE_PRINT_H
#define TARE_PRINT_H

#include "base/option.h"

extern const struct option_table print_options;

/** The verb, from the words behind it; returns the exit status. */
int print_main(char **words);

#endif
