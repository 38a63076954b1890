#include <stdbool.h>
#include <stdint.h>

/* Structs with pointers that a pair of functions begins and ends: classes. */

typedef int mag_err;
#define MAG_OKAY 0
#define MAG_MEM -2

/** A number of any size. */
typedef struct {
  int used;
  uint32_t *digits;
} mag_int;

mag_err mag_init(mag_int *a);
mag_err mag_init_set(mag_int *a, uint32_t b);
void mag_clear(mag_int *a);
bool mag_is_odd(const mag_int *a);
void mag_add(const mag_int *a, const mag_int *b, mag_int *c);

/* Whose functions have its name in front; what ends it is `clear`, too. */
typedef struct {
  char *text;
} pad_state;
/** @returns 0 on success, another number where there is no memory */
int pad_init(pad_state *pad);
void pad_clear(pad_state *pad);
uint32_t pad_length(const pad_state *pad);

/* Without pointers, `clear` is a method. */
typedef struct {
  int x;
} dot;
void dot_init(dot *d);
void dot_clear(dot *d);
