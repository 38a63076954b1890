#include <stddef.h>
#include <stdint.h>

void rows(const uint8_t **rows, size_t rows_len);
void names(const char *const *names);
void table(uint8_t *table[4]);
// expect: 4:27: error: 'rows' is a pointer to pointers: if C puts one there, say what it points to, --mark=rows.rows=owned:FREE,length:N where the caller frees it with a function FREE of the header or with 'free', borrowed,length:N where C keeps it, text in place of length:N where a NUL ends it, with a number or a product of parameters for N; if these are several, take elements in one flat buffer in a function of your own, or --mark=rows.rows=value:NULL
// expect: 5:31: error: 'names' is a pointer to pointers, which JavaScript has no value for; pass elements in one flat buffer, or --mark=names.names=value:NULL
// expect: 6:21: error: 'table' is a pointer to pointers, which JavaScript has no value for; pass elements in one flat buffer, or --mark=table.table=value:NULL
