#include "lib/expat.h"
#include <stdio.h>

static void start(void *user, const char *name, const char **attributes) {
  (void)user;
  printf("<%s", name);
  for (; *attributes; attributes += 2)
    printf(" %s=%s", attributes[0], attributes[1]);
  puts(">");
}

static void end(void *user, const char *name) {
  (void)user;
  printf("</%s>\n", name);
}

static void text(void *user, const char *at, int length) {
  (void)user;
  printf("%.*s\n", length, at);
}

/* native: the events of standard input, and the error at its end. */
int main(void) {
  static char in[1 << 20];
  const size_t length = fread(in, 1, sizeof in, stdin);
  XML_Parser parser = XML_ParserCreate(NULL);
  XML_SetElementHandler(parser, start, end);
  XML_SetCharacterDataHandler(parser, text);
  if (!XML_Parse(parser, in, (int)length, 1))
    printf("%s at %lu\n", XML_ErrorString(XML_GetErrorCode(parser)),
           (unsigned long)XML_GetCurrentLineNumber(parser));
  return 0;
}
