#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* No constructor: two ways to begin, and no more. */
typedef struct Key { uint8_t bytes[16]; } Key;

bool key_init_parse(Key *self, const char *text, size_t text_len);
/** From 16 bytes. */
void key_init_from_bytes(Key *self, const uint8_t bytes[16]);
/* A method like any other, since it does not construct. */
void key_reset(Key *self);
void key_drop(Key *self);
bool key_equals(const Key *self, const Key *other);

/* Without an init function, reset constructs. */
typedef struct SUM_state_s SUM_state_t;
typedef enum { SUM_OK, SUM_ERROR } SUM_errorcode;
SUM_errorcode SUM_reset(SUM_state_t *state, uint64_t seed);
SUM_errorcode SUM_update(SUM_state_t *state, const void *input, size_t length);
uint64_t SUM_digest(const SUM_state_t *state);
struct SUM_state_s { uint64_t sum; };

/* Only what writes its struct does: this stays without a class. */
struct plain { int x; };
