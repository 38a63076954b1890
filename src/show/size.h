/* size.c: `tare size`, where every byte of a module is. */
#ifndef TARE_SIZE_H
#define TARE_SIZE_H

/** What `tare size --help` prints. */
extern const char size_help[];

/** The verb, from the words behind it; returns the exit status. */
int size_main(char **words);

#endif
