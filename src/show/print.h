/* print.c: `tare print`, a module in the text format. */
#ifndef TARE_PRINT_H
#define TARE_PRINT_H

/** What `tare print --help` prints. */
extern const char print_help[];

/** The verb, from the words behind it; returns the exit status. */
int print_main(char **words);

#endif
