#include "size.h"

#include "options.h"

#include <stdio.h>

const char size_help[] = "tare size MODULE…\n";

int size_main(char **words) {
  (void)words;
  fputs(size_help, stderr);
  return EXIT_USAGE;
}
