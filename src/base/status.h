/* Exit statuses of every verb, beside EXIT_SUCCESS. */
#ifndef TARE_BASE_STATUS_H
#define TARE_BASE_STATUS_H

enum {
  EXIT_REJECTED = 1, /* the header, the sources or the module have to change */
  EXIT_USAGE = 2,    /* the command line has to, or what it names is no module */
};

#endif
