#include "tare.h"
#include <stddef.h>
#include <stdint.h>

typedef struct Hash { uint64_t state[4]; } Hash;

void hash_init(Hash *self, const uint64_t key[4]);
TARE_STREAM void hash_append(Hash *self, const uint8_t *data, size_t data_len);
TARE_STREAM void log_bytes(int32_t level, const void *data, size_t data_len);
