#include <stddef.h>
#include <stdint.h>

uint32_t choice_of(uint32_t kind);
