#include <stddef.h>
#include <stdint.h>

uint32_t measure(const char *text, size_t text_len);
uint32_t parse(const char *text, int base);
const char *version(void);
void open(char const *path, const char *mode);
