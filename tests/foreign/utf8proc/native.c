#include "utf8proc.h"
#include <stdio.h>

/* native: the four normal forms of standard input, a line each. */
int main(void) {
  static utf8proc_uint8_t in[1 << 16];
  in[fread(in, 1, sizeof in - 1, stdin)] = 0;
  printf("%s\n%s\n%s\n%s", utf8proc_NFD(in), utf8proc_NFC(in), utf8proc_NFKD(in),
         utf8proc_NFKC(in));
  return 0;
}
