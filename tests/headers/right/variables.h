/* Variables: functions read them, and set those that are one value. */
#include "tare.h"

#include <stdbool.h>
#include <stdint.h>

typedef struct { int32_t x, y; } Point;
enum mode { FAST, SLOW };

/** How often. */
extern int32_t variables_counter;
extern bool variables_flag;
extern enum mode variables_mode;
extern uint64_t variables_big;
extern const int32_t variables_fixed;
extern const double variables_table[4];
extern const char variables_version[];
extern TARE_TEXT const char variables_name[8];
extern TARE_BYTES const char variables_magic[4];
extern const char *const variables_title;
extern TARE_NULLABLE const char *variables_note;
extern const Point variables_origin;
extern Point variables_corners[2];
extern TARE_LENGTH(3) const uint16_t variables_open[];
