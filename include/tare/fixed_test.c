/* The containers of tare/fixed.h natively, under sanitizers: what each promises, and long random
 * runs beside models that are too simple to be wrong. tests/fixed.test.js asks the same of
 * WebAssembly. */
#include <tare/fixed.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

/* Capacities small enough to be full often; types of several sizes, also one that is a struct. */
typedef struct {
  uint8_t tag;
  uint64_t wide;
} pair;

typedef enum { RED, GREEN = 70000, BLUE = -3 } color;

TARE_VECTOR(list, int32_t, 7);
TARE_VECTOR(pair_list, pair, 3);
TARE_RING(queue, int32_t, 5);
TARE_STRING(label, 12);
TARE_STRING(line, 64);
TARE_MAP(numbers, uint32_t, int32_t, 10);
TARE_MAP(wide_numbers, int64_t, uint8_t, 1);
TARE_MAP(shades, color, uint8_t, 3);
TARE_STRING_MAP(words, 4, uint32_t, 10);
TARE_POOL(objects, pair, 6);

enum { STEPS = 200000 };

/* More than there can be, which the compiler is not to know. */
static volatile size_t huge = SIZE_MAX;

/* xorshift32 (G. Marsaglia, 2003). */
static uint32_t seed = 2463534242;

static uint32_t below(uint32_t limit) {
  seed ^= seed << 13;
  seed ^= seed >> 17;
  seed ^= seed << 5;
  return seed % limit;
}

/* ---- Vector ---- */

static void vector_of_zero_bytes_is_empty(void **state) {
  (void)state;
  const list empty = {0};
  assert_true(list_is_valid(&empty));
  assert_int_equal(list_room(&empty), 7);
  assert_int_equal(list_capacity(), 7);
  assert_null(list_get(&empty, 0));
}

static void full_vector_refuses_and_is_as_it_was(void **state) {
  (void)state;
  pair_list pairs = {0};
  for (uint8_t i = 0; i < 3; i++)
    assert_int_equal(pair_list_push(&pairs, (pair){i, i})->tag, i);
  assert_null(pair_list_push(&pairs, (pair){9, 9}));
  assert_null(pair_list_insert(&pairs, 0, (pair){9, 9}));
  assert_false(pair_list_append(&pairs, &(pair){9, 9}, 1));
  assert_true(pair_list_append(&pairs, &(pair){9, 9}, 0));
  assert_int_equal(pairs.count, 3);
  assert_int_equal(pair_list_at(&pairs, 2)->wide, 2);
}

static void append_takes_all_or_none(void **state) {
  (void)state;
  list values = {0};
  const int32_t four[] = {1, 2, 3, 4};
  assert_true(list_append(&values, four, 4));
  assert_false(list_append(&values, four, 4));
  assert_int_equal(values.count, 4);
  assert_false(list_append(&values, four, huge));
  assert_true(list_append(&values, four, 3));
  assert_int_equal(list_room(&values), 0);
}

static void vector_index_out_of_range_is_nothing(void **state) {
  (void)state;
  list values = {0};
  assert_non_null(list_push(&values, 1));
  assert_null(list_at(&values, 1));
  assert_null(list_at(&values, SIZE_MAX));
  assert_null(list_insert(&values, 2, 5));
  assert_false(list_remove(&values, 1));
  assert_false(list_swap_remove(&values, SIZE_MAX));
  assert_int_equal(*list_pop(&values), 1);
  assert_null(list_pop(&values));
}

static void vector_does_what_an_array_does(void **state) {
  (void)state;
  list values = {0};
  int32_t model[7];
  size_t count = 0;
  for (int step = 0; step < STEPS; step++) {
    const size_t at = below(9);
    const int32_t value = (int32_t)below(1000);
    switch (below(6)) {
    case 0:
      assert_int_equal(list_push(&values, value) != NULL, count < 7);
      if (count < 7)
        model[count++] = value;
      break;
    case 1:
      assert_int_equal(list_insert(&values, at, value) != NULL, count < 7 && at <= count);
      if (count < 7 && at <= count) {
        for (size_t i = count++; i > at; i--)
          model[i] = model[i - 1];
        model[at] = value;
      }
      break;
    case 2:
      assert_int_equal(list_remove(&values, at), at < count);
      if (at < count) {
        count--;
        for (size_t i = at; i < count; i++)
          model[i] = model[i + 1];
      }
      break;
    case 3:
      assert_int_equal(list_swap_remove(&values, at), at < count);
      if (at < count)
        model[at] = model[--count];
      break;
    case 4: {
      const int32_t *last = list_pop(&values);
      assert_int_equal(last != NULL, count > 0);
      if (last)
        assert_int_equal(*last, model[--count]);
      break;
    }
    default:
      if (below(50) == 0) {
        list_clear(&values);
        count = 0;
      }
    }
    assert_true(list_is_valid(&values));
    assert_int_equal(values.count, count);
    assert_memory_equal(values.items, model, count * sizeof *model);
  }
}

/* ---- Ring ---- */

static void full_ring_refuses_or_lets_the_oldest_go(void **state) {
  (void)state;
  queue waiting = {0};
  for (int32_t i = 0; i < 5; i++)
    assert_int_equal(*queue_push(&waiting, i), i);
  assert_null(queue_push(&waiting, 5));
  assert_int_equal(*queue_get(&waiting, 0), 0);
  assert_int_equal(*queue_push_over(&waiting, 5), 5);
  assert_int_equal(*queue_get(&waiting, 0), 1);
  assert_int_equal(*queue_at(&waiting, 4), 5);
  assert_null(queue_at(&waiting, 5));
  assert_null(queue_get(&waiting, SIZE_MAX));
}

static void ring_does_what_counters_do(void **state) {
  (void)state;
  queue waiting = {0};
  uint32_t oldest = 0, next = 0; /* the values that are in it, which count up */
  for (int step = 0; step < STEPS; step++) {
    int32_t some[8];
    const uint32_t count = next - oldest, asked = below(9);
    switch (below(6)) {
    case 0:
      assert_int_equal(queue_push(&waiting, (int32_t)next) != NULL, count < 5);
      next += count < 5;
      break;
    case 1:
      assert_int_equal(*queue_push_over(&waiting, (int32_t)next), next);
      next++;
      oldest += count == 5;
      break;
    case 2: {
      const int32_t *first = queue_pop(&waiting);
      assert_int_equal(first != NULL, count > 0);
      if (first)
        assert_int_equal(*first, oldest++);
      break;
    }
    case 3: {
      for (uint32_t i = 0; i < asked && i < 8; i++)
        some[i] = (int32_t)(next + i);
      const size_t offered = asked < 8 ? asked : 8;
      const size_t written = queue_write(&waiting, some, offered);
      assert_int_equal(written, offered < 5 - count ? offered : 5 - count);
      next += (uint32_t)written;
      break;
    }
    case 4: {
      const size_t wanted = asked < 8 ? asked : 8;
      const size_t taken = queue_read(&waiting, some, wanted);
      assert_int_equal(taken, wanted < count ? wanted : count);
      for (size_t i = 0; i < taken; i++)
        assert_int_equal(some[i], oldest++);
      break;
    }
    default:
      if (below(50) == 0) {
        queue_clear(&waiting);
        oldest = next;
      }
    }
    assert_true(queue_is_valid(&waiting));
    assert_int_equal(waiting.count, next - oldest);
    assert_int_equal(queue_room(&waiting), 5 - waiting.count);
    for (uint32_t i = 0; i < waiting.count; i++)
      assert_int_equal(*queue_get(&waiting, i), oldest + i);
  }
}

/* ---- String ---- */

static void string_of_zero_bytes_is_an_empty_c_string(void **state) {
  (void)state;
  const label empty = {0};
  assert_string_equal(empty.bytes, "");
  assert_true(label_is_valid(&empty));
  assert_true(label_equals(&empty, "", 0));
}

static void numbers_are_written_as_printf_writes_them(void **state) {
  (void)state;
  const int64_t values[] = {0, 1, -1, 9, 10, 99, 100, -10, INT32_MIN, INT64_MAX, INT64_MIN};
  for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
    char expected[65];
    line text = {0};
    snprintf(expected, sizeof expected, "%lld %llu %08llx", (long long)values[i],
             (unsigned long long)values[i], (unsigned long long)values[i] & 0xFFFFFFFF);
    assert_true(line_append_int(&text, values[i]) && line_append_char(&text, ' ') &&
                line_append_uint(&text, (uint64_t)values[i]) && line_append_string(&text, " ") &&
                line_append_hex(&text, (uint64_t)values[i], 8));
    assert_string_equal(text.bytes, expected);
    assert_true(line_equals(&text, expected, strlen(expected)));
  }
}

static void piece_without_room_is_left_out_whole(void **state) {
  (void)state;
  label text = {0};
  assert_true(label_append_string(&text, "0123456789"));
  assert_false(label_append_string(&text, "abc"));
  assert_false(label_append_uint(&text, 100));
  assert_false(label_append_int(&text, -10));
  assert_false(label_append_hex(&text, 0, 3));
  assert_false(label_append_code_point(&text, 0x20AC));
  assert_false(label_append(&text, "", huge));
  assert_string_equal(text.bytes, "0123456789");
  assert_true(label_append_int(&text, -7));
  assert_false(label_append_char(&text, '.'));
  assert_string_equal(text.bytes, "0123456789-7");
  assert_int_equal(label_room(&text), 0);
  label_truncate(&text, 99);
  assert_int_equal(text.count, 12);
  label_truncate(&text, 3);
  assert_string_equal(text.bytes, "012");
  label_clear(&text);
  assert_string_equal(text.bytes, "");
}

static void code_points_are_written_in_utf_8(void **state) {
  (void)state;
  const struct {
    uint32_t code_point;
    const char *bytes;
  } rows[] = {{'a', "a"},
              {0x7F, "\x7F"},
              {0x80, "\xC2\x80"},
              {0x7FF, "\xDF\xBF"},
              {0x800, "\xE0\xA0\x80"},
              {0xD7FF, "\xED\x9F\xBF"},
              {0xE000, "\xEE\x80\x80"},
              {0xFFFF, "\xEF\xBF\xBF"},
              {0x10000, "\xF0\x90\x80\x80"},
              {0x10FFFF, "\xF4\x8F\xBF\xBF"}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    label text = {0};
    assert_true(label_append_code_point(&text, rows[i].code_point));
    assert_string_equal(text.bytes, rows[i].bytes);
  }
  label text = {0};
  assert_false(label_append_code_point(&text, 0xD800));
  assert_false(label_append_code_point(&text, 0xDFFF));
  assert_false(label_append_code_point(&text, 0x110000));
  assert_int_equal(text.count, 0);
}

/* ---- Maps ---- */

static void map_of_one_entry_works(void **state) {
  (void)state;
  wide_numbers one = {0};
  assert_non_null(wide_numbers_put(&one, INT64_MIN, 1));
  assert_null(wide_numbers_put(&one, INT64_MAX, 2));
  assert_non_null(wide_numbers_put(&one, INT64_MIN, 3));
  assert_int_equal(*wide_numbers_get(&one, INT64_MIN), 3);
  assert_true(wide_numbers_remove(&one, INT64_MIN));
  assert_non_null(wide_numbers_put(&one, INT64_MAX, 2));
}

static void keys_may_be_an_enum(void **state) {
  (void)state;
  shades map = {0};
  assert_true(shades_put(&map, BLUE, 1) && shades_put(&map, GREEN, 2) && shades_put(&map, RED, 3));
  assert_int_equal(*shades_get(&map, BLUE), 1);
  assert_int_equal(*shades_at(&map, GREEN), 2);
}

static void entries_stand_in_the_order_of_adding(void **state) {
  (void)state;
  numbers map = {0};
  for (uint32_t i = 0; i < 10; i++)
    assert_non_null(numbers_put(&map, i * 7919, (int32_t)i));
  assert_null(numbers_put(&map, 1, 1));
  for (uint32_t i = 0; i < 10; i++)
    assert_int_equal(map.entries[i].key, i * 7919);
  assert_true(numbers_remove(&map, 7919));
  assert_int_equal(map.entries[1].key, 9 * 7919);
  assert_int_equal(map.count, 9);
}

static void map_does_what_a_table_does(void **state) {
  (void)state;
  numbers map = {0};
  enum { KEYS = 16 };
  int32_t model[KEYS]; /* of each key the value, or -1 */
  memset(model, -1, sizeof model);
  uint32_t count = 0;
  for (int step = 0; step < STEPS; step++) {
    const uint32_t which = below(KEYS), key = which % 2 ? which : which << 28;
    const int32_t value = (int32_t)below(1000);
    if (below(5) < 3) {
      const int32_t *put = numbers_put(&map, key, value);
      assert_int_equal(put != NULL, model[which] >= 0 || count < 10);
      if (put) {
        assert_int_equal(*put, value);
        count += model[which] < 0;
        model[which] = value;
      }
    } else {
      assert_int_equal(numbers_remove(&map, key), model[which] >= 0);
      count -= model[which] >= 0;
      model[which] = -1;
    }
    if (below(1000) == 0) {
      numbers_clear(&map);
      memset(model, -1, sizeof model);
      count = 0;
    }
    assert_true(numbers_is_valid(&map));
    assert_int_equal(map.count, count);
    for (uint32_t i = 0; i < KEYS; i++) {
      const int32_t *found = numbers_get(&map, i % 2 ? i : i << 28);
      assert_int_equal(found ? *found : -1, model[i]);
    }
  }
}

static void key_that_is_too_long_is_refused(void **state) {
  (void)state;
  words map = {0};
  assert_null(words_put(&map, "abcde", 5, 1));
  assert_null(words_get(&map, "abcde", 5));
  assert_false(words_remove(&map, "abcde", 5));
  assert_true(words_is_valid(&map));
  assert_non_null(words_put(&map, "", 0, 1));
  assert_non_null(words_put(&map, "\0", 1, 2));
  assert_non_null(words_put(&map, "\0\0", 2, 3));
  assert_int_equal(*words_get(&map, "", 0), 1);
  assert_int_equal(*words_at(&map, "\0", 1), 2);
  assert_memory_equal(map.entries[2].key, "\0\0", 2);
}

static void string_map_does_what_a_table_does(void **state) {
  (void)state;
  words map = {0};
  enum { KEYS = 15 }; /* "", "a", "aa", … "b", "ba", … */
  int64_t model[KEYS];
  memset(model, -1, sizeof model);
  uint32_t count = 0;
  for (int step = 0; step < STEPS; step++) {
    const uint32_t which = below(KEYS), value = below(1000);
    char key[4];
    memset(key, 'a' + (int)which / 5, sizeof key);
    const size_t length = which % 5;
    const uint32_t same = length ? which : 0; /* the empty one has no letter */
    if (below(5) < 3) {
      const uint32_t *put = words_put(&map, key, length, value);
      assert_int_equal(put != NULL, model[same] >= 0 || count < 10);
      if (put) {
        count += model[same] < 0;
        model[same] = value;
      }
    } else {
      assert_int_equal(words_remove(&map, key, length), model[same] >= 0);
      count -= model[same] >= 0;
      model[same] = -1;
    }
    assert_true(words_is_valid(&map));
    assert_int_equal(map.count, count);
    const uint32_t *found = words_get(&map, key, length);
    assert_int_equal(found ? (int64_t)*found : -1, model[same]);
  }
}

/* ---- Pool ---- */

static void what_was_removed_cannot_be_removed_again(void **state) {
  (void)state;
  objects pool = {0};
  assert_false(objects_remove(&pool, 0));
  const size_t index = objects_index(&pool, objects_add(&pool, (pair){1, 2}));
  assert_int_equal(objects_get(&pool, index)->wide, 2);
  assert_true(objects_remove(&pool, index));
  assert_false(objects_remove(&pool, index));
  assert_null(objects_get(&pool, index));
  assert_null(objects_at(&pool, SIZE_MAX));
  assert_int_equal(pool.count, 0);
}

static void pool_does_what_a_table_does(void **state) {
  (void)state;
  objects pool = {0};
  uint64_t model[6] = {0}; /* of each place the number of its object, or 0 */
  uint32_t count = 0;
  for (uint64_t step = 1; step < STEPS; step++) {
    if (below(2)) {
      const pair *item = objects_add(&pool, (pair){1, step});
      assert_int_equal(item != NULL, count < 6);
      if (item) {
        const size_t index = objects_index(&pool, item);
        assert_in_range(index, 0, 5);
        assert_int_equal(model[index], 0);
        model[index] = step;
        count++;
      }
    } else {
      const size_t index = below(7);
      const bool is_there = index < 6 && model[index];
      assert_int_equal(objects_remove(&pool, index), is_there);
      if (is_there) {
        model[index] = 0;
        count--;
      }
    }
    if (below(1000) == 0) {
      objects_clear(&pool);
      memset(model, 0, sizeof model);
      count = 0;
    }
    assert_true(objects_is_valid(&pool));
    assert_int_equal(pool.count, count);
    assert_int_equal(objects_room(&pool), 6 - count);
    for (size_t i = 0; i < 6; i++) {
      const pair *item = objects_get(&pool, i);
      assert_int_equal(item ? item->wide : 0, model[i]);
      assert_true(!item || i < pool.used);
    }
  }
}

/* ---- States from elsewhere ---- */

/* Damages some bytes of a state that is valid. */
static void damage(void *state, size_t size) {
  for (uint32_t left = 1 + below(3); left; left--) {
    uint8_t *byte = (uint8_t *)state + below((uint32_t)size);
    *byte = below(2) ? (uint8_t)below(12) : (uint8_t)below(256);
  }
}

static void state_that_is_valid_is_safe_whoever_made_it(void **state) {
  (void)state;
  struct {
    list list;
    queue queue;
    label label;
    numbers numbers;
    words words;
    objects objects;
  } whole = {0}, damaged;
  for (uint32_t i = 0; i < 4; i++) {
    assert_true(list_push(&whole.list, 1) && queue_push(&whole.queue, 1) &&
                label_append_char(&whole.label, 'a') && numbers_put(&whole.numbers, i << 20, 1) &&
                words_put(&whole.words, "abcd", i, i) && objects_add(&whole.objects, (pair){0}));
  }
  assert_true(objects_remove(&whole.objects, 1) && objects_remove(&whole.objects, 2));
  uint32_t valid[6] = {0};
  for (int round = 0; round < STEPS; round++) {
    damaged = whole;
    damage(&damaged.list, sizeof damaged.list);
    damage(&damaged.queue, sizeof damaged.queue);
    damage(&damaged.label, sizeof damaged.label);
    damage(&damaged.numbers, sizeof damaged.numbers);
    damage(&damaged.words, sizeof damaged.words);
    damage(&damaged.objects, sizeof damaged.objects);
    if (list_is_valid(&damaged.list) && ++valid[0])
      while (list_push(&damaged.list, 0) && list_remove(&damaged.list, 0) &&
             list_push(&damaged.list, 0))
        ;
    if (queue_is_valid(&damaged.queue) && ++valid[1])
      for (uint32_t i = 0; i < 9; i++)
        queue_pop((queue_push_over(&damaged.queue, 0), &damaged.queue));
    if (label_is_valid(&damaged.label) && ++valid[2])
      while (label_append_char(&damaged.label, 'b'))
        ;
    if (numbers_is_valid(&damaged.numbers) && ++valid[3])
      for (uint32_t i = 0; i < 20; i++)
        if (!numbers_put(&damaged.numbers, i, 0))
          numbers_remove(&damaged.numbers, i - 7);
    if (words_is_valid(&damaged.words) && ++valid[4])
      for (uint32_t i = 0; i < 20; i++)
        if (!words_put(&damaged.words, "zyx", i % 4, 0))
          words_remove(&damaged.words, "zyx", i % 3);
    if (objects_is_valid(&damaged.objects) && ++valid[5])
      while (objects_add(&damaged.objects, (pair){0}))
        ;
  }
  for (size_t i = 0; i < 6; i++) /* neither all nor none */
    assert_in_range(valid[i], STEPS / 1000, STEPS - STEPS / 1000);
}

static void copy_by_assignment_is_another_container(void **state) {
  (void)state;
  words one = {0};
  assert_non_null(words_put(&one, "a", 1, 1));
  words other = one;
  assert_non_null(words_put(&other, "a", 1, 2));
  assert_int_equal(*words_get(&one, "a", 1), 1);
  assert_int_equal(*words_get(&other, "a", 1), 2);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(vector_of_zero_bytes_is_empty),
      cmocka_unit_test(full_vector_refuses_and_is_as_it_was),
      cmocka_unit_test(append_takes_all_or_none),
      cmocka_unit_test(vector_index_out_of_range_is_nothing),
      cmocka_unit_test(vector_does_what_an_array_does),
      cmocka_unit_test(full_ring_refuses_or_lets_the_oldest_go),
      cmocka_unit_test(ring_does_what_counters_do),
      cmocka_unit_test(string_of_zero_bytes_is_an_empty_c_string),
      cmocka_unit_test(numbers_are_written_as_printf_writes_them),
      cmocka_unit_test(piece_without_room_is_left_out_whole),
      cmocka_unit_test(code_points_are_written_in_utf_8),
      cmocka_unit_test(map_of_one_entry_works),
      cmocka_unit_test(keys_may_be_an_enum),
      cmocka_unit_test(entries_stand_in_the_order_of_adding),
      cmocka_unit_test(map_does_what_a_table_does),
      cmocka_unit_test(key_that_is_too_long_is_refused),
      cmocka_unit_test(string_map_does_what_a_table_does),
      cmocka_unit_test(what_was_removed_cannot_be_removed_again),
      cmocka_unit_test(pool_does_what_a_table_does),
      cmocka_unit_test(state_that_is_valid_is_safe_whoever_made_it),
      cmocka_unit_test(copy_by_assignment_is_another_container),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
