#include <stddef.h>
#include <stdint.h>

void reverse(uint8_t *data, size_t data_len);
int32_t normalise(double *values, uint16_t values_count, double by);
void sort3(double v[3]);
uint32_t next(uint32_t *state, uint32_t max);
int toggle(_Bool *flag);
void erase(void *memory, size_t size);
