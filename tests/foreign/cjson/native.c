#include "cJSON.h"
#include <stdio.h>

/* native: standard input, read and printed, or `invalid`. */
int main(void) {
  static char in[1 << 21];
  in[fread(in, 1, sizeof in - 1, stdin)] = 0;
  cJSON *tree = cJSON_Parse(in);
  fputs(tree ? cJSON_Print(tree) : "invalid", stdout);
  return 0;
}
