/* size.c: `tare size`, where every byte of a module is. */
#ifndef TARE_SIZE_H
#define TARE_SIZE_H

#include "base/option.h"

extern const struct option_table size_options;

/** The verb, from the words behind it; returns the exit status. */
int size_main(char **words);

#endif
