/* new.c: `tare new`, a folder to begin with. */
#ifndef TARE_NEW_H
#define TARE_NEW_H

#include "base/option.h"

extern const struct option_table new_options;

int new_main(char **words);

#endif
