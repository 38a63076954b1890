#include <stddef.h>
#include <stdint.h>

void transpose(double matrix[4][4]);
void cells(int32_t n, double cells[n][n]);
void rows(const double (*rows)[4], size_t rows_len);

// expect: 4:23: error: 'matrix' is an array of arrays; pass one flat array or buffer instead
// expect: 5:30: error: 'cells' is an array of arrays; pass one flat array or buffer instead
// expect: 6:26: error: 'rows' is an array of arrays; pass one flat array or buffer instead
