/*
 * What the random driver drives: classes with and without a drop, and functions for most rows of
 * the type table. Many have a `visit`: then an import is called in the middle, which may do all of
 * this again. A function looks whether what it had before the visit is still there.
 *
 * DRIVEN_DROP: Account has a drop. DRIVEN_ALIGN: bytes that a Board is aligned to. DRIVEN_GROWS: C
 * grows memory by itself. DRIVEN_ALONE: no imports. DRIVEN_STREAM: TARE_STREAM, or nothing where
 * the command line says it.
 */
#ifndef DRIVEN_H
#define DRIVEN_H

#include "tare.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifndef DRIVEN_STREAM
#define DRIVEN_STREAM TARE_STREAM
#endif
#ifndef DRIVEN_ALIGN
#define DRIVEN_ALIGN 4
#endif

enum mood { MOOD_CALM, MOOD_ANGRY = 5, MOOD_LOW = -3 };
enum board_error { BOARD_ERROR_NONE, BOARD_ERROR_MOOD, BOARD_ERROR_ID };

/** Fields of several sizes, with gaps between. */
typedef struct {
  uint8_t kind;
  double x;
  int16_t y[3];
  int64_t z;
  char name[8];
  enum mood mood;
  bool is_on;
} Record;

typedef struct {
  float x, y;
} Point;

#ifndef DRIVEN_ALONE
TARE_IMPORT uint32_t driven_visit(uint32_t where);
TARE_IMPORT size_t driven_fetch(uint8_t *bytes, size_t bytes_cap);
TARE_IMPORT void driven_edit(uint32_t *values, size_t values_len);
TARE_IMPORT void driven_dropped(uint32_t id);
TARE_IMPORT void driven_log(const char *text, const uint16_t *values, size_t values_len);
TARE_IMPORT size_t driven_say(char *text, size_t text_cap);
TARE_IMPORT uint64_t driven_wide(uint64_t x, enum mood mood, bool is_odd);
#endif

/** A sum, with its id all over it. */
typedef struct Account {
  uint32_t id, n;
  uint64_t sum;
  uint8_t tail[13];
  uint32_t canary;
} Account;

/** Fails where not `ok`. */
bool account_init(Account *self, uint32_t id, const uint8_t *seed, size_t seed_len, bool visit,
                  bool ok);
void account_init_text(Account *self, uint32_t id, const char *text);
void account_add(Account *self, uint32_t x);
void account_add_slowly(Account *self, uint32_t x);
uint64_t account_sum(const Account *self);
uint32_t account_n(const Account *self);
bool account_good(const Account *self, uint32_t id);
bool account_good_slowly(const Account *self, uint32_t id);
DRIVEN_STREAM void account_feed(Account *self, const char *label, const uint8_t *data,
                                size_t data_len);
DRIVEN_STREAM void account_feed_words(Account *self, bool visit, const uint32_t *data,
                                      size_t data_len);
void account_merge(Account *self, const Account *left, const Account *right, bool visit);
void account_copy(const Account *self, const Account *other, uint32_t id, TARE_OUT Account *out);
bool account_make(const Account *self, uint32_t id, const uint8_t *seed, size_t seed_len,
                  bool visit, bool ok, TARE_OUT Account *out);
void account_exchange(Account *self, Account *other, bool visit);
#ifdef DRIVEN_DROP
void account_drop(Account *self);
#endif

/** A class with properties, and snapshots where there are some. */
typedef struct Board {
  _Alignas(DRIVEN_ALIGN) uint32_t id;
  uint32_t cells[9];
  double level;
  enum mood mood;
  char title[10];
  uint32_t canary;
} Board;

/** Fails where it is angry or has no id; traps where the id is the greatest. */
enum board_error board_init(Board *self, uint32_t id, enum mood mood);
bool board_good(const Board *self, uint32_t id);
void board_take(Board *self, const Account *account, const uint32_t cells[9], bool visit);
bool board_has(const Board *self, const uint32_t cells[9]);
void board_read(const Board *self, TARE_OUT uint32_t out_cells[9]);
double board_get_level(const Board *self);
void board_set_level(Board *self, double level);
enum mood board_get_mood(const Board *self);
void board_set_mood(Board *self, enum mood mood);
const char *board_get_title(const Board *self);
void board_set_title(Board *self, const char *title);

/** All that goes in, at once; the hash of it. */
bool driven_all(const uint8_t *bytes, size_t bytes_len, const uint32_t *words, size_t words_len,
                const char *text, const Record *record, Record copied, const Point *points,
                size_t points_len, bool visit, uint32_t *out_hash);
/** All that is changed in place. */
bool driven_change(uint32_t *words, size_t words_len, Record *record, Point *points,
                   size_t points_len, bool visit);
void driven_turn(TARE_INOUT int16_t values[5], bool visit);
size_t driven_invert(const uint8_t *bytes, size_t bytes_len, bool visit, uint8_t *out,
                     size_t out_cap);
size_t driven_hex(uint32_t x, bool visit, char *text, size_t text_cap);
void driven_count(uint32_t from, bool visit, uint16_t *out, size_t out_len);
void driven_halves(double x, float *dst, uint8_t dst_len, double *out, size_t out_len);
/** Writes nothing where it returns false. */
bool driven_range(const int64_t *values, size_t values_len, bool visit, int64_t *out_least,
                  int64_t *out_most);
/** Writes the first `many` only. */
void driven_some(uint32_t many, bool visit, TARE_OUT uint32_t out_values[6]);
Record driven_record(uint32_t seed, bool visit);
size_t driven_line(uint32_t many, bool visit, Point *out, size_t out_cap);
void driven_corners(const Point corners[3], bool visit, TARE_OUT Point out_doubled[3]);
const char *driven_same(const char *text, bool visit);
/** Up to the NUL or not, as it comes. */
uint32_t driven_text(const char *text, size_t text_len, bool visit);
uint64_t driven_rotate(uint64_t x, int64_t by);
enum mood driven_opposite(enum mood mood);
float driven_mean(const float *left, size_t left_len, const double *right, size_t right_len);

uint32_t driven_ask(uint32_t cap);
uint32_t driven_ask_change(uint32_t seed, uint32_t n);
uint32_t driven_ask_text(uint32_t cap);
uint64_t driven_ask_wide(uint64_t x, enum mood mood);
uint32_t driven_tell(TARE_TEXT const char *text, uint32_t n);

bool driven_grow(uint32_t pages);
/** Whether the pages that C took are as C left them. */
bool driven_is_intact(void);

#endif
