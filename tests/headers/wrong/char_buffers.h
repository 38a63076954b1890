#include <stddef.h>
#include <stdint.h>

void upper(char *text);
void lower(char *text, size_t text_len);
void label(const char name[8]);
void put(char name[8]);

// expect: 4:18: error: 'text' is a string that is written; write 'char *text, size_t text_cap' with a size_t result for a string, or 'uint8_t *text, size_t text_cap' for bytes
// expect: 5:18: error: 'text' is a string that is written; write 'char *text, size_t text_cap' with a size_t result for a string, or 'uint8_t *text, size_t text_cap' for bytes
// expect: 6:23: error: 'name' is an array of char; write 'const uint8_t name[8]'
// expect: 7:15: error: 'name' is an array of char; write 'uint8_t name[8]'
