/* Functions that the host supplies: the same rows, with their own place in the model. */
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tare.h"

typedef enum level { LEVEL_LOW, LEVEL_HIGH } level;

/** Says something. @param text what */
TARE_IMPORT void imports_say(level how, const char *text, size_t text_len);
TARE_IMPORT uint64_t imports_now(void);
TARE_IMPORT bool imports_more(const float m[4], const char *name);
/** @returns how much there was */
TARE_IMPORT size_t imports_read(uint32_t from, uint16_t *out, size_t out_cap);
TARE_IMPORT void random_fill(uint8_t *out, size_t out_len);
TARE_IMPORT void pair(double out_x[2], TARE_OUT int32_t y[1]);
TARE_IMPORT void turn(double x[2]);
/* Another declaration of it. */
uint64_t imports_now(void);

void imports_run(void);
