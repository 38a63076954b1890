#include <stdint.h>

typedef struct Region { uint32_t size; } Region;
void region_init(Region *self);
void region_free(Region *self, int free_self);
uint32_t region_size(const Region *self);
