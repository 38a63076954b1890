/* Usable only with the right options: see src/header/header_test.c. */
#include <stddef.h>
#include <stdint.h>

extern int counter;
void append(const uint8_t *data, size_t data_len);
void takes_rows(uint8_t **rows);
