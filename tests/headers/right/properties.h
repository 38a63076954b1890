#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum mode { MODE_SLOW, MODE_FAST };
typedef struct Lamp { double level; uint8_t rgb[3]; } Lamp;

void lamp_init(Lamp *self);
/** How bright. */
double lamp_get_level(const Lamp *self);
/** @param level from 0 to 1 */
void lamp_set_level(Lamp *self, float level);
enum mode lamp_get_mode(const Lamp *self);
void lamp_set_mode(Lamp *self, enum mode mode);
void lamp_get_color(const Lamp *self, uint8_t rgb[3]);
void lamp_set_color(Lamp *self, const uint8_t rgb[3]);
const char *lamp_get_name(const Lamp *self);
void lamp_set_name(Lamp *self, const char *name);
/* Alone, it is read-only. */
bool lamp_get_is_on(const Lamp *self);
/* These stay methods: alone, */
void lamp_set_timer(Lamp *self, uint32_t seconds);
/* with arguments, */
double lamp_get_pixel(const Lamp *self, uint32_t x);
void lamp_set_pixel(Lamp *self, uint32_t x, double level);
size_t lamp_get_log(const Lamp *self, uint8_t *out, size_t out_cap);
/* of another type than the getter, or with a result, */
uint64_t lamp_get_age(const Lamp *self);
void lamp_set_age(Lamp *self, double age);
int lamp_get_port(const Lamp *self);
bool lamp_set_port(Lamp *self, int port);
/* not const. */
uint32_t lamp_get_next(Lamp *self);
