/* Usable only without snapshots: see src/header/header_test.c. */
#include <stddef.h>
#include <stdint.h>

typedef struct Adder { double sum; } Adder;
void adder_init(Adder *self);
void adder_init_from_bytes(Adder *self, const uint8_t *bytes, size_t bytes_len);
void adder_clone(Adder *self, const Adder *other);
void adder_to_bytes(const Adder *self, uint8_t out[8]);

typedef struct Pointing { void *at; } Pointing; /* of which there never are any */
void pointing_init(Pointing *self);
void pointing_clone(Pointing *self, const Pointing *other);
