/*
 * tare/fixed.h: containers of bounded capacity, for state that needs more than a struct and still
 * no allocator.
 *
 *   TARE_VECTOR(name, T, N);                 a list of up to N values of type T
 *   TARE_RING(name, T, N);                   a queue of up to N values of type T
 *   TARE_STRING(name, N);                    a string of up to N bytes, built piece by piece
 *   TARE_MAP(name, K, V, N);                 up to N values of type V, each under an integer
 *   TARE_STRING_MAP(name, KEY_BYTES, V, N);  the same under strings of up to KEY_BYTES bytes
 *   TARE_POOL(name, T, N);                   up to N objects of type T that stay where they are
 *
 * Each stands at file scope and defines a struct type `name` and functions `name_…`, all
 * `static inline`: what is not called costs nothing. T and V can be assigned, and are spelled so
 * that `const T *` is a pointer to one: give a type that is a pointer itself a name by typedef. N
 * and KEY_BYTES are integer constants. The contract is the same for all:
 *
 * - All bytes 0 is the empty container: `name list = {0};`, static data and
 *   `*self = (Thing){0};` need no further call.
 * - Containers are plain data. There is no pointer inside, only indexes, so they may be copied by
 *   assignment or memcpy, kept in any memory, and written to a file; they own nothing.
 * - Nothing grows. What there may be no room for says so in its result, and has then changed
 *   nothing: it returns NULL, or false. The compiler warns where that result is not looked at.
 * - What there may not be, such as an index out of range or a key that is not in a map, is NULL or
 *   false as well. No index, key or length leads outside the container.
 * - Nothing traps, recurses, allocates or calls out; of the C library it is memcpy, memmove,
 *   memset and memcmp alone.
 * - `name_get` takes a const container and gives a pointer to const; `name_at` is the same where
 *   the value is to be changed. A pointer into a container is good until something is added to it
 *   or removed from it.
 * - `count` is how many there are: read it, and do not write it. What is in order (the items of a
 *   vector, the bytes of a string, the entries of a map) is an array of that many.
 * - Counts and indexes are of elements, lengths of strings are of bytes. Where no time is given,
 *   it is constant.
 *
 * A state that came from elsewhere, as bytes, may be none that these functions make:
 * `name_is_valid` tells, in a time proportional to N, or in the worst case to its square. Where it
 * says false, no other function may be called but `name_clear`.
 *
 * Of every container:
 *
 *   size_t name_capacity(void);          N
 *   size_t name_room(const name *self);  how many more fit: N - count
 *   void name_clear(name *self);         makes it empty
 *   bool name_is_valid(const name *self);
 */
#ifndef TARE_FIXED_H
#define TARE_FIXED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__GNUC__)
#define TARE_FIXED         static inline __attribute__((unused))
#define TARE_FIXED_BOUNDED static inline __attribute__((unused, warn_unused_result))
#else
#define TARE_FIXED         static inline
#define TARE_FIXED_BOUNDED static inline
#endif

/* What follows a type that has a `count`. The bound keeps all that is computed within 32 bits. */
#define TARE_FIXED_COMMON(name, N)                                                                 \
  _Static_assert((N) > 0, #name ": the capacity must be a positive constant");                     \
  _Static_assert(sizeof(name) >> 31 == 0, #name ": must be smaller than 2 GiB");                   \
  _Static_assert(offsetof(name, count) == 0, #name ": begins with its count");                     \
  TARE_FIXED size_t name##_capacity(void) {                                                        \
    return (N);                                                                                    \
  }                                                                                                \
  TARE_FIXED size_t name##_room(const name *self) {                                                \
    return (N) - self->count;                                                                      \
  }

/* ---- TARE_VECTOR(name, T, N): a list ----
 *
 *   struct name { uint32_t count; T items[N]; };
 *
 *   T *name_push(name *self, T value);
 *     Adds a last one. Returns where it is; NULL: full.
 *   T *name_pop(name *self);
 *     Removes the last one. Returns where it was, good until one is added; NULL: empty.
 *   const T *name_get(const name *self, size_t index);
 *   T *name_at(name *self, size_t index);
 *     NULL: there are not as many.
 *   T *name_insert(name *self, size_t index, T value);
 *     Those from `index` on move up. NULL: full, or index > count. Time: count - index.
 *   bool name_append(name *self, const T *values, size_t length);
 *     Adds all of them, or none: false. Not NULL, not from this vector. Time: length.
 *   bool name_remove(name *self, size_t index);
 *     Those behind it move down. False: there are not as many. Time: count - index.
 *   bool name_swap_remove(name *self, size_t index);
 *     The last one takes its place. False: there are not as many.
 */
#define TARE_VECTOR(name, T, N)                                                                    \
  typedef struct name {                                                                            \
    uint32_t count;                                                                                \
    T items[N];                                                                                    \
  } name;                                                                                          \
  TARE_FIXED_COMMON(name, N)                                                                       \
  TARE_FIXED void name##_clear(name *self) {                                                       \
    self->count = 0;                                                                               \
  }                                                                                                \
  TARE_FIXED bool name##_is_valid(const name *self) {                                              \
    return self->count <= (N);                                                                     \
  }                                                                                                \
  TARE_FIXED_BOUNDED T *name##_push(name *self, T value) {                                         \
    if (self->count >= (N))                                                                        \
      return NULL;                                                                                 \
    T *item = &self->items[self->count++];                                                         \
    *item = value;                                                                                 \
    return item;                                                                                   \
  }                                                                                                \
  TARE_FIXED T *name##_pop(name *self) {                                                           \
    return self->count ? &self->items[--self->count] : NULL;                                       \
  }                                                                                                \
  TARE_FIXED const T *name##_get(const name *self, size_t index) {                                 \
    return index < self->count ? &self->items[index] : NULL;                                       \
  }                                                                                                \
  TARE_FIXED T *name##_at(name *self, size_t index) {                                              \
    return index < self->count ? &self->items[index] : NULL;                                       \
  }                                                                                                \
  TARE_FIXED_BOUNDED T *name##_insert(name *self, size_t index, T value) {                         \
    if (self->count >= (N) || index > self->count)                                                 \
      return NULL;                                                                                 \
    T *item = &self->items[index];                                                                 \
    memmove(item + 1, item, (self->count++ - index) * sizeof(T));                                  \
    *item = value;                                                                                 \
    return item;                                                                                   \
  }                                                                                                \
  TARE_FIXED_BOUNDED bool name##_append(name *self, const T *values, size_t length) {              \
    if (length > (N) - self->count)                                                                \
      return false;                                                                                \
    memcpy(&self->items[self->count], values, length * sizeof(T));                                 \
    self->count += (uint32_t)length;                                                               \
    return true;                                                                                   \
  }                                                                                                \
  TARE_FIXED bool name##_remove(name *self, size_t index) {                                        \
    if (index >= self->count)                                                                      \
      return false;                                                                                \
    T *item = &self->items[index];                                                                 \
    memmove(item, item + 1, (--self->count - index) * sizeof(T));                                  \
    return true;                                                                                   \
  }                                                                                                \
  TARE_FIXED bool name##_swap_remove(name *self, size_t index) {                                   \
    if (index >= self->count)                                                                      \
      return false;                                                                                \
    const T last = self->items[--self->count];                                                     \
    self->items[index] = last;                                                                     \
    return true;                                                                                   \
  }                                                                                                \
  _Static_assert(offsetof(name, items) <= 4 || offsetof(name, items) == _Alignof(T),               \
                 #name ": the items follow the count, but for their alignment")

/* ---- TARE_RING(name, T, N): a queue, first in, first out ----
 *
 *   struct name { uint32_t count, first; T items[N]; };
 *
 * The oldest is items[first]; behind items[N - 1] comes items[0]. N need not be a power of two.
 *
 *   T *name_push(name *self, T value);
 *     Adds the newest one. Returns where it is; NULL: full.
 *   T *name_push_over(name *self, T value);
 *     The same, but where the ring is full the oldest one makes room. Never NULL.
 *   T *name_pop(name *self);
 *     Removes the oldest one. Returns where it was, good until one is added; NULL: empty.
 *   const T *name_get(const name *self, size_t index);
 *   T *name_at(name *self, size_t index);
 *     0 is the oldest. NULL: there are not as many.
 *   size_t name_write(name *self, const T *values, size_t length);
 *     Adds as many of them as there is room for, from the first on. Returns how many, which is
 *     also the time.
 *   size_t name_read(name *self, T *values, size_t capacity);
 *     Removes as many as there are, up to `capacity`, oldest first. Returns how many, which is also
 *     the time.
 */
#define TARE_RING(name, T, N)                                                                      \
  typedef struct name {                                                                            \
    uint32_t count, first;                                                                         \
    T items[N];                                                                                    \
  } name;                                                                                          \
  TARE_FIXED_COMMON(name, N)                                                                       \
  TARE_FIXED void name##_clear(name *self) {                                                       \
    self->count = self->first = 0;                                                                 \
  }                                                                                                \
  TARE_FIXED bool name##_is_valid(const name *self) {                                              \
    return self->count <= (N) && self->first < (N);                                                \
  }                                                                                                \
  TARE_FIXED uint32_t name##_place_(const name *self, uint32_t index) {                            \
    const uint32_t place = self->first + index;                                                    \
    return place < (N) ? place : place - (uint32_t)(N);                                            \
  }                                                                                                \
  TARE_FIXED T *name##_pop(name *self) {                                                           \
    if (!self->count)                                                                              \
      return NULL;                                                                                 \
    T *item = &self->items[self->first];                                                           \
    self->first = name##_place_(self, 1);                                                          \
    self->count--;                                                                                 \
    return item;                                                                                   \
  }                                                                                                \
  TARE_FIXED_BOUNDED T *name##_push(name *self, T value) {                                         \
    if (self->count >= (N))                                                                        \
      return NULL;                                                                                 \
    T *item = &self->items[name##_place_(self, self->count++)];                                    \
    *item = value;                                                                                 \
    return item;                                                                                   \
  }                                                                                                \
  TARE_FIXED T *name##_push_over(name *self, T value) {                                            \
    if (self->count >= (N))                                                                        \
      name##_pop(self);                                                                            \
    T *item = &self->items[name##_place_(self, self->count++)];                                    \
    *item = value;                                                                                 \
    return item;                                                                                   \
  }                                                                                                \
  TARE_FIXED const T *name##_get(const name *self, size_t index) {                                 \
    return index < self->count ? &self->items[name##_place_(self, (uint32_t)index)] : NULL;        \
  }                                                                                                \
  TARE_FIXED T *name##_at(name *self, size_t index) {                                              \
    return index < self->count ? &self->items[name##_place_(self, (uint32_t)index)] : NULL;        \
  }                                                                                                \
  TARE_FIXED_BOUNDED size_t name##_write(name *self, const T *values, size_t length) {             \
    size_t written = 0;                                                                            \
    while (written < length && name##_push(self, values[written]))                                 \
      written++;                                                                                   \
    return written;                                                                                \
  }                                                                                                \
  TARE_FIXED_BOUNDED size_t name##_read(name *self, T *values, size_t capacity) {                  \
    size_t taken = 0;                                                                              \
    while (taken < capacity && self->count)                                                        \
      values[taken++] = *name##_pop(self);                                                         \
    return taken;                                                                                  \
  }                                                                                                \
  _Static_assert(offsetof(name, items) <= 8 || offsetof(name, items) == _Alignof(T),               \
                 #name ": the items follow the first two fields, but for their alignment")

/* ---- TARE_STRING(name, N): a string, built piece by piece ----
 *
 *   struct name { uint32_t count; char bytes[N + 1]; };
 *
 * `bytes` always ends in a NUL, which is not counted, so that it is a C string unless a NUL was
 * appended. A piece for which there is no room is left out as a whole, and the result is false.
 * Time is proportional to the length of the piece.
 *
 *   bool name_append(name *self, const char *bytes, size_t length);
 *     Not NULL, not from this string.
 *   bool name_append_string(name *self, const char *text);
 *     Up to the NUL.
 *   bool name_append_char(name *self, char byte);
 *   bool name_append_uint(name *self, uint64_t value);
 *   bool name_append_int(name *self, int64_t value);
 *     In decimal.
 *   bool name_append_hex(name *self, uint64_t value, size_t digits);
 *     The last so many hexadecimal digits of the value, in lower case.
 *   bool name_append_code_point(name *self, uint32_t code_point);
 *     In UTF-8. False also where it is none: a surrogate, or above 0x10FFFF.
 *   void name_truncate(name *self, size_t length);
 *     Keeps the first `length` bytes, or all, if there are fewer.
 *   bool name_equals(const name *self, const char *bytes, size_t length);
 */
#define TARE_STRING(name, N)                                                                       \
  typedef struct name {                                                                            \
    uint32_t count;                                                                                \
    char bytes[(N) + 1];                                                                           \
  } name;                                                                                          \
  TARE_FIXED_COMMON(name, N)                                                                       \
  TARE_FIXED void name##_truncate(name *self, size_t length) {                                     \
    if (length <= (N) && length < self->count) {                                                   \
      self->count = (uint32_t)length;                                                              \
      self->bytes[length] = 0;                                                                     \
    }                                                                                              \
  }                                                                                                \
  TARE_FIXED void name##_clear(name *self) {                                                       \
    self->count = 0;                                                                               \
    self->bytes[0] = 0;                                                                            \
  }                                                                                                \
  TARE_FIXED bool name##_is_valid(const name *self) {                                              \
    return self->count <= (N) && !self->bytes[self->count];                                        \
  }                                                                                                \
  TARE_FIXED bool name##_equals(const name *self, const char *bytes, size_t length) {              \
    return length == self->count && memcmp(self->bytes, bytes, length) == 0;                       \
  }                                                                                                \
  TARE_FIXED_BOUNDED bool name##_append(name *self, const char *bytes, size_t length) {            \
    char *to = tare_fixed_extend(self->bytes, &self->count, (N), length);                          \
    if (to)                                                                                        \
      memcpy(to, bytes, length);                                                                   \
    return to != NULL;                                                                             \
  }                                                                                                \
  TARE_FIXED_BOUNDED bool name##_append_string(name *self, const char *text) {                     \
    return name##_append(self, text, tare_fixed_length(text));                                     \
  }                                                                                                \
  TARE_FIXED_BOUNDED bool name##_append_char(name *self, char byte) {                              \
    char *to = tare_fixed_extend(self->bytes, &self->count, (N), 1);                               \
    if (to)                                                                                        \
      *to = byte;                                                                                  \
    return to != NULL;                                                                             \
  }                                                                                                \
  TARE_FIXED_BOUNDED bool name##_append_uint(name *self, uint64_t value) {                         \
    return tare_fixed_append_decimal(self->bytes, &self->count, (N), value, false);                \
  }                                                                                                \
  TARE_FIXED_BOUNDED bool name##_append_int(name *self, int64_t value) {                           \
    const uint64_t bits = (uint64_t)value;                                                         \
    return tare_fixed_append_decimal(self->bytes, &self->count, (N), value < 0 ? 0 - bits : bits,  \
                                     value < 0);                                                   \
  }                                                                                                \
  TARE_FIXED_BOUNDED bool name##_append_hex(name *self, uint64_t value, size_t digits) {           \
    return tare_fixed_append_hex(self->bytes, &self->count, (N), value, digits);                   \
  }                                                                                                \
  TARE_FIXED_BOUNDED bool name##_append_code_point(name *self, uint32_t code_point) {              \
    return tare_fixed_append_code_point(self->bytes, &self->count, (N), code_point);               \
  }                                                                                                \
  _Static_assert(offsetof(name, bytes) == 4, #name ": the bytes follow the count")

/* Room for `length` more bytes, with the NUL behind them; or NULL. */
TARE_FIXED char *tare_fixed_extend(char *bytes, uint32_t *count, size_t capacity, size_t length) {
  if (length > capacity - *count)
    return NULL;
  char *to = bytes + *count;
  to[length] = 0;
  *count += (uint32_t)length;
  return to;
}

TARE_FIXED size_t tare_fixed_length(const char *text) {
  size_t length = 0;
  while (text[length])
    length++;
  return length;
}

TARE_FIXED bool tare_fixed_append_decimal(char *bytes, uint32_t *count, size_t capacity,
                                          uint64_t value, bool is_negative) {
  size_t length = 1 + is_negative;
  for (uint64_t rest = value; rest > 9; rest /= 10)
    length++;
  char *to = tare_fixed_extend(bytes, count, capacity, length);
  if (!to)
    return false;
  *to = '-';
  do
    to[--length] = (char)('0' + value % 10);
  while (value /= 10);
  return true;
}

TARE_FIXED bool tare_fixed_append_hex(char *bytes, uint32_t *count, size_t capacity, uint64_t value,
                                      size_t digits) {
  char *to = tare_fixed_extend(bytes, count, capacity, digits);
  if (!to)
    return false;
  for (; digits; value >>= 4) {
    const uint32_t digit = value & 15;
    to[--digits] = (char)(digit < 10 ? '0' + digit : 'a' - 10 + digit);
  }
  return true;
}

TARE_FIXED bool tare_fixed_append_code_point(char *bytes, uint32_t *count, size_t capacity,
                                             uint32_t code_point) {
  if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point < 0xE000))
    return false;
  size_t length = code_point > 0xFFFF ? 4 : code_point > 0x7FF ? 3 : code_point > 0x7F ? 2 : 1;
  char *to = tare_fixed_extend(bytes, count, capacity, length);
  if (!to)
    return false;
  /* The first byte has as many leading ones as there are bytes, but for a byte alone. */
  const uint32_t lead = length > 1 ? 0xF00u >> length & 0xF0u : 0;
  for (; --length; code_point >>= 6)
    to[length] = (char)(0x80 | (code_point & 0x3F));
  *to = (char)(lead | code_point);
  return true;
}

/* ---- TARE_MAP(name, K, V, N): values under integers ----
 *
 *   struct name_entry { K key; V value; };
 *   struct name { uint32_t count; uint16_t slots[]; name_entry entries[N]; };
 *
 * K is an integer or an enum; N is at most 65534. The entries stand in the order in which they were
 * added, until one is removed: then the last one takes its place. To go through the map, go through
 * entries[0] to entries[count - 1].
 *
 * Open addressing: a slot for each entry and a third more. Expected time is constant; keys chosen
 * to collide make it proportional to count.
 *
 *   V *name_put(name *self, K key, V value);
 *     Adds it, or replaces the value that the key has. Returns where it is; NULL: the key is new,
 *     and the map full.
 *   const V *name_get(const name *self, K key);
 *   V *name_at(name *self, K key);
 *     NULL: there is no such key.
 *   bool name_remove(name *self, K key);
 *     False: there is no such key.
 */
#define TARE_MAP(name, K, V, N)                                                                    \
  typedef struct name##_entry {                                                                    \
    K key;                                                                                         \
    V value;                                                                                       \
  } name##_entry;                                                                                  \
  _Static_assert((K)3 / (K)2 == (K)1, #name ": keys are integers");                                \
  TARE_FIXED uint32_t name##_hash_(K key) {                                                        \
    return sizeof(K) > 4 ? (uint32_t)((uint64_t)key * 0x9E3779B97F4A7C15u >> 32)                   \
                         : (uint32_t)key * 0x9E3779B1u;                                            \
  }                                                                                                \
  TARE_FIXED bool name##_has_(const name##_entry *entry, K key) {                                  \
    return entry->key == key;                                                                      \
  }                                                                                                \
  TARE_FIXED bool name##_name_(name##_entry *entry, K key) {                                       \
    entry->key = key;                                                                              \
    return true;                                                                                   \
  }                                                                                                \
  TARE_FIXED_MAP(name, V, N, true, (K key), (key), (entry->key))

/* ---- TARE_STRING_MAP(name, KEY_BYTES, V, N): values under strings ----
 *
 *   struct name_entry { uint32_t key_len; char key[KEY_BYTES]; V value; };
 *
 * As TARE_MAP, but keys are bytes, of which the map keeps a copy, without a NUL behind it. A key
 * may be empty, and contain anything, but is not NULL. A longer one than KEY_BYTES cannot be in the
 * map. Time is proportional to the length of the key as well.
 *
 *   V *name_put(name *self, const char *key, size_t key_len, V value);
 *     NULL: the key is too long, or is new, and the map full.
 *   const V *name_get(const name *self, const char *key, size_t key_len);
 *   V *name_at(name *self, const char *key, size_t key_len);
 *   bool name_remove(name *self, const char *key, size_t key_len);
 */
#define TARE_STRING_MAP(name, KEY_BYTES, V, N)                                                     \
  typedef struct name##_entry {                                                                    \
    uint32_t key_len;                                                                              \
    char key[KEY_BYTES];                                                                           \
    V value;                                                                                       \
  } name##_entry;                                                                                  \
  TARE_FIXED uint32_t name##_hash_(const char *key, size_t key_len) {                              \
    return tare_fixed_hash(key, key_len);                                                          \
  }                                                                                                \
  TARE_FIXED bool name##_has_(const name##_entry *entry, const char *key, size_t key_len) {        \
    return entry->key_len == key_len && memcmp(entry->key, key, key_len) == 0;                     \
  }                                                                                                \
  TARE_FIXED bool name##_name_(name##_entry *entry, const char *key, size_t key_len) {             \
    if (key_len > (KEY_BYTES))                                                                     \
      return false;                                                                                \
    entry->key_len = (uint32_t)key_len;                                                            \
    memcpy(entry->key, key, key_len);                                                              \
    return true;                                                                                   \
  }                                                                                                \
  TARE_FIXED_MAP(name, V, N, entry->key_len <= (KEY_BYTES), (const char *key, size_t key_len),     \
                 (key, key_len), (entry->key, entry->key_len))

/* FNV-1a (Fowler, Noll, Vo), of 32 bits. */
TARE_FIXED uint32_t tare_fixed_hash(const char *bytes, size_t length) {
  uint32_t hash = 0x811C9DC5;
  for (size_t i = 0; i < length; i++)
    hash = (hash ^ (uint8_t)bytes[i]) * 0x01000193;
  return hash;
}

/* More than N: an empty slot ends every search. */
#define TARE_FIXED_SLOTS(N)  ((N) + (N) / 3 + 1)
#define TARE_FIXED_LIST(...) __VA_ARGS__

/*
 * What maps have in common. A slot holds the number of an entry, counted from 1, or 0. An entry's
 * slot is the one that its hash says or, behind that, the first that was free; there is no empty
 * one in between. PARAMS and KEY are a key as parameters and as arguments; OF_ENTRY is that of
 * `entry`, and IS_ENTRY whether it could be one.
 */
#define TARE_FIXED_MAP(name, V, N, IS_ENTRY, PARAMS, KEY, OF_ENTRY)                                \
  typedef struct name {                                                                            \
    uint32_t count;                                                                                \
    uint16_t slots[TARE_FIXED_SLOTS(N)];                                                           \
    name##_entry entries[N];                                                                       \
  } name;                                                                                          \
  TARE_FIXED_COMMON(name, N)                                                                       \
  TARE_FIXED void name##_clear(name *self) {                                                       \
    self->count = 0;                                                                               \
    memset(self->slots, 0, sizeof self->slots);                                                    \
  }                                                                                                \
  TARE_FIXED uint32_t name##_next_(uint32_t slot) {                                                \
    return slot + 1 < TARE_FIXED_SLOTS(N) ? slot + 1 : 0;                                          \
  }                                                                                                \
  /* The slot of the key, or the empty one where it would go. */                                   \
  TARE_FIXED uint32_t name##_slot_(const name *self, TARE_FIXED_LIST PARAMS) {                     \
    uint32_t slot = (uint32_t)((uint64_t)name##_hash_ KEY * TARE_FIXED_SLOTS(N) >> 32);            \
    while (self->slots[slot] &&                                                                    \
           !name##_has_(&self->entries[self->slots[slot] - 1], TARE_FIXED_LIST KEY))               \
      slot = name##_next_(slot);                                                                   \
    return slot;                                                                                   \
  }                                                                                                \
  TARE_FIXED bool name##_is_valid(const name *self) {                                              \
    uint32_t used = 0;                                                                             \
    for (uint32_t slot = 0; slot < TARE_FIXED_SLOTS(N); slot++) {                                  \
      used += self->slots[slot] != 0;                                                              \
      if (self->slots[slot] > self->count)                                                         \
        return false;                                                                              \
    }                                                                                              \
    if (self->count > (N) || used != self->count)                                                  \
      return false;                                                                                \
    for (uint32_t i = 0; i < used; i++) {                                                          \
      const name##_entry *entry = &self->entries[i];                                               \
      if (!(IS_ENTRY) || self->slots[name##_slot_(self, TARE_FIXED_LIST OF_ENTRY)] != i + 1)       \
        return false;                                                                              \
    }                                                                                              \
    return true;                                                                                   \
  }                                                                                                \
  TARE_FIXED const V *name##_get(const name *self, TARE_FIXED_LIST PARAMS) {                       \
    const uint32_t number = self->slots[name##_slot_(self, TARE_FIXED_LIST KEY)];                  \
    return number ? &self->entries[number - 1].value : NULL;                                       \
  }                                                                                                \
  TARE_FIXED V *name##_at(name *self, TARE_FIXED_LIST PARAMS) {                                    \
    const uint32_t number = self->slots[name##_slot_(self, TARE_FIXED_LIST KEY)];                  \
    return number ? &self->entries[number - 1].value : NULL;                                       \
  }                                                                                                \
  TARE_FIXED_BOUNDED V *name##_put(name *self, TARE_FIXED_LIST PARAMS, V value) {                  \
    uint16_t *slot = &self->slots[name##_slot_(self, TARE_FIXED_LIST KEY)];                        \
    if (!*slot) {                                                                                  \
      if (self->count >= (N) || !name##_name_(&self->entries[self->count], TARE_FIXED_LIST KEY))   \
        return NULL;                                                                               \
      *slot = (uint16_t)++self->count;                                                             \
    }                                                                                              \
    name##_entry *entry = &self->entries[*slot - 1];                                               \
    entry->value = value;                                                                          \
    return &entry->value;                                                                          \
  }                                                                                                \
  TARE_FIXED bool name##_remove(name *self, TARE_FIXED_LIST PARAMS) {                              \
    uint32_t slot = name##_slot_(self, TARE_FIXED_LIST KEY);                                       \
    uint16_t number = self->slots[slot];                                                           \
    if (!number)                                                                                   \
      return false;                                                                                \
    const name##_entry *entry = &self->entries[--self->count];                                     \
    self->slots[name##_slot_(self, TARE_FIXED_LIST OF_ENTRY)] = number;                            \
    self->entries[number - 1] = *entry;                                                            \
    self->slots[slot] = 0;                                                                         \
    /* Those that are found only across it go where they go without it. */                         \
    while ((number = self->slots[slot = name##_next_(slot)])) {                                    \
      entry = &self->entries[number - 1];                                                          \
      self->slots[slot] = 0;                                                                       \
      self->slots[name##_slot_(self, TARE_FIXED_LIST OF_ENTRY)] = number;                          \
    }                                                                                              \
    return true;                                                                                   \
  }                                                                                                \
  _Static_assert((N) < UINT16_MAX, #name ": at most 65534 entries");                               \
  _Static_assert(offsetof(name, slots) == 4, #name ": the slots follow the count")

/* ---- TARE_POOL(name, T, N): objects that stay where they are ----
 *
 *   struct name { uint32_t count, used, free; uint16_t links[N]; T items[N]; };
 *
 * N is at most 65534. An object keeps its place, and so its index and its address, until it is
 * removed; the place then goes to another. To go through the pool, go through the indexes below
 * `used`, of which name_at() gives NULL for those that are free.
 *
 *   T *name_add(name *self, T value);
 *     Returns where it is; NULL: full.
 *   size_t name_index(const name *self, const T *item);
 *     Of one that is in the pool.
 *   const T *name_get(const name *self, size_t index);
 *   T *name_at(name *self, size_t index);
 *     NULL: there is none.
 *   bool name_remove(name *self, size_t index);
 *     False: there is none, as where it was removed before.
 */
#define TARE_POOL(name, T, N)                                                                      \
  typedef struct name {                                                                            \
    uint32_t count;    /* objects */                                                               \
    uint32_t used;     /* places that were ever taken: those below this */                         \
    uint32_t free;     /* the place to take next, counted from 1; or 0 */                          \
    uint16_t links[N]; /* of a free place, the one to take after it; or TARE_FIXED_TAKEN */        \
    T items[N];                                                                                    \
  } name;                                                                                          \
  TARE_FIXED_COMMON(name, N)                                                                       \
  TARE_FIXED void name##_clear(name *self) {                                                       \
    self->count = self->used = self->free = 0;                                                     \
    memset(self->links, 0, sizeof self->links);                                                    \
  }                                                                                                \
  TARE_FIXED const T *name##_get(const name *self, size_t index) {                                 \
    return index < (N) && self->links[index] == TARE_FIXED_TAKEN ? &self->items[index] : NULL;     \
  }                                                                                                \
  TARE_FIXED T *name##_at(name *self, size_t index) {                                              \
    return index < (N) && self->links[index] == TARE_FIXED_TAKEN ? &self->items[index] : NULL;     \
  }                                                                                                \
  TARE_FIXED size_t name##_index(const name *self, const T *item) {                                \
    return (size_t)(item - self->items);                                                           \
  }                                                                                                \
  TARE_FIXED_BOUNDED T *name##_add(name *self, T value) {                                          \
    uint32_t index = self->used;                                                                   \
    if (self->free) {                                                                              \
      index = self->free - 1;                                                                      \
      self->free = self->links[index];                                                             \
    } else if (index < (N)) {                                                                      \
      self->used++;                                                                                \
    } else {                                                                                       \
      return NULL;                                                                                 \
    }                                                                                              \
    self->count++;                                                                                 \
    self->links[index] = TARE_FIXED_TAKEN;                                                         \
    self->items[index] = value;                                                                    \
    return &self->items[index];                                                                    \
  }                                                                                                \
  TARE_FIXED bool name##_remove(name *self, size_t index) {                                        \
    if (!name##_get(self, index))                                                                  \
      return false;                                                                                \
    self->links[index] = (uint16_t)self->free;                                                     \
    self->free = (uint32_t)index + 1;                                                              \
    self->count--;                                                                                 \
    return true;                                                                                   \
  }                                                                                                \
  TARE_FIXED bool name##_is_valid(const name *self) {                                              \
    uint32_t taken = 0, free = 0;                                                                  \
    if (self->used > (N))                                                                          \
      return false;                                                                                \
    for (uint32_t i = 0; i < (N); i++)                                                             \
      if (i < self->used)                                                                          \
        taken += self->links[i] == TARE_FIXED_TAKEN;                                               \
      else if (self->links[i])                                                                     \
        return false;                                                                              \
    for (uint32_t next = self->free; next; next = self->links[next - 1])                           \
      if (next > self->used || self->links[next - 1] == TARE_FIXED_TAKEN || ++free > self->used)   \
        return false;                                                                              \
    return taken == self->count && taken + free == self->used;                                     \
  }                                                                                                \
  _Static_assert((N) < UINT16_MAX, #name ": at most 65534 objects");                               \
  _Static_assert(offsetof(name, links) == 12, #name ": the links follow the counts")

#define TARE_FIXED_TAKEN UINT16_MAX

#endif
