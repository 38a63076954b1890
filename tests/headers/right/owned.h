/* Pointers that C gives back: what they lead to, and whose memory that is. */
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tare.h"

typedef struct { int32_t w, h; } Image;

/** Frees what the others give. */
void any_free(void *at);
void image_free(Image *image);

/** @returns a greeting */
TARE_OWNED(any_free) char *hello(const char *name);
TARE_OWNED(any_free) TARE_NULLABLE char *maybe(int32_t x);
TARE_OWNED(any_free) TARE_BYTES TARE_LENGTH(n) char *raw(uint32_t n);
TARE_OWNED(any_free) TARE_TEXT TARE_LENGTH(n) uint8_t *prose(size_t *n);
TARE_OWNED(free) TARE_LENGTH(w * h) int16_t *ramp(int32_t n, int32_t *w, int32_t *h);
TARE_OWNED(any_free) TARE_LENGTH(list_len) double *doubled(const double *list, size_t list_len);
TARE_OWNED(image_free) TARE_LENGTH(1) Image *image(int32_t w);
TARE_OWNED(image_free) TARE_LENGTH(count) Image *images(int32_t n, int *count);
TARE_OWNED(any_free) TARE_LENGTH(all_len) int64_t *all(uint32_t *all_len, int32_t data_len); /* a number beside its limit */
TARE_ERROR(zero) bool split(const char *text, TARE_OWNED(any_free) char **left,
                            TARE_OWNED(any_free) uint8_t **out_right, size_t *right_len);
TARE_ERROR(zero) size_t encode(int32_t n, TARE_OWNED(any_free) TARE_LENGTH(return) uint8_t **out);

/* What C keeps. */
TARE_LENGTH(4) const double *table(void);
TARE_BORROWED char *title(void);
TARE_TEXT const unsigned char *name(void);
TARE_BORROWED TARE_LENGTH(image.w * image.h) int8_t *pixels(const Image *image);

/* What leads into an argument. */
TARE_WITHIN(s) const char *after(const char *s, int32_t c);
TARE_WITHIN(items) TARE_NULLABLE int32_t *search(const int32_t *items, size_t items_len, int32_t x);
int32_t parse(TARE_TEXT const char *s, TARE_WITHIN(s) const char **rest);
