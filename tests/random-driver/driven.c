#include "driven.h"

#include <string.h>

#define CANARY 0xc0ffee11u
/** What `n` becomes where something is not as it was before a visit. */
#define BROKEN 0xbad00000u

#ifdef DRIVEN_ALONE
static uint32_t driven_visit(uint32_t where) {
  return where;
}
static size_t driven_fetch(uint8_t *bytes, size_t bytes_cap) {
  (void)bytes;
  return bytes_cap * 0;
}
static void driven_edit(uint32_t *values, size_t values_len) {
  (void)values;
  (void)values_len;
}
static void driven_dropped(uint32_t id) {
  (void)id;
}
static void driven_log(const char *text, const uint16_t *values, size_t values_len) {
  (void)text;
  (void)values;
  (void)values_len;
}
static size_t driven_say(char *text, size_t text_cap) {
  (void)text;
  return text_cap * 0;
}
static uint64_t driven_wide(uint64_t x, enum mood mood, bool is_odd) {
  (void)mood;
  return is_odd ? x : x * 2;
}
#endif

static uint32_t hash(uint32_t h, const void *data, size_t length) {
  const uint8_t *bytes = data;
  for (size_t i = 0; i < length; i++)
    h = (h ^ bytes[i]) * 16777619u;
  return h;
}

static uint32_t hash_record(uint32_t h, const Record *record) {
  h = hash(h, &record->kind, 1);
  h = hash(h, &record->x, 8);
  h = hash(h, record->y, 6);
  h = hash(h, &record->z, 8);
  h = hash(h, record->name, strlen(record->name));
  const int32_t mood = record->mood;
  h = hash(h, &mood, 4);
  return hash(h, &record->is_on, 1);
}

/* ---- Account ---- */

static void write_tail(Account *self) {
  for (uint32_t i = 0; i < sizeof self->tail; i++)
    self->tail[i] = (uint8_t)(self->id * 7 + i);
  self->canary = CANARY ^ self->id;
}

static void start(Account *self, uint32_t id) {
  *self = (Account){.id = id};
  write_tail(self);
}

bool account_good(const Account *self, uint32_t id) {
  if (self->id != id || self->canary != (CANARY ^ id))
    return false;
  for (uint32_t i = 0; i < sizeof self->tail; i++)
    if (self->tail[i] != (uint8_t)(id * 7 + i))
      return false;
  return true;
}

bool account_init(Account *self, uint32_t id, const uint8_t *seed, size_t seed_len, bool visit,
                  bool ok) {
  start(self, id);
  const uint32_t before = hash(1, seed, seed_len);
  if (visit)
    driven_visit(1);
  if (hash(1, seed, seed_len) != before || !account_good(self, id))
    self->n = BROKEN + 1;
  for (size_t i = 0; i < seed_len; i++)
    self->sum += seed[i];
  return ok;
}

void account_init_text(Account *self, uint32_t id, const char *text) {
  start(self, id);
  for (; *text; text++)
    self->sum += (uint8_t)*text;
}

void account_add(Account *self, uint32_t x) {
  self->n++;
  self->sum += x;
}

void account_add_slowly(Account *self, uint32_t x) {
  const uint32_t id = self->id;
  self->n++;
  driven_visit(2);
  if (self->id != id)
    self->n = BROKEN + 2;
  self->sum += x;
}

uint64_t account_sum(const Account *self) {
  return self->sum;
}

uint32_t account_n(const Account *self) {
  return self->n;
}

bool account_good_slowly(const Account *self, uint32_t id) {
  const bool good = account_good(self, id);
  driven_visit(3);
  return good && account_good(self, id);
}

void account_feed(Account *self, const char *label, const uint8_t *data, size_t data_len) {
  for (; *label; label++)
    self->n += 0;
  for (size_t i = 0; i < data_len; i++)
    self->sum += data[i];
}

void account_feed_words(Account *self, bool visit, const uint32_t *data, size_t data_len) {
  const uint32_t before = hash(1, data, data_len * 4);
  if (visit)
    driven_visit(4);
  if (hash(1, data, data_len * 4) != before)
    self->n = BROKEN + 4;
  for (size_t i = 0; i < data_len; i++)
    self->sum += data[i];
}

void account_merge(Account *self, const Account *left, const Account *right, bool visit) {
  const uint32_t ids[] = {self->id, left->id, right->id};
  if (visit)
    driven_visit(5);
  if (ids[0] != self->id || ids[1] != left->id || ids[2] != right->id)
    self->n = BROKEN + 5;
  self->sum += left->sum + right->sum;
  self->n++;
}

void account_copy(const Account *self, const Account *other, uint32_t id, Account *out) {
  const uint64_t sum = self->sum + other->sum;
  start(out, id);
  out->sum = sum;
}

bool account_make(const Account *self, uint32_t id, const uint8_t *seed, size_t seed_len,
                  bool visit, bool ok, Account *out) {
  const uint32_t before = hash(1, seed, seed_len);
  const uint32_t own = self->id;
  start(out, id);
  if (visit)
    driven_visit(6);
  if (hash(1, seed, seed_len) != before || self->id != own || !account_good(out, id))
    out->n = BROKEN + 6;
  for (size_t i = 0; i < seed_len; i++)
    out->sum += seed[i];
  return ok;
}

void account_exchange(Account *self, Account *other, bool visit) {
  const uint32_t ids[] = {self->id, other->id};
  if (visit)
    driven_visit(7);
  if (ids[0] != self->id || ids[1] != other->id)
    self->n = BROKEN + 7;
  const uint64_t sum = self->sum;
  self->sum = other->sum;
  other->sum = sum;
}

#ifdef DRIVEN_DROP
void account_drop(Account *self) {
  const uint32_t id = self->id;
  driven_dropped(account_good(self, id) ? id : BROKEN + 8);
  if (!account_good(self, id))
    driven_dropped(BROKEN + 9);
}
#endif

/* ---- Board ---- */

enum board_error board_init(Board *self, uint32_t id, enum mood mood) {
  if (id == UINT32_MAX)
    __builtin_trap();
  if (mood == MOOD_ANGRY)
    return BOARD_ERROR_MOOD;
  *self = (Board){.id = id, .mood = mood, .canary = CANARY ^ id};
  return id ? BOARD_ERROR_NONE : BOARD_ERROR_ID;
}

bool board_good(const Board *self, uint32_t id) {
  return self->id == id && self->canary == (CANARY ^ id) && (uintptr_t)self % DRIVEN_ALIGN == 0;
}

void board_take(Board *self, const Account *account, const uint32_t cells[9], bool visit) {
  const uint32_t ids[] = {self->id, account->id};
  const uint32_t before = hash(1, cells, sizeof self->cells);
  if (visit)
    driven_visit(10);
  if (ids[0] != self->id || ids[1] != account->id || before != hash(1, cells, sizeof self->cells))
    self->canary = 0;
  memcpy(self->cells, cells, sizeof self->cells);
}

bool board_has(const Board *self, const uint32_t cells[9]) {
  for (uint32_t i = 0; i < 9; i++)
    if (self->cells[i] != cells[i])
      return false;
  return true;
}

void board_read(const Board *self, uint32_t out_cells[9]) {
  memcpy(out_cells, self->cells, sizeof self->cells);
}

double board_get_level(const Board *self) {
  return self->level;
}

void board_set_level(Board *self, double level) {
  self->level = level;
}

enum mood board_get_mood(const Board *self) {
  return self->mood;
}

void board_set_mood(Board *self, enum mood mood) {
  self->mood = mood;
}

const char *board_get_title(const Board *self) {
  return self->title;
}

void board_set_title(Board *self, const char *title) {
  size_t i = 0;
  for (; title[i] && i < sizeof self->title - 1; i++)
    self->title[i] = title[i];
  self->title[i] = 0;
}

/* ---- Functions ---- */

bool driven_all(const uint8_t *bytes, size_t bytes_len, const uint32_t *words, size_t words_len,
                const char *text, const Record *record, Record copied, const Point *points,
                size_t points_len, bool visit, uint32_t *out_hash) {
  uint32_t seen[2];
  for (int i = 0; i < 2; i++) {
    if (i && visit)
      driven_visit(11);
    uint32_t h = hash(5, text, strlen(text));
    h = hash_record(hash_record(h, record), &copied);
    h = hash(hash(h, bytes, bytes_len), words, words_len * 4);
    seen[i] = hash(h, points, points_len * sizeof *points);
    if (!i)
      *out_hash = seen[0];
  }
  return seen[0] == seen[1] && *out_hash == seen[0];
}

bool driven_change(uint32_t *words, size_t words_len, Record *record, Point *points,
                   size_t points_len, bool visit) {
  for (size_t i = 0; i < words_len; i++)
    words[i] = words[i] * 3 + 1;
  record->kind++;
  record->x += 1;
  record->y[2] = (int16_t)(record->y[2] + 1);
  record->z = (int64_t)((uint64_t)record->z * 3);
  record->name[0] = 'q';
  record->mood = driven_opposite(record->mood);
  record->is_on = !record->is_on;
  for (size_t i = 0; i < points_len; i++)
    points[i] = (Point){points[i].x + 1, (float)i};
  const uint32_t before =
      hash(hash(hash_record(1, record), words, words_len * 4), points, points_len * sizeof *points);
  if (visit)
    driven_visit(12);
  return before == hash(hash(hash_record(1, record), words, words_len * 4), points,
                        points_len * sizeof *points);
}

void driven_turn(int16_t values[5], bool visit) {
  if (visit)
    driven_visit(13);
  for (int i = 0; i < 2; i++) {
    const int16_t value = values[i];
    values[i] = values[4 - i];
    values[4 - i] = value;
  }
}

size_t driven_invert(const uint8_t *bytes, size_t bytes_len, bool visit, uint8_t *out,
                     size_t out_cap) {
  const size_t many = bytes_len < out_cap ? bytes_len : out_cap;
  for (size_t i = 0; i < many; i++)
    out[i] = (uint8_t)~bytes[i];
  const uint32_t before = hash(1, out, many);
  if (visit)
    driven_visit(14);
  return hash(1, out, many) == before ? bytes_len : 0;
}

size_t driven_hex(uint32_t x, bool visit, char *text, size_t text_cap) {
  for (size_t i = 0; i < 8 && i < text_cap; i++)
    text[i] = "0123456789abcdef"[x >> (28 - 4 * i) & 15];
  if (visit)
    driven_visit(15);
  return 8;
}

void driven_count(uint32_t from, bool visit, uint16_t *out, size_t out_len) {
  for (size_t i = 0; i < out_len; i++)
    out[i] = (uint16_t)(from + i);
  if (visit)
    driven_visit(16);
}

void driven_halves(double x, float *dst, uint8_t dst_len, double *out, size_t out_len) {
  for (size_t i = 0; i < dst_len; i++)
    dst[i] = (float)(x + (double)i);
  for (size_t i = 0; i < out_len; i++)
    out[i] = x + (double)i / 2;
}

bool driven_range(const int64_t *values, size_t values_len, bool visit, int64_t *out_least,
                  int64_t *out_most) {
  if (visit)
    driven_visit(17);
  if (!values_len)
    return false;
  *out_least = *out_most = values[0];
  for (size_t i = 1; i < values_len; i++) {
    if (values[i] < *out_least)
      *out_least = values[i];
    if (values[i] > *out_most)
      *out_most = values[i];
  }
  return true;
}

void driven_some(uint32_t many, bool visit, uint32_t out_values[6]) {
  if (visit)
    driven_visit(18);
  for (uint32_t i = 0; i < many && i < 6; i++)
    out_values[i] = i + 1;
}

Record driven_record(uint32_t seed, bool visit) {
  Record record = {.kind = (uint8_t)seed,
                   .x = seed * .5,
                   .y = {1, 2, (int16_t)seed},
                   .z = -(int64_t)seed,
                   .name = "name",
                   .mood = MOOD_LOW,
                   .is_on = seed % 2};
  if (visit)
    driven_visit(19);
  return record;
}

size_t driven_line(uint32_t many, bool visit, Point *out, size_t out_cap) {
  for (uint32_t i = 0; i < many && i < out_cap; i++)
    out[i] = (Point){(float)i, (float)i / 2};
  if (visit)
    driven_visit(20);
  return many;
}

void driven_corners(const Point corners[3], bool visit, Point out_doubled[3]) {
  if (visit)
    driven_visit(21);
  for (int i = 0; i < 3; i++)
    out_doubled[i] = (Point){corners[i].x * 2, corners[i].y * 2};
}

const char *driven_same(const char *text, bool visit) {
  const uint32_t before = hash(1, text, strlen(text));
  if (visit)
    driven_visit(22);
  return hash(1, text, strlen(text)) == before ? text : "broken";
}

uint32_t driven_text(const char *text, size_t text_len, bool visit) {
  if (visit)
    driven_visit(23);
  return hash(7, text, text_len);
}

uint64_t driven_rotate(uint64_t x, int64_t by) {
  return x << ((uint64_t)by & 63) | x >> ((64 - (uint64_t)by) & 63);
}

enum mood driven_opposite(enum mood mood) {
  return mood == MOOD_CALM ? MOOD_ANGRY : mood == MOOD_ANGRY ? MOOD_CALM : MOOD_LOW;
}

float driven_mean(const float *left, size_t left_len, const double *right, size_t right_len) {
  double sum = 0;
  for (size_t i = 0; i < left_len; i++)
    sum += (double)left[i];
  for (size_t i = 0; i < right_len; i++)
    sum += right[i];
  return left_len + right_len ? (float)(sum / (double)(left_len + right_len)) : 0;
}

/* ---- Imports ---- */

uint32_t driven_ask(uint32_t cap) {
  uint8_t bytes[300];
  if (cap > sizeof bytes)
    cap = sizeof bytes;
  memset(bytes, 1, sizeof bytes);
  const size_t length = driven_fetch(bytes, cap);
  for (size_t i = length; i < sizeof bytes; i++)
    if (bytes[i] != 1)
      return 0;
  return hash(1, bytes, length);
}

uint32_t driven_ask_change(uint32_t seed, uint32_t n) {
  uint32_t words[64];
  if (n > 62)
    n = 62;
  words[0] = words[n + 1] = 77;
  for (uint32_t i = 0; i < n; i++)
    words[i + 1] = seed + i;
  driven_edit(words + 1, n);
  return words[0] == 77 && words[n + 1] == 77 ? hash(1, words + 1, n * 4) : 0;
}

uint32_t driven_ask_text(uint32_t cap) {
  char text[40];
  if (cap > sizeof text)
    cap = sizeof text;
  memset(text, 1, sizeof text);
  const size_t length = driven_say(text, cap);
  for (size_t i = length; i < sizeof text; i++)
    if (text[i] != 1)
      return 0;
  return hash(1, text, length);
}

uint64_t driven_ask_wide(uint64_t x, enum mood mood) {
  return driven_wide(x, mood, x % 2);
}

uint32_t driven_tell(const char *text, uint32_t n) {
  uint16_t values[20];
  if (n > 20)
    n = 20;
  for (uint32_t i = 0; i < n; i++)
    values[i] = (uint16_t)(i * i);
  const uint32_t before = hash(1, text, strlen(text));
  driven_log(text, values, n);
  return hash(1, text, strlen(text)) == before ? before : 0;
}

/* ---- Memory that C takes ---- */

#ifdef DRIVEN_GROWS
#define PAGE 65536

static uint32_t *taken[64];
static uint32_t sizes[64];
static uint32_t count;

bool driven_grow(uint32_t pages) {
  if (count == 64)
    return false;
  const size_t at = tare_memory_grow(pages);
  if (at == (size_t)-1)
    return false;
  taken[count] = (uint32_t *)(at * PAGE);
  sizes[count] = pages * (PAGE / 4);
  for (uint32_t i = 0; i < sizes[count]; i++)
    taken[count][i] = i * 2654435761u + count;
  count++;
  return true;
}

bool driven_is_intact(void) {
  for (uint32_t block = 0; block < count; block++)
    for (uint32_t i = 0; i < sizes[block]; i++)
      if (taken[block][i] != i * 2654435761u + block)
        return false;
  return true;
}
#else
bool driven_grow(uint32_t pages) {
  (void)pages;
  return true;
}

bool driven_is_intact(void) {
  return true;
}
#endif
