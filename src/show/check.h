/* check.c: `tare check`, what modules can do, as a report and as budgets that they keep or not. */
#ifndef TARE_CHECK_H
#define TARE_CHECK_H

/** What `tare check --help` prints. */
extern const char check_help[];

/** The verb, from the words behind it; returns the exit status. */
int check_main(char **words);

#endif
