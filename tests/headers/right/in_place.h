#include <stddef.h>
#include <stdint.h>

void reverse(uint8_t *data, size_t data_len);
int32_t normalise(double *values, uint16_t count, double by);
void erase(void *memory, size_t size);
