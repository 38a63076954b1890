/* Usage: highwayhash_test [VECTORS [SEED [ROUNDS]]]. Without arguments it is run from the folder
 * above; ROUNDS is of the comparison of variants with each other. Every test runs on every variant
 * that the machine has. */

#define _GNU_SOURCE /* MAP_ANONYMOUS */

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <sys/mman.h>
#include <unistd.h>

#include <cmocka.h>

#include "highwayhash_dispatch.h"

struct vector {
  uint8_t key[32], hash64[8], hash128[16], hash256[32];
  size_t length;
};

enum { MAX_VECTORS = 1000 };
static struct vector vectors[MAX_VECTORS];
static size_t vector_count;
static uint8_t *counting; /* as many bytes as the longest vector needs; byte i is i modulo 256 */
static size_t counting_length;

static const struct highwayhash_variant *portable;
static const char *vectors_path = "highwayhash/vectors.txt";
static uint64_t random_state = 20161225;
static unsigned long rounds = 2000;

/* Below `limit`, by xorshift64 (G. Marsaglia, 2003). */
static size_t random_below(size_t limit) {
  random_state ^= random_state << 13;
  random_state ^= random_state >> 7;
  random_state ^= random_state << 17;
  return (size_t)(random_state >> 11) % limit;
}

static bool parse_hex(uint8_t *bytes, size_t length, const char *hex) {
  if (strlen(hex) != 2 * length)
    return false;
  for (size_t i = 0; i < length; ++i) {
    unsigned byte;
    if (sscanf(hex + 2 * i, "%2x", &byte) != 1)
      return false;
    bytes[i] = (uint8_t)byte;
  }
  return true;
}

static int read_vectors(void) {
  FILE *file = fopen(vectors_path, "r");
  if (file == NULL) {
    perror(vectors_path);
    return -1;
  }
  char line[512];
  for (unsigned number = 1; fgets(line, sizeof line, file) != NULL; ++number) {
    if (line[0] == '#' || line[0] == '\n')
      continue;
    char key[128], pattern[16], hash64[128], hash128[128], hash256[128];
    struct vector *v = &vectors[vector_count];
    if (vector_count == MAX_VECTORS ||
        sscanf(line, "%127s %15s %zu %127s %127s %127s", key, pattern, &v->length, hash64, hash128,
               hash256) != 6 ||
        strcmp(pattern, "counting") != 0 || !parse_hex(v->key, sizeof v->key, key) ||
        !parse_hex(v->hash64, sizeof v->hash64, hash64) ||
        !parse_hex(v->hash128, sizeof v->hash128, hash128) ||
        !parse_hex(v->hash256, sizeof v->hash256, hash256)) {
      fprintf(stderr, "%s:%u: error: not a vector that this test understands\n", vectors_path,
              number);
      fclose(file);
      return -1;
    }
    if (v->length > counting_length)
      counting_length = v->length;
    ++vector_count;
  }
  fclose(file);
  if (vector_count == 0) {
    fprintf(stderr, "%s: error: no vectors\n", vectors_path);
    return -1;
  }
  counting = malloc(counting_length + 1);
  if (counting == NULL)
    return -1;
  for (size_t i = 0; i <= counting_length; ++i)
    counting[i] = (uint8_t)i;
  return 0;
}

static void assert_hash64(uint64_t hash, const struct vector *v) {
  for (unsigned i = 0; i < 8; ++i)
    assert_int_equal((uint8_t)(hash >> 8 * i), v->hash64[i]);
}

/* All three hashes of `self` are those of `v`. */
static void assert_state(const HighwayHash *self, const struct vector *v) {
  uint8_t hash128[16], hash256[32];
  assert_hash64(highwayhash_finalize64(self), v);
  highwayhash_finalize128(self, hash128);
  assert_memory_equal(hash128, v->hash128, sizeof hash128);
  highwayhash_finalize256(self, hash256);
  assert_memory_equal(hash256, v->hash256, sizeof hash256);
}

static size_t random_piece(size_t left) {
  size_t limit =
      random_below(2) ? 80 : left / 3 + 80; /* pieces inside, across and of many packets */
  size_t piece = random_below(limit);
  return piece < left ? piece : left;
}

/* The data are copied to blocks of their exact size, so that the sanitizer sees a read past the
 * end. */
static void append_copy(HighwayHash *self, const uint8_t *data, size_t length) {
  uint8_t *copy = malloc(length + !length);
  assert_non_null(copy);
  memcpy(copy, data, length);
  highwayhash_append(self, copy, length);
  free(copy);
}

static void every_vector_whole(void **state) {
  (void)state;
  for (const struct vector *v = vectors; v < vectors + vector_count; ++v) {
    HighwayHash hash;
    highwayhash_init(&hash, v->key);
    append_copy(&hash, counting, v->length);
    assert_state(&hash, v);
  }
}

static void every_vector_in_random_pieces(void **state) {
  (void)state;
  for (const struct vector *v = vectors; v < vectors + vector_count; ++v) {
    for (unsigned attempt = 0; attempt < 20; ++attempt) {
      HighwayHash hash;
      highwayhash_init(&hash, v->key);
      for (size_t at = 0; at < v->length;) {
        size_t piece = random_piece(v->length - at);
        append_copy(&hash, counting + at, piece);
        at += piece;
      }
      assert_state(&hash, v);
    }
  }
}

static void every_vector_in_one_call(void **state) {
  (void)state;
  for (const struct vector *v = vectors; v < vectors + vector_count; ++v) {
    uint8_t hash128[16], hash256[32];
    assert_hash64(highwayhash_hash64(v->key, counting, v->length), v);
    highwayhash_hash128(v->key, counting, v->length, hash128);
    assert_memory_equal(hash128, v->hash128, sizeof hash128);
    highwayhash_hash256(v->key, counting, v->length, hash256);
    assert_memory_equal(hash256, v->hash256, sizeof hash256);
  }
}

/* One hash grows through the lengths of all vectors of its key, and is read at each. */
static void finalizing_does_not_disturb_appending(void **state) {
  (void)state;
  HighwayHash hash;
  size_t length = SIZE_MAX;
  for (const struct vector *v = vectors; v < vectors + vector_count; ++v) {
    if (v == vectors || v->length < length || memcmp(v->key, v[-1].key, sizeof v->key) != 0) {
      highwayhash_init(&hash, v->key);
      length = 0;
    }
    highwayhash_append(&hash, counting + length, v->length - length);
    length = v->length;
    HighwayHash before = hash;
    assert_state(&hash, v);
    assert_state(&hash, v);
    assert_memory_equal(hash.lanes, before.lanes, sizeof hash.lanes);
    assert_memory_equal(hash.buffer, before.buffer, hash.buffered);
    assert_int_equal(hash.buffered, before.buffered);
  }
}

static void a_copy_goes_its_own_way(void **state) {
  (void)state;
  for (const struct vector *v = vectors; v < vectors + vector_count; ++v) {
    static const uint8_t other[40] = {1};
    size_t half = random_below(v->length + 1);
    HighwayHash hash, copy, unrelated;
    highwayhash_init(&hash, v->key);
    highwayhash_append(&hash, counting, half);
    memcpy(&copy, &hash, sizeof copy);
    unrelated = hash;
    highwayhash_append(&unrelated, other, sizeof other);
    highwayhash_append(&hash, counting + half, v->length - half);
    memset(&unrelated, 0xff, sizeof unrelated);
    assert_state(&hash, v);
    highwayhash_append(&copy, counting + half, v->length - half);
    assert_state(&copy, v);
  }
}

static void data_and_outputs_need_no_alignment(void **state) {
  (void)state;
  enum { LENGTH = 96 };
  const struct vector *v = vectors;
  while (v < vectors + vector_count && v->length != LENGTH)
    ++v;
  assert_true(v < vectors + vector_count);
  for (size_t shift = 0; shift < 16; ++shift) {
    uint8_t key[32 + 16], data[LENGTH + 16], hash256[32 + 16];
    memcpy(key + shift, v->key, 32);
    memcpy(data + shift, counting, LENGTH);
    highwayhash_hash256(key + shift, data + shift, LENGTH, hash256 + shift);
    assert_memory_equal(hash256 + shift, v->hash256, 32);
  }
}

/* The sanitizer does not see what vector instructions read; a page that nobody may read does. */
static void nothing_before_or_after_the_data_is_read(void **state) {
  (void)state;
  enum { LENGTH = 300 };
  const size_t page = (size_t)sysconf(_SC_PAGESIZE);
  uint8_t *pages = mmap(NULL, 3 * page, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  assert_ptr_not_equal(pages, MAP_FAILED);
  assert_int_equal(mprotect(pages + page, page, PROT_READ | PROT_WRITE), 0);
  const uint8_t *key = vectors->key;
  for (size_t length = 0; length <= LENGTH; ++length) {
    const uint64_t expected = highwayhash_hash64(key, counting, length);
    uint8_t *places[] = {pages + page, pages + 2 * page - length};
    for (size_t i = 0; i < 2; ++i) {
      memcpy(places[i], counting, length);
      enum { ENOUGH = 1000 };
      uint64_t many[ENOUGH];
      const uint8_t *data[ENOUGH];
      size_t lengths[ENOUGH];
      for (size_t k = 0; k < ENOUGH; ++k)
        data[k] = places[i], lengths[k] = length;
      assert_int_equal(highwayhash_hash64(key, places[i], length), expected);
      highwayhash_hash64_each(key, places[i], length, 0, ENOUGH, many);
      for (size_t k = 0; k < ENOUGH; ++k)
        assert_int_equal(many[k], expected);
      highwayhash_hash64_many(key, data, lengths, ENOUGH, many);
      for (size_t k = 0; k < ENOUGH; ++k)
        assert_int_equal(many[k], expected);
    }
    memcpy(pages + 2 * page - 32, key, 32);
    assert_int_equal(highwayhash_hash64(pages + 2 * page - 32, counting, length), expected);
  }
  munmap(pages, 3 * page);
}

static void no_data_may_be_a_null_pointer(void **state) {
  (void)state;
  for (const struct vector *v = vectors; v < vectors + vector_count; ++v) {
    if (v->length > 64)
      continue;
    HighwayHash hash;
    highwayhash_init(&hash, v->key);
    highwayhash_append(&hash, NULL, 0);
    highwayhash_append(&hash, counting, v->length);
    highwayhash_append(&hash, NULL, 0);
    assert_state(&hash, v);
  }
}

/* ---- Variants beside each other ---- */

static void fill_randomly(uint8_t *bytes, size_t length) {
  for (size_t i = 0; i < length; ++i)
    bytes[i] = (uint8_t)random_below(256);
}

/* Mostly around a few packets; the data end where their block ends. */
static size_t random_length(void) {
  return random_below(random_below(20) ? 100 : 5000);
}

struct hashes {
  uint64_t hash64, streamed64;
  uint8_t hash128[16], streamed128[16], hash256[32], streamed256[32];
};

static struct hashes hash_every_way(const uint8_t key[32], const uint8_t *data, size_t length,
                                    size_t piece) {
  struct hashes all;
  HighwayHash hash;
  all.hash64 = highwayhash_hash64(key, data, length);
  highwayhash_hash128(key, data, length, all.hash128);
  highwayhash_hash256(key, data, length, all.hash256);
  highwayhash_init(&hash, key);
  for (size_t at = 0; at < length; at += piece)
    highwayhash_append(&hash, data + at, length - at < piece ? length - at : piece);
  all.streamed64 = highwayhash_finalize64(&hash);
  highwayhash_finalize128(&hash, all.streamed128);
  highwayhash_finalize256(&hash, all.streamed256);
  return all;
}

static void equals_portable_on_random_data(void **state) {
  const struct highwayhash_variant *variant = *state;
  for (unsigned long round = 0; round < rounds; ++round) {
    size_t length = random_length();
    uint8_t key[32], *data = malloc(length + !length);
    assert_non_null(data);
    fill_randomly(key, sizeof key);
    fill_randomly(data, length);
    const size_t piece = 1 + random_below(length + 1);
    highwayhash_use(variant);
    const struct hashes actual = hash_every_way(key, data, length, piece);
    highwayhash_use(portable);
    const struct hashes expected = hash_every_way(key, data, length, piece);
    assert_memory_equal(&actual, &expected, sizeof actual);
    assert_int_equal(actual.hash64, actual.streamed64);
    assert_memory_equal(actual.hash128, actual.streamed128, 16);
    assert_memory_equal(actual.hash256, actual.streamed256, 32);
    free(data);
  }
  highwayhash_use(variant);
}

/* One state may pass from variant to variant. */
static void a_state_is_the_same_in_every_variant(void **state) {
  const struct highwayhash_variant *variant = *state;
  for (const struct vector *v = vectors; v < vectors + vector_count; ++v) {
    const size_t half = random_below(v->length + 1);
    HighwayHash hash;
    highwayhash_use(portable);
    highwayhash_init(&hash, v->key);
    append_copy(&hash, counting, half);
    highwayhash_use(variant);
    append_copy(&hash, counting + half, v->length - half);
    assert_state(&hash, v);
  }
}

/* ---- Many messages ---- */

enum { MANY = 40 };

static void each_of_an_array_equals_one_by_one(void **state) {
  (void)state;
  uint8_t key[32];
  fill_randomly(key, sizeof key);
  for (size_t length = 0; length < 200; ++length) {
    const size_t count = random_below(MANY), stride = length + random_below(2) * random_below(50);
    const size_t size = count == 0 ? 0 : (count - 1) * stride + length;
    uint8_t *data = malloc(size + !size);
    assert_non_null(data);
    fill_randomly(data, size);
    uint64_t hashes[MANY + 1];
    hashes[count] = 42;
    highwayhash_hash64_each(key, data, length, stride, count, hashes);
    for (size_t i = 0; i < count; ++i)
      assert_int_equal(hashes[i], highwayhash_hash64(key, data + i * stride, length));
    assert_int_equal(hashes[count], 42);
    free(data);
  }
}

static void each_of_many_lengths_equals_one_by_one(void **state) {
  (void)state;
  for (unsigned long round = 0; round < rounds / 20; ++round) {
    uint8_t key[32], *data[MANY];
    size_t lengths[MANY], count = random_below(MANY), limit = 1 + random_below(200);
    fill_randomly(key, sizeof key);
    for (size_t i = 0; i < count; ++i) {
      lengths[i] = random_below(random_below(30) ? limit : 2000);
      data[i] = malloc(lengths[i] + !lengths[i]);
      assert_non_null(data[i]);
      fill_randomly(data[i], lengths[i]);
    }
    uint64_t hashes[MANY + 1];
    hashes[count] = 42;
    highwayhash_hash64_many(key, (const uint8_t *const *)data, lengths, count, hashes);
    for (size_t i = 0; i < count; ++i) {
      assert_int_equal(hashes[i], highwayhash_hash64(key, data[i], lengths[i]));
      free(data[i]);
    }
    assert_int_equal(hashes[count], 42);
  }
}

/* As many as make AVX-512 worth its while. */
static void thousands_of_messages_equal_one_by_one(void **state) {
  (void)state;
  enum { THOUSANDS = 5003, LONGEST = 70 };
  uint8_t key[32], *bytes = malloc(THOUSANDS + LONGEST);
  uint64_t *hashes = malloc(THOUSANDS * sizeof *hashes);
  size_t *lengths = malloc(THOUSANDS * sizeof *lengths);
  const uint8_t **data = malloc(THOUSANDS * sizeof *data);
  assert_true(bytes != NULL && hashes != NULL && lengths != NULL && data != NULL);
  fill_randomly(key, sizeof key);
  fill_randomly(bytes, THOUSANDS + LONGEST);
  for (size_t length = 0; length <= LONGEST; ++length) {
    highwayhash_hash64_each(key, bytes, length, 1, THOUSANDS, hashes);
    for (size_t i = 0; i < THOUSANDS; ++i)
      assert_int_equal(hashes[i], highwayhash_hash64(key, bytes + i, length));
  }
  for (size_t i = 0; i < THOUSANDS; ++i) {
    data[i] = bytes + i;
    lengths[i] = random_below(LONGEST + 1);
  }
  highwayhash_hash64_many(key, data, lengths, THOUSANDS, hashes);
  for (size_t i = 0; i < THOUSANDS; ++i)
    assert_int_equal(hashes[i], highwayhash_hash64(key, data[i], lengths[i]));
  free(bytes);
  free(hashes);
  free(lengths);
  free((void *)data);
}

static void messages_of_no_bytes_need_no_data(void **state) {
  (void)state;
  static const uint8_t key[32];
  static const uint8_t *const nowhere[MANY];
  static const size_t lengths[MANY];
  uint64_t each[MANY], many[MANY];
  highwayhash_hash64_each(key, NULL, 0, 0, MANY, each);
  highwayhash_hash64_many(key, nowhere, lengths, MANY, many);
  highwayhash_hash64_each(key, NULL, 8, 8, 0, NULL);
  highwayhash_hash64_many(key, NULL, NULL, 0, NULL);
  for (size_t i = 0; i < MANY; ++i) {
    assert_int_equal(each[i], highwayhash_hash64(key, NULL, 0));
    assert_int_equal(many[i], each[i]);
  }
}

/* ---- The choice ---- */

static void the_fastest_that_runs_is_chosen(void **state) {
  (void)state;
  size_t count, first = 0;
  const struct highwayhash_variant *variants = highwayhash_variants(&count);
  while (!variants[first].runs())
    ++first;
  highwayhash_use(NULL);
  assert_ptr_equal(highwayhash_variant(), &variants[first]);
  assert_ptr_equal(highwayhash_variant(), highwayhash_choose());
}

int main(int argc, char **argv) {
  if (argc > 1)
    vectors_path = argv[1];
  if (argc > 2)
    random_state = strtoull(argv[2], NULL, 10) | 1; /* 0 is xorshift's fixed point */
  if (argc > 3)
    rounds = strtoul(argv[3], NULL, 10);
  printf("seed %llu\n", (unsigned long long)random_state);
  if (read_vectors() != 0)
    return 1;
  size_t count;
  const struct highwayhash_variant *variants = highwayhash_variants(&count);
  portable = &variants[count - 1];
  const struct CMUnitTest choice[] = {cmocka_unit_test(the_fastest_that_runs_is_chosen)};
  int failed = cmocka_run_group_tests_name("the choice", choice, NULL, NULL);
  for (const struct highwayhash_variant *variant = variants; variant <= portable; ++variant) {
    if (!variant->runs()) {
      printf("%s: not on this machine\n", variant->name);
      continue;
    }
    void *it = (void *)(uintptr_t)variant; /* tests only read it */
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_vector_whole),
        cmocka_unit_test(every_vector_in_random_pieces),
        cmocka_unit_test(every_vector_in_one_call),
        cmocka_unit_test(finalizing_does_not_disturb_appending),
        cmocka_unit_test(a_copy_goes_its_own_way),
        cmocka_unit_test(data_and_outputs_need_no_alignment),
        cmocka_unit_test(nothing_before_or_after_the_data_is_read),
        cmocka_unit_test(no_data_may_be_a_null_pointer),
        cmocka_unit_test_prestate(equals_portable_on_random_data, it),
        cmocka_unit_test_prestate(a_state_is_the_same_in_every_variant, it),
        cmocka_unit_test(each_of_an_array_equals_one_by_one),
        cmocka_unit_test(each_of_many_lengths_equals_one_by_one),
        cmocka_unit_test(thousands_of_messages_equal_one_by_one),
        cmocka_unit_test(messages_of_no_bytes_need_no_data),
    };
    highwayhash_use(variant);
    failed += cmocka_run_group_tests_name(variant->name, tests, NULL, NULL);
  }
  free(counting);
  return failed != 0;
}
