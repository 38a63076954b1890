#include "md4c-html.h"
#include <stdio.h>
#include <stdlib.h>

static void print(const MD_CHAR *text, MD_SIZE length, void *user) {
  fwrite(text, 1, length, user);
}

/* native FLAGS: the HTML of standard input. */
int main(int count, char **words) {
  static char in[1 << 20];
  const size_t length = fread(in, 1, sizeof in, stdin);
  return md_html(in, (MD_SIZE)length, print, stdout, (unsigned)atoi(words[count - 1]), 0);
}
