/* call.c: the JavaScript of a stream, whose calls say how long its frames are. */
#include "glue/emit.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

/* What a call of `sum(data)` is, whose array is a stream. */
static const char *streamed(struct arena *arena, enum scalar scalar, uint32_t frame, bool alloc) {
  struct param data = {.kind = PARAM_INPUT, .name = "data", .scalar = scalar, .frame = frame};
  struct passed passed[] = {
      {.kind = PASSED_PARAM, .param = &data},
      {.kind = PASSED_LENGTH, .scalar = SCALAR_U32, .param = &data, .unit = 1}};
  struct function function = {.symbol = "sum",
                              .name = "sum",
                              .params = &data,
                              .param_count = 1,
                              .passed = passed,
                              .passed_count = 2,
                              .is_stream = true};
  struct function *functions[] = {&function};
  struct api api = {.functions = functions, .function_count = 1};
  const struct glue_options options = {.alloc = alloc};
  struct glue glue = {.arena = arena, .api = &api, .options = &options, .body = text_in(arena)};
  lower(arena, &api);
  glue_write_call(&glue, 0, &function, "");
  return glue.body.bytes;
}

static void a_stream_of_frames_says_how_long_they_are(void **state) {
  (void)state;
  struct arena arena = {0};
  assert_string_equal(streamed(&arena, SCALAR_U8, 3, false),
                      "stream$framed(3)(data, (at, length) => $sum(at, length))\n");
  assert_string_equal(streamed(&arena, SCALAR_F32, 3, true),
                      "memory$feed(stream$framed(3), data, (at, length) => $sum(at, length))\n");
  arena_release(&arena);
}

static void other_streams_are_as_they_were(void **state) {
  (void)state;
  struct arena arena = {0};
  assert_string_equal(streamed(&arena, SCALAR_U8, 0, false),
                      "stream(data, (at, length) => $sum(at, length))\n");
  assert_string_equal(streamed(&arena, SCALAR_F32, 1, false),
                      "streamArray(data, (at, length) => $sum(at, length))\n");
  arena_release(&arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_stream_of_frames_says_how_long_they_are),
      cmocka_unit_test(other_streams_are_as_they_were),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
