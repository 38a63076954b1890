#include <stddef.h>
#include <stdint.h>

#include "tare.h"

uint32_t measure(const char *text, size_t text_len);
uint32_t parse(const char *text, int base);
const char *version(void);
void open(char const *path, const char *mode);
void lengths(const char *a, int a_len, const char *b, int bLength, const char *c, int c_size,
             const char *d, int nD, const char *e, int e_bytes, const char *f, int len,
             const char *g, int length, TARE_TEXT const char *h, int size,
             TARE_LENGTH(sz) const char *i, int sz,
             const char *j, int nbytes, const char *k, int bytes);
/* What may be a length, and is none. */
void repeat(TARE_TEXT const char *text, int count);
void first(TARE_TEXT const char *text, int n);
void wrap(TARE_TEXT const char *text, int words, const char *indent, int items);
void title(const char *text, uint32_t number);
