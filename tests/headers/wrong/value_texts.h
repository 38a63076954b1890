/* A text is for what is a string, and for nothing else. */
#include "tare.h"
#include <stdint.h>

#define VERSION "1.2"
#define NUMBER 12
struct hidden;

void number(TARE_VALUE(VERSION) int version);
void bytes(TARE_VALUE(VERSION) const uint8_t *version);
void written(TARE_VALUE("x") char *version);
void text(TARE_VALUE(NUMBER) const char *version);
void open_text(TARE_VALUE("a" "b") const char *version);
void size(TARE_VALUE(sizeof(struct hidden)) int size);
TARE_IMPORT void tell(TARE_VALUE("x") const char *name);

// expect: 9:37: error: 'version' is marked 'value:VERSION', which is a text, and only a 'const char *' can be one; this is a 'int'
// expect: 10:47: error: 'version' is marked 'value:VERSION', which is a text, and only a 'const char *' can be one; this is a 'const uint8_t *'
// expect: 11:36: error: 'version' is marked 'value:"x"', which is a text, and only a 'const char *' can be one; this is a 'char *'
// expect: 12:42: error: 'version' is marked 'value:NUMBER': it is a 'const char *', and only NULL, a string of the header by its name, and one in double quotes can be given
// expect: 13:48: error: 'version' is marked 'value:"a" "b"': it is a 'const char *', and only NULL, a string of the header by its name, and one in double quotes can be given
// expect: 14:49: error: 'size' is marked 'value:sizeof(struct hidden)', which is neither a number nor a constant of the header, nor sizeof(TYPE) of one of its structs
// expect: 15:51: error: 'name' is marked 'value:"x"', which is a text, and only a parameter of a function that JavaScript calls can always be one; here, say value:NULL or leave the mark out
