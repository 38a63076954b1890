#include <stddef.h>
#include <stdint.h>

typedef struct Copy {
  uint8_t bytes[64];
} Copy;

void copy_init(Copy *self);
void copy_put(Copy *self, const uint8_t bytes[64]);
