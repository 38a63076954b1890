/* What more space than there can be comes to. */
#include "inspect/space.h"

#include "inspect/testing.h"

static void arrays_follow_each_other(void **state) {
  (void)state;
  uint8_t memory[64];
  struct space space = {.memory = memory};
  assert_ptr_equal(space_take(&space, 3, 1), memory);
  assert_ptr_equal(space_take(&space, 2, sizeof(void *)), memory + sizeof(void *));
  assert_int_equal(space.size, 3 * sizeof(void *));
}

static void too_much_is_the_most_there_is(void **state) {
  (void)state;
  const size_t many[][2] = {{SIZE_MAX / 2, 3}, {SIZE_MAX, 1}, {SIZE_MAX - 8, 1}};
  for (size_t i = 0; i < sizeof many / sizeof *many; i++) {
    struct space space = {.size = 64};
    assert_null(space_take(&space, many[i][0], many[i][1]));
    assert_true(space.size == SIZE_MAX);
    space_take(&space, 1, 8);
    assert_true(space.size == SIZE_MAX);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(arrays_follow_each_other),
      cmocka_unit_test(too_much_is_the_most_there_is),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
