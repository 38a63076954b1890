#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tare.h"

enum mode { MODE_FAST, MODE_SMALL };
typedef struct {
  float x, y;
} Point;
typedef struct Adder {
  double sum;
} Adder;

/**
 * @param out_least the least
 * @param most_out the greatest
 */
void bounds(const double *values, size_t values_n, double *out_least, double *most_out);
void one(uint32_t *result);
void kinds(bool *out_is_odd, enum mode *out, int64_t *wideOut, float *output_x, size_t *written);
bool parse(const char *text, Point *out_point);
bool find(uint32_t key, Point *result, uint16_t *bytes_written);
size_t both(uint8_t *out, size_t out_cap, uint32_t rest_out[1]);
uint32_t hash(const uint8_t *data, size_t data_len, uint8_t out_tag[16]);
void same(double x, double *out_x, double *x_out);
void count_is_buffer(Point *out, size_t out_count);

void adder_init(Adder *self);
void adder_copy(Adder *out, const Adder *other);
void adder_add(const Adder *self, const Adder *other, TARE_OUT Adder *sum);
/* A name alone does not make an instance the result. */
void adder_append(const Adder *self, Adder *out);
bool adder_halve(const Adder *self, TARE_OUT Adder *half);
enum mode adder_from(double x, TARE_OUT Adder *result);
void adder_read(const Adder *self, const Adder *out);
