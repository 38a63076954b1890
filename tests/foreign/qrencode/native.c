#include "qrencode.h"
#include <stdio.h>
#include <stdlib.h>

/* native LEVEL: the symbol of standard input, a byte for each module. */
int main(int count, char **words) {
  static char in[4096];
  in[fread(in, 1, sizeof in - 1, stdin)] = 0;
  const QRcode *code = QRcode_encodeString(in, 0, (QRecLevel)atoi(words[count - 1]), QR_MODE_8, 1);
  fwrite(code->data, 1, (size_t)(code->width * code->width), stdout);
  return 0;
}
