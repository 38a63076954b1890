#include "print.h"

#include "options.h"

#include <stdio.h>

const char print_help[] = "tare print MODULE\n";

int print_main(char **words) {
  (void)words;
  fputs(print_help, stderr);
  return EXIT_USAGE;
}
