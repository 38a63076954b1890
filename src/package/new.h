/* new.c: `tare new`, a folder to begin with. */
#ifndef TARE_NEW_H
#define TARE_NEW_H

extern const char new_help[];

int new_main(char **words);

#endif
