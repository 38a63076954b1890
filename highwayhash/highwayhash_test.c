/* Usage: test_highwayhash [VECTORS [SEED]]. Without arguments it is run from the folder above. */

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

static const char *vectors_path = "highwayhash/vectors.txt";
static uint64_t random_state = 20161225;

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

int main(int argc, char **argv) {
  if (argc > 1)
    vectors_path = argv[1];
  if (argc > 2)
    random_state = strtoull(argv[2], NULL, 10) | 1; /* 0 is xorshift's fixed point */
  printf("seed %llu\n", (unsigned long long)random_state);
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_vector_whole),
      cmocka_unit_test(every_vector_in_random_pieces),
      cmocka_unit_test(every_vector_in_one_call),
      cmocka_unit_test(finalizing_does_not_disturb_appending),
      cmocka_unit_test(a_copy_goes_its_own_way),
      cmocka_unit_test(data_and_outputs_need_no_alignment),
      cmocka_unit_test(no_data_may_be_a_null_pointer),
  };
  int failed = read_vectors();
  size_t count;
  const struct highwayhash_variant *variants = highwayhash_variants(&count);
  for (size_t i = 0; i < count && failed == 0; ++i) {
    if (!variants[i].runs()) {
      printf("%s: not on this machine\n", variants[i].name);
      continue;
    }
    highwayhash_use(&variants[i]);
    failed = cmocka_run_group_tests_name(variants[i].name, tests, NULL, NULL);
  }
  free(counting);
  return failed != 0;
}
