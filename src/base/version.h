/* version.h: the version of the command, of the packages that are made with it, and of its Debian
 * package. */
#ifndef TARE_BASE_VERSION_H
#define TARE_BASE_VERSION_H

#define TARE_VERSION "0.2.0"

#endif
