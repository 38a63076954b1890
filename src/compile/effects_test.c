/* effects.c on the texts of clang 16, 19 and 22 (tests/effects/source.c), and on damaged ones. */
#define _POSIX_C_SOURCE 200809L /* open_memstream */
#include "compile/effects.h"
#include "compile/effects_sum.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const char *const texts[] = {"tests/effects/clang-16.ll", "tests/effects/clang-19.ll",
                                    "tests/effects/clang-22.ll"};

enum { TEXTS = sizeof texts / sizeof *texts };

static struct text read_text(struct arena *arena, const char *path) {
  struct report report = {.out = stderr};
  struct text text = text_in(arena);
  struct bytes bytes;
  assert_true(file_read(arena, &report, path, &bytes));
  text_bytes(&text, bytes.at, bytes.length);
  return text;
}

static struct effects effects_in(struct arena *arena, const char *path) {
  struct effects effects = {.arena = arena};
  struct text text = read_text(arena, path);
  effects_add(&effects, &text);
  return effects;
}

/* The line of tests/effects/source.c that has this text. */
static unsigned line_with(struct arena *arena, const char *words) {
  const struct text source = read_text(arena, "tests/effects/source.c");
  const char *found = strstr(source.bytes, words);
  unsigned line = 1;
  assert_non_null(found);
  for (const char *at = source.bytes; at < found; at++)
    line += *at == '\n';
  return line;
}

/* ---- Facts ---- */

/* All clangs know the same of a pointer. */
#define CHECK_EACH(function, index, size, condition)                                               \
  do {                                                                                             \
    struct arena arena = {0};                                                                      \
    for (size_t each = 0; each < TEXTS; each++) {                                                  \
      struct effects effects = effects_in(&arena, texts[each]);                                    \
      const struct effect e = effects_of(&effects, function, index, size);                         \
      if (!(condition))                                                                            \
        print_message("%s: %s\n", texts[each], function);                                          \
      assert_true(condition);                                                                      \
    }                                                                                              \
    arena_release(&arena);                                                                         \
  } while (0)

static void a_read_before_each_write_is_known(void **state) {
  (void)state;
  CHECK_EACH("adds", 0, 8,
             e.loads_first && e.first_load.line == line_with(&arena, "*result += n;"));
  CHECK_EACH("sets", 0, 8, !e.loads_first && !e.loads_unwritten);
  CHECK_EACH("sometimes", 0, 8,
             e.loads_first && e.first_load.line == line_with(&arena, "    *result *= 2"));
  CHECK_EACH("through", 0, 8,
             e.loads_first && e.first_load.line == line_with(&arena, "*value *= 2"));
}

static void a_read_of_what_nothing_has_written_is_known(void **state) {
  (void)state;
  static const char *const functions[] = {"one_then_other", "each_of_two", "each_of_many",
                                          "each_in_turn"};
  for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)
    CHECK_EACH(functions[i], 0, 0, e.loads_first && e.loads_early && (e.first & FIRST_STORE));
  CHECK_EACH("partial", 0, 16,
             e.loads_first && e.first_load.line == line_with(&arena, "hash[1] ^= hash[0]"));
  CHECK_EACH("one_then_other", 0, 0,
             e.first_load.line == line_with(&arena, "out->values[1] += 2;"));
  CHECK_EACH("one_then_called", 0, 0,
             e.loads_first && e.first_load.line == line_with(&arena, "mixed->values[2] *= 2"));
}

/* Somewhere in the function is a store that may have come first. */
static void a_read_of_what_may_be_written_is_not(void **state) {
  (void)state;
  static const struct {
    const char *function;
    size_t index;
  } cases[] = {{"unpacks", 2},       {"unpacks_in_turn", 2}, {"largest", 2},
               {"first_in_loop", 2}, {"neighbours", 2},      {"clears", 0},
               {"one_of_both", 0},   {"copies", 0},          {"digest", 0},
               {"sets", 0}};
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
    CHECK_EACH(cases[i].function, cases[i].index, 0, e.is_known && e.stores && !e.loads_first);
  CHECK_EACH("in_a_callee", 0, 0, e.is_known && e.may_store && !e.loads_first);
}

static void all_bytes_written_before_a_read_are_known(void **state) {
  (void)state;
  CHECK_EACH("digest", 0, 16, !e.loads_unwritten);
  CHECK_EACH("copies", 0, 16, e.loads && !e.loads_unwritten);
  CHECK_EACH("first_in_loop", 2, 4, !e.loads_first && e.loads_unwritten);
}

static void writes_are_known_with_their_line(void **state) {
  (void)state;
  CHECK_EACH("writes", 0, 0, e.stores && e.store.line == line_with(&arena, "data)[i] ^= 1"));
  CHECK_EACH("writes", 0, 0, strcmp(e.store.file, "source.c") == 0);
  CHECK_EACH("reads", 0, 0, !e.may_store && e.loads);
}

static void what_is_kept_is_known_with_its_line(void **state) {
  (void)state;
  CHECK_EACH("keeps", 1, 0,
             e.kept == KEPT_SURELY && e.keep.line == line_with(&arena, "self->bytes = bytes"));
  CHECK_EACH("keeps_in", 1, 0,
             e.kept == KEPT_SURELY && e.keep.line == line_with(&arena, "keep->bytes = bytes"));
}

static void what_a_function_keeps_for_itself_is_not_kept_for_certain(void **state) {
  (void)state;
  CHECK_EACH("keeps_for_the_call", 0, 0, e.kept == KEPT_MAYBE);
  CHECK_EACH("keeps_through", 0, 0, e.kept == KEPT_MAYBE);
  CHECK_EACH("hands_out", 0, 0, e.kept == KEPT_MAYBE && e.may_store && e.is_known);
}

static void what_is_measured_compared_or_given_back_is_not_kept(void **state) {
  (void)state;
  CHECK_EACH("measures", 0, 0, e.kept == KEPT_NOT && !e.may_store);
  CHECK_EACH("finds", 0, 0, e.kept == KEPT_NOT && e.is_returned);
  CHECK_EACH("distance", 1, 0, e.kept == KEPT_NOT && !e.may_load);
}

static void the_last_byte_is_known_for_constant_offsets(void **state) {
  (void)state;
  CHECK_EACH("third", 0, 8, e.end == 24 && !e.is_anywhere);
  CHECK_EACH("sorts", 0, 12, e.begin == 0 && e.end == 12 && !e.is_anywhere && e.loads_first);
  CHECK_EACH("before", 0, 4, e.begin == -4);
  CHECK_EACH("branches", 1, 4, e.end == 4 && !e.is_anywhere && !e.may_load);
}

static void variable_offsets_are_known_by_their_step(void **state) {
  (void)state;
  CHECK_EACH("doubles", 1, 24, e.is_anywhere && e.step == 24 && !e.may_store);
  CHECK_EACH("doubles", 2, 24, e.is_anywhere && e.step == 24 && !e.may_load);
  CHECK_EACH("fills", 0, 8, e.is_anywhere && e.step == 8);
}

static void a_constant_argument_leaves_open_what_the_callee_does(void **state) {
  (void)state;
  CHECK_EACH("fills_one", 0, 8, e.is_anywhere && !e.step && !e.stores && e.may_store);
}

static void a_struct_by_value_is_a_copy_and_shifts_with_the_result(void **state) {
  (void)state;
  CHECK_EACH("by_value", 1, 24, e.is_copy);
  CHECK_EACH("by_value", 2, 24, e.is_known && !e.is_copy && e.end == 20 && !e.may_store);
}

static void nothing_is_known_of_what_is_not_there(void **state) {
  (void)state;
  CHECK_EACH("nowhere", 0, 0, !e.is_known);
  CHECK_EACH("strlen", 0, 0, !e.is_known); /* declared alone */
  CHECK_EACH("adds", 1, 0, !e.is_known);   /* a number */
  CHECK_EACH("adds", 100, 0, !e.is_known);
  CHECK_EACH("calls_itself", 0, 0, e.may_load && e.may_store && !e.stores);
}

/* ---- Small texts ---- */

static struct effect effect_in(struct arena *arena, const char *body) {
  struct effects effects = {.arena = arena};
  struct text text = text_in(arena);
  text_add(&text, body);
  effects_add(&effects, &text);
  return effects_of(&effects, "f", 0, 16);
}

static void the_compilers_own_attributes_count(void **state) {
  (void)state;
  struct arena arena = {0};
  struct effect e = effect_in(&arena, "define void @f(ptr writeonly captures(none) "
                                      "initializes((0, 4), (4, 16)) %0) {\n"
                                      "  call void @g(ptr %0)\n"
                                      "  ret void\n"
                                      "}\n"
                                      "declare void @g(ptr)\n");
  assert_true(e.is_known && !e.may_load && e.initializes && e.kept == KEPT_NOT);
  e = effect_in(&arena, "define void @f(ptr captures(ret: address, provenance) "
                        "initializes((0, 4), (8, 16)) %0) {\n"
                        "  call void @g(ptr readonly %0)\n"
                        "  ret void\n"
                        "}\n");
  assert_true(e.may_load && !e.initializes && e.kept == KEPT_NOT);
  e = effect_in(&arena, "define void @f(ptr captures(address, read_provenance) %0) {\n"
                        "  call void @g(ptr readonly %0)\n"
                        "  ret void\n"
                        "}\n");
  assert_true(e.kept == KEPT_MAYBE);
  arena_release(&arena);
}

static void what_is_not_understood_may_be_anything(void **state) {
  static const char *const lines[] = {
      "  %1 = call ptr asm sideeffect \"\", \"=r,0\"(ptr %0)\n",
      "  call void %2(ptr %0)\n",
      "  %1 = insertvalue { ptr, i32 } undef, ptr %0, 0\n",
      "  %1 = strange ptr %0\n",
      "  %1 = call ptr @llvm.unheard.of(ptr %0)\n",
  };
  (void)state;
  struct arena arena = {0};
  for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
    const struct effect e = effect_in(
        &arena, arena_format(&arena, "define void @f(ptr %%0) {\n%s  ret void\n}\n", lines[i]));
    assert_true(e.is_known && e.may_load && e.may_store && e.kept == KEPT_MAYBE);
    assert_true(e.is_anywhere && !e.loads_first && !e.loads && !e.stores);
  }
  arena_release(&arena);
}

static void structs_are_laid_out_as_for_wasm32(void **state) {
  (void)state;
  struct arena arena = {0};
  const struct effect e =
      effect_in(&arena, "%struct.in = type { i8, i64 }\n"
                        "%\"struct.out er\" = type { i16, [2 x %struct.in], <{ i8, i32 }>, ptr }\n"
                        "define void @f(ptr %0) {\n"
                        "  %p = getelementptr inbounds %\"struct.out er\", ptr %0, i32 0, i32 3\n"
                        "  store ptr null, ptr %p, align 4\n"
                        "  ret void\n"
                        "}\n");
  assert_int_equal(e.end, 8 + 2 * 16 + 8 + 4);
  arena_release(&arena);
}

static void an_alias_is_the_function_that_it_names(void **state) {
  (void)state;
  struct arena arena = {0};
  const struct effect e = effect_in(&arena, "@f = hidden alias void (ptr), ptr @g\n"
                                            "define void @g(ptr %0) {\n"
                                            "  store i32 1, ptr %0, align 4\n"
                                            "  ret void\n"
                                            "}\n");
  assert_true(e.is_known && e.stores);
  arena_release(&arena);
}

static void calls_are_followed_into_other_texts(void **state) {
  (void)state;
  struct arena arena = {0};
  struct effects effects = {.arena = &arena};
  struct text one = text_in(&arena), other = text_in(&arena);
  text_add(&one, "declare void @g(ptr)\n"
                 "define void @f(ptr %0) {\n  call void @g(ptr %0)\n  ret void\n}\n");
  text_add(&other, "define void @g(ptr %0) {\n  store i8 1, ptr %0\n  ret void\n}\n");
  effects_add(&effects, &one);
  effects_add(&effects, &other);
  const struct effect e = effects_of(&effects, "f", 0, 0);
  assert_true(e.stores && !e.may_load && e.kept == KEPT_NOT && e.end == 1);
  arena_release(&arena);
}

/* Whatever is cut off or changed, there is some answer. */
static void no_text_makes_it_fail(void **state) {
  static const char *const functions[] = {"adds",     "digest", "keeps_through", "doubles",
                                          "by_value", "sorts",  "branches",      "calls_itself"};
  (void)state;
  uint32_t random = 1;
  for (size_t each = 0; each < TEXTS; each++)
    for (int round = 0; round < 150; round++) {
      static const char bytes[] = "%@!#{}()[]<>,:\"\n \0"
                                  "09x-";
      struct arena arena = {0};
      struct effects effects = {.arena = &arena};
      struct text text = read_text(&arena, texts[each]);
      for (int i = 0; i < 200; i++) {
        random = random * 1664525 + 1013904223;
        text.bytes[(random >> 4) % text.length] = bytes[(random >> 24) % (sizeof bytes - 1)];
      }
      random = random * 1664525 + 1013904223;
      if (round % 3 == 0)
        text.length = random % text.length;
      effects_add(&effects, &text);
      for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)
        for (size_t index = 0; index < 4; index++)
          effects_of(&effects, functions[i], index, 16);
      arena_release(&arena);
    }
}

/* ---- Rules ---- */

/* Judges one function with one parameter; returns what is reported. */
static const char *judge(struct arena *arena, const char *path, const char *symbol,
                         struct param param, const struct param *self) {
  char *text = NULL;
  size_t length = 0;
  param.name = param.c_name;
  param.at = (struct location){"a.h", 3, 4};
  struct function function = {
      .symbol = symbol, .name = symbol, .self = self, .params = &param, .param_count = 1};
  struct function *exports[] = {&function};
  struct api api = {.header = "a.h", .exports = exports, .export_count = 1};
  FILE *out = open_memstream(&text, &length);
  struct report report = {.out = out};
  struct effects effects = effects_in(arena, path);
  const bool fine = effects_judge(arena, &report, &api, &effects, NULL);
  fclose(out);
  assert_int_equal(fine, length == 0);
  const char *copy = arena_copy(arena, text, length);
  free(text);
  return copy;
}

#define CHECK_JUDGED(symbol, self, expected, ...)                                                  \
  do {                                                                                             \
    struct arena arena = {0};                                                                      \
    for (size_t each = 0; each < TEXTS; each++)                                                    \
      assert_string_equal(judge(&arena, texts[each], symbol, (struct param){__VA_ARGS__}, self),   \
                          (expected));                                                             \
    arena_release(&arena);                                                                         \
  } while (0)

#define LINE(words) line_with(&arena, words)

static void a_result_by_its_name_is_not_read_first(void **state) {
  (void)state;
  CHECK_JUDGED("adds", NULL,
               arena_format(&arena,
                            "a.h:3:4: error: 'result' is a result by its name, and source.c:%u "
                            "reads it first: --mark=adds.result=inout if it is an argument that C "
                            "changes, or --mark=adds.result=out if C may find zeros there\n",
                            LINE("*result += n;")),
               .kind = PARAM_OUTPUT_VALUE, .direction = BY_NAME, .c_name = "result",
               .scalar = SCALAR_F64);
  CHECK_JUDGED("sets", NULL, "", .kind = PARAM_OUTPUT_VALUE, .direction = BY_NAME,
               .c_name = "result", .scalar = SCALAR_F64);
  CHECK_JUDGED(
      "sometimes", NULL,
      arena_format(&arena,
                   "a.h:3:4: error: 'result' is a result by its name, and source.c:%u "
                   "reads it first: --mark=sometimes.result=inout if it is an argument "
                   "that C changes, or --mark=sometimes.result=out if C may find zeros there\n",
                   LINE("    *result *= 2")),
      .kind = PARAM_OUTPUT_VALUE, .direction = BY_NAME, .c_name = "result", .scalar = SCALAR_F64);
  CHECK_JUDGED("adds", NULL, "", .kind = PARAM_OUTPUT_VALUE, .direction = BY_MARK,
               .c_name = "result", .scalar = SCALAR_F64);
}

static void a_result_by_a_weak_name_is_confirmed(void **state) {
  (void)state;
  CHECK_JUDGED("digest", NULL, "", .kind = PARAM_OUTPUT_ARRAY, .direction = BY_WEAK_NAME,
               .c_name = "hash", .scalar = SCALAR_U8, .count = 16);
  CHECK_JUDGED("copies", NULL, "", .kind = PARAM_OUTPUT_ARRAY, .direction = BY_WEAK_NAME,
               .c_name = "hash", .scalar = SCALAR_U8, .count = 16);
  CHECK_JUDGED("partial", NULL,
               arena_format(&arena,
                            "a.h:3:4: error: 'hash' is a result by its name, and source.c:%u reads "
                            "it first: --mark=partial.hash=inout if it is an argument that C "
                            "changes, or --mark=partial.hash=out if C may find zeros there\n",
                            LINE("hash[1] ^= hash[0]")),
               .kind = PARAM_OUTPUT_ARRAY, .direction = BY_WEAK_NAME, .c_name = "hash",
               .scalar = SCALAR_U8, .count = 16);
  CHECK_JUDGED("first_in_tag", NULL,
               arena_format(&arena,
                            "a.h:3:4: error: 'tag' may be a result by its name, and the sources "
                            "do not confirm it; it is read at source.c:%u: "
                            "--mark=first_in_tag.tag=out if it is one, or "
                            "--mark=first_in_tag.tag=inout if C reads what is there\n",
                            LINE("tag[0] += (uint8_t)n")),
               .kind = PARAM_OUTPUT_ARRAY, .direction = BY_WEAK_NAME, .c_name = "tag",
               .scalar = SCALAR_U8, .count = 4);
  CHECK_JUDGED(
      "nowhere", NULL,
      "a.h:3:4: error: 'tag' may be a result by its name, and no source that tare can look "
      "into defines 'nowhere' to confirm it: --mark=nowhere.tag=out if it is one, or "
      "--mark=nowhere.tag=inout if C reads what is there\n",
      .kind = PARAM_OUTPUT_ARRAY, .direction = BY_WEAK_NAME, .c_name = "tag", .scalar = SCALAR_U8,
      .count = 16);
  CHECK_JUDGED("nowhere", NULL, "", .kind = PARAM_OUTPUT_ARRAY, .direction = BY_MARK,
               .c_name = "tag", .scalar = SCALAR_U8, .count = 16);
}

static void an_argument_alone_is_not_written(void **state) {
  (void)state;
  CHECK_JUDGED("writes", NULL,
               arena_format(&arena,
                            "a.h:3:4: error: 'data' is only an argument, and source.c:%u writes "
                            "it: --mark=writes.data=inout if C changes it, or "
                            "--mark=writes.data=in if what it writes does not matter\n",
                            LINE("data)[i] ^= 1")),
               .kind = PARAM_INPUT, .c_name = "data", .scalar = SCALAR_U8);
  CHECK_JUDGED("writes", NULL, "", .kind = PARAM_IN_PLACE, .c_name = "data", .scalar = SCALAR_U8);
  CHECK_JUDGED("writes", NULL, "", .kind = PARAM_INPUT, .direction = BY_MARK, .c_name = "data",
               .scalar = SCALAR_U8);
  CHECK_JUDGED("reads", NULL, "", .kind = PARAM_INPUT, .c_name = "data", .scalar = SCALAR_U8);
}

static void what_C_keeps_is_told(void **state) {
  (void)state;
  const struct class keep = {.c_name = "keep", .has_pointers = true};
  const struct class plain = {.c_name = "plain"};
  const struct param keeper = {.kind = PARAM_INSTANCE, .c_name = "self", .class = &keep};
  const struct param other = {.kind = PARAM_INSTANCE, .c_name = "self", .class = &plain};
  CHECK_JUDGED(
      "keeps", &other,
      arena_format(
          &arena,
          "a.h:3:4: error: source.c:%u keeps 'bytes' in 'self', and its memory "
          "has another use once 'keeps' has returned: --mark=keeps.bytes=keep if C uses it "
          "later, or --mark=keeps.bytes=in if not\n",
          LINE("self->bytes = bytes")),
      .kind = PARAM_INPUT, .index = 1, .c_name = "bytes", .scalar = SCALAR_U8);
  CHECK_JUDGED("keeps", &other, "", .kind = PARAM_INPUT, .index = 1, .direction = BY_MARK,
               .c_name = "bytes", .scalar = SCALAR_U8);
  CHECK_JUDGED(
      "keeps", &keeper,
      arena_format(&arena,
                   "a.h:3:4: error: source.c:%u keeps 'bytes' in 'self', and JavaScript may free "
                   "that before C uses it again: --mark=keeps.bytes=keep if C does, or "
                   "--mark=keeps.bytes=in if C does not use it after the call\n",
                   LINE("self->bytes = bytes")),
      .kind = PARAM_INSTANCE, .index = 1, .c_name = "bytes", .class = &plain);
  CHECK_JUDGED("hands_out", NULL, "", .kind = PARAM_C_STRING, .c_name = "text");
  CHECK_JUDGED("finds", &keeper, "", .kind = PARAM_C_STRING, .c_name = "text");
}

static void what_C_may_keep_is_told_where_there_is_a_place_for_it(void **state) {
  (void)state;
  const struct class keep = {.c_name = "keep", .has_pointers = true};
  const struct param keeper = {
      .kind = PARAM_INSTANCE, .index = 9, .c_name = "self", .class = &keep};
  CHECK_JUDGED("hands_out", &keeper,
               arena_format(&arena,
                            "a.h:3:4: error: 'hands_out' may keep 'text' in 'keep', which has "
                            "pointers; the compiler cannot tell, because of source.c:%u: "
                            "--mark=hands_out.text=keep if it does, or --mark=hands_out.text=in "
                            "if not\n",
                            LINE("outside(text);")),
               .kind = PARAM_C_STRING, .c_name = "text");
  CHECK_JUDGED("nowhere", &keeper,
               "a.h:3:4: error: 'nowhere' may keep 'text' in 'keep', which has pointers: "
               "--mark=nowhere.text=keep if it does, or --mark=nowhere.text=in if not\n",
               .kind = PARAM_C_STRING, .c_name = "text");
}

static void a_use_beyond_its_elements_is_told(void **state) {
  (void)state;
  const struct record pod = {.c_name = "pod", .size = 24};
  CHECK_JUDGED("third", NULL,
               arena_format(&arena,
                            "a.h:3:4: error: 'v' is bound as one double, and source.c:%u uses "
                            "v[2]: --mark=third.v=length:3\n",
                            LINE("v[2] = 1")),
               .kind = PARAM_OUTPUT_VALUE, .c_name = "v", .scalar = SCALAR_F64);
  CHECK_JUDGED("third", NULL, "", .kind = PARAM_OUTPUT_ARRAY, .c_name = "v", .count = 3,
               .scalar = SCALAR_F64);
  CHECK_JUDGED("sorts", NULL,
               arena_format(&arena,
                            "a.h:3:4: error: 'v' is bound as 2 of int32_t, and source.c:%u uses "
                            "v[2]: --mark=sorts.v=length:3\n",
                            LINE("if (v[j] < v[i])")),
               .kind = PARAM_OUTPUT_ARRAY, .c_name = "v", .count = 2, .scalar = SCALAR_I32);
  CHECK_JUDGED("doubles", NULL,
               arena_format(&arena,
                            "a.h:3:4: error: 'in' is bound as one pod, and source.c:%u uses it as "
                            "an array: --mark=doubles.in=length:N, where N is a number or a "
                            "product of parameters\n",
                            LINE("out[i].a = in[i].a")),
               .kind = PARAM_RECORD, .index = 1, .c_name = "in", .record = &pod);
  CHECK_JUDGED("by_value", NULL, "", .kind = PARAM_RECORD, .index = 2, .c_name = "from",
               .record = &pod);
  CHECK_JUDGED("by_value", NULL, "", .kind = PARAM_RECORD, .index = 1, .c_name = "pod",
               .record = &pod);
}

static void a_lenient_build_leaves_the_function_out(void **state) {
  (void)state;
  struct arena arena = {0};
  char *text = NULL;
  size_t length = 0;
  struct param param = {.kind = PARAM_INPUT, .c_name = "data", .at = {"a.h", 3, 4}};
  struct function wrong = {.symbol = "writes", .params = &param, .param_count = 1};
  struct function right = {.symbol = "reads", .params = &param, .param_count = 1};
  struct function *exports[] = {&wrong, &right};
  const struct api api = {.exports = exports, .export_count = 2};
  struct strings left_out = {0};
  FILE *out = open_memstream(&text, &length);
  struct report report = {.out = out};
  struct effects effects = effects_in(&arena, texts[1]);
  assert_false(effects_judge(&arena, &report, &api, &effects, &left_out));
  fclose(out);
  assert_int_equal(report.errors, 0);
  assert_int_equal(left_out.count, 1);
  assert_string_equal(left_out.at[0], "writes");
  assert_non_null(strstr(text, "a.h:3:4: warning: 'data' is only an argument"));
  free(text);
  arena_release(&arena);
}

/* ---- Layouts ---- */

static void each_enumerator_is_asked_for_by_its_name_in_C(void **state) {
  (void)state;
  struct arena arena = {0};
  struct enumerator enumerator = {.name = "FAST", .c_name = "MODE_FAST", .value = -3};
  struct enumeration mode = {.c_name = "mode", .enumerators = &enumerator, .enumerator_count = 1};
  struct enumeration *modes[] = {&mode};
  const struct api api = {.enumerations = modes, .enumeration_count = 1};
  struct layout_questions questions;
  struct text source = text_in(&arena);
  layout_ask(&arena, &api, &questions);
  layout_write(&questions, &source);
  assert_string_equal(source.bytes, "_Static_assert((long long)(MODE_FAST) == -3ll, \"\");\n");
  arena_release(&arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_read_before_each_write_is_known),
      cmocka_unit_test(a_read_of_what_nothing_has_written_is_known),
      cmocka_unit_test(a_read_of_what_may_be_written_is_not),
      cmocka_unit_test(all_bytes_written_before_a_read_are_known),
      cmocka_unit_test(writes_are_known_with_their_line),
      cmocka_unit_test(what_is_kept_is_known_with_its_line),
      cmocka_unit_test(what_a_function_keeps_for_itself_is_not_kept_for_certain),
      cmocka_unit_test(what_is_measured_compared_or_given_back_is_not_kept),
      cmocka_unit_test(the_last_byte_is_known_for_constant_offsets),
      cmocka_unit_test(variable_offsets_are_known_by_their_step),
      cmocka_unit_test(a_constant_argument_leaves_open_what_the_callee_does),
      cmocka_unit_test(a_struct_by_value_is_a_copy_and_shifts_with_the_result),
      cmocka_unit_test(nothing_is_known_of_what_is_not_there),
      cmocka_unit_test(the_compilers_own_attributes_count),
      cmocka_unit_test(what_is_not_understood_may_be_anything),
      cmocka_unit_test(structs_are_laid_out_as_for_wasm32),
      cmocka_unit_test(an_alias_is_the_function_that_it_names),
      cmocka_unit_test(calls_are_followed_into_other_texts),
      cmocka_unit_test(no_text_makes_it_fail),
      cmocka_unit_test(a_result_by_its_name_is_not_read_first),
      cmocka_unit_test(a_result_by_a_weak_name_is_confirmed),
      cmocka_unit_test(an_argument_alone_is_not_written),
      cmocka_unit_test(what_C_keeps_is_told),
      cmocka_unit_test(what_C_may_keep_is_told_where_there_is_a_place_for_it),
      cmocka_unit_test(a_use_beyond_its_elements_is_told),
      cmocka_unit_test(a_lenient_build_leaves_the_function_out),
      cmocka_unit_test(each_enumerator_is_asked_for_by_its_name_in_C),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
