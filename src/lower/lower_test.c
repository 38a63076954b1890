/* Functions lowered, spelled as data: C's arguments, and the steps in their order. */
#include "lower/lower.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static struct record point = {.name = "Point", .size = 16, .packed = SCALAR_F64};
static struct record handle = {.name = "Handle", .size = 4, .alone = SCALAR_U32};
static struct enumeration mode = {.name = "Mode", .scalar = SCALAR_U32};
static struct class thing = {.name = "Thing", .size = 8, .alignment = 8};

static const char *const step_names[] = {
    [STEP_PACK_RECORD] = "pack",
    [STEP_PACK_RECORDS] = "pack list",
    [STEP_PACK_INSTANCES] = "pack instances",
    [STEP_CHECK_SCALAR] = "check",
    [STEP_CHECK_ENUM] = "check enum",
    [STEP_CHECK_ARRAY] = "check array",
    [STEP_CHECK_INSTANCE] = "check instance",
    [STEP_CHECK_INSTANCES] = "check instances",
    [STEP_ENCODE] = "encode",
    [STEP_COUNT_RECORDS] = "count",
    [STEP_CHECK_LENGTH] = "check length",
    [STEP_CHECK_ROOM] = "check room",
    [STEP_LOCATE] = "locate",
    [STEP_MEASURE] = "measure",
    [STEP_PUT_SCALAR] = "put scalar",
    [STEP_PUT_LENGTH] = "put length",
    [STEP_PUT_ARRAY] = "put array",
    [STEP_PUT_STRING] = "put string",
    [STEP_PUT_RECORD] = "put",
    [STEP_PUT_RECORDS] = "put list",
    [STEP_PUT_INSTANCES] = "put instances",
    [STEP_TAKE] = "take",
    [STEP_STORE] = "store",
    [STEP_STORE_UP_TO] = "store up to",
    [STEP_CALL] = "call",
    [STEP_CONVERT_SCALAR] = "convert",
    [STEP_CONVERT_RECORD] = "convert record",
    [STEP_CHECK_WRITTEN] = "check written",
    [STEP_UPDATE_ARRAY] = "update array",
    [STEP_UPDATE_RECORD] = "update",
    [STEP_UPDATE_RECORDS] = "update list",
    [STEP_GET_SCALAR] = "get",
    [STEP_GET_STRING] = "get string",
    [STEP_GET_ARRAY] = "get array",
    [STEP_GET_RECORD] = "get record",
    [STEP_GET_RECORDS] = "get list",
    [STEP_GET_INSTANCES] = "get instances",
    [STEP_GET_ROOM] = "get room",
    [STEP_ASSIGN_RECORD] = "assign",
    [STEP_ASSIGN_RECORDS] = "assign list",
    [STEP_RETURN] = "return",
};

/* `self, at data, length data: uint32_t -> double` */
static const char *arguments_of(struct arena *arena, const struct lowered *lowered) {
  static const char *const kinds[] = {
      [ARGUMENT_SELF] = "self",           [ARGUMENT_VALUE] = "value",
      [ARGUMENT_ADDRESS] = "at",          [ARGUMENT_LENGTH] = "length",
      [ARGUMENT_LENGTH_AT] = "length at", [ARGUMENT_END] = "end of",
      [ARGUMENT_CONSTANT] = "constant"};
  struct text text = text_in(arena);
  for (size_t i = 0; i < lowered->argument_count; i++) {
    const struct c_argument *argument = &lowered->arguments[i];
    text_format(&text, "%s%s", i ? ", " : "", kinds[argument->kind]);
    if (argument->value)
      text_format(&text, " %s", argument->value->name);
    if (argument->kind == ARGUMENT_VALUE || argument->kind == ARGUMENT_LENGTH)
      text_format(&text, ": %s", scalar_name(argument->type));
  }
  text_format(&text, " -> %s", scalar_name(lowered->result));
  return text.bytes;
}

/* `check x, call, convert result, return` */
static const char *steps_of(struct arena *arena, const struct lowered *lowered) {
  struct text text = text_in(arena);
  for (size_t i = 0; i < lowered->step_count; i++) {
    const struct step *step = &lowered->steps[i];
    text_format(&text, "%s%s", i ? ", " : "", step_names[step->kind]);
    if (step->value)
      text_format(&text, " %s", step->value->name);
  }
  return text.bytes;
}

enum owner { OF_MODULE, OF_THING, INIT_OF_THING, OF_HOST };

/* A model of this one function. */
static const struct lowered *lower_one(struct arena *arena, struct function *function,
                                       enum owner owner) {
  struct function *functions[] = {function};
  struct class class = thing, *classes[] = {&class};
  class.methods = functions;
  class.method_count = owner == OF_THING;
  class.init = owner == INIT_OF_THING ? function : NULL;
  struct api api = {.functions = functions,
                    .function_count = owner == OF_MODULE,
                    .classes = classes,
                    .class_count = owner == OF_THING || owner == INIT_OF_THING,
                    .imports = functions,
                    .import_count = owner == OF_HOST};
  lower(arena, &api);
  return function->lowered;
}

/* One function, what C is called with, and what happens. */
struct example {
  enum owner owner;
  struct param params[4];
  enum scalar lengths[4]; /* the type of C's parameter behind it that has its length */
  size_t param_count;
  struct result result;
  const char *arguments, *steps;
  bool is_stream;
};

/* What C is passed for parameters, some of which have their length behind them. */
static void pass(struct function *function, const enum scalar *lengths, enum owner owner,
                 struct passed *passed) {
  static const struct param self = {.kind = PARAM_INSTANCE, .class = &thing};
  if (owner == OF_THING || owner == INIT_OF_THING) {
    function->self = &self;
    passed[function->passed_count++] = (struct passed){.kind = PASSED_PARAM, .param = &self};
  }
  for (size_t i = 0; i < function->param_count; i++) {
    const struct param *param = &function->params[i];
    passed[function->passed_count++] = (struct passed){.kind = PASSED_PARAM, .param = param};
    if (lengths[i] != SCALAR_VOID)
      passed[function->passed_count++] =
          (struct passed){.kind = PASSED_LENGTH, .scalar = lengths[i], .param = param, .unit = 1};
  }
  function->passed = passed;
}

static void check_examples(const struct example *examples, size_t count) {
  struct arena arena = {0};
  for (size_t i = 0; i < count; i++) {
    struct param params[4];
    memcpy(params, examples[i].params, sizeof params);
    struct function function = {.params = params,
                                .param_count = examples[i].param_count,
                                .result = examples[i].result,
                                .is_stream = examples[i].is_stream};
    struct passed passed[9];
    pass(&function, examples[i].lengths, examples[i].owner, passed);
    const struct lowered *lowered = lower_one(&arena, &function, examples[i].owner);
    assert_string_equal(arguments_of(&arena, lowered), examples[i].arguments);
    assert_string_equal(steps_of(&arena, lowered), examples[i].steps);
  }
  arena_release(&arena);
}

#define INPUT(n, type)  {.kind = PARAM_INPUT, .name = n, .scalar = type}
#define SCALAR(n, type) {.kind = PARAM_SCALAR, .name = n, .scalar = type}

static void what_goes_in_is_checked_placed_and_passed(void **state) {
  (void)state;
  const struct example examples[] = {
      {.params = {SCALAR("x", SCALAR_F64),
                  {.kind = PARAM_ENUM, .name = "m", .scalar = SCALAR_U32, .enumeration = &mode}},
       .param_count = 2,
       .arguments = "value x: double, value m: uint32_t -> void",
       .steps = "check x, check enum m, call"},
      {.params = {INPUT("a", SCALAR_U8),
                  {.kind = PARAM_INPUT_ARRAY, .name = "b", .scalar = SCALAR_F64, .count = 2}},
       .lengths = {SCALAR_U32, SCALAR_VOID},
       .param_count = 2,
       .arguments = "at a, length a: uint32_t, at b -> void",
       .steps = "check array a, check length a, locate a, check array b, locate b, put array a, "
                "put array b, call"},
      {.params = {{.kind = PARAM_STRING, .name = "s"}, {.kind = PARAM_C_STRING, .name = "z"}},
       .lengths = {SCALAR_U64, SCALAR_VOID},
       .param_count = 2,
       .arguments = "at s, length s: uint64_t, at z -> void",
       .steps = "encode s, check length s, encode z, put string s, put string z, call"},
      {.params =
           {SCALAR("x", SCALAR_I32),
            {.kind = PARAM_RECORD, .name = "p", .record = &point},
            {.kind = PARAM_RECORD_VALUE, .name = "h", .record = &handle, .scalar = SCALAR_U32}},
       .param_count = 3,
       .arguments = "value x: int32_t, at p, value h: uint32_t -> void",
       .steps = "pack p, pack h, check x, put p, call"},
      {.params = {{.kind = PARAM_INPUT, .name = "l", .record = &point}},
       .lengths = {SCALAR_U16},
       .param_count = 1,
       .arguments = "at l, length l: uint16_t -> void",
       .steps = "pack list l, count l, check length l, locate l, put list l, call"},
  };
  check_examples(examples, sizeof examples / sizeof *examples);
}

static void what_comes_back_is_collected_and_returned(void **state) {
  (void)state;
  const struct example examples[] = {
      {.result = {.kind = RESULT_SCALAR, .scalar = SCALAR_I64},
       .arguments = " -> int64_t",
       .steps = "call, convert result, return"},
      {.result = {.kind = RESULT_STRING},
       .arguments = " -> uint32_t",
       .steps = "call, get string result, return"},
      {.result = {.kind = RESULT_RECORD, .record = &handle, .scalar = SCALAR_U32},
       .arguments = " -> uint32_t",
       .steps = "call, convert record result, return"},
      {.params = {{.kind = PARAM_OUTPUT_VALUE, .name = "a", .scalar = SCALAR_U8, .count = 1},
                  {.kind = PARAM_OUTPUT_ARRAY, .name = "b", .record = &point, .count = 3}},
       .param_count = 2,
       .arguments = "at a, at b -> void",
       .steps = "take a, take b, call, get a, get list b, return"},
      {.params = {{.kind = PARAM_OUTPUT, .name = "text", .is_text = true, .scalar = SCALAR_U8}},
       .lengths = {SCALAR_U32},
       .param_count = 1,
       .result = {.kind = RESULT_LENGTH, .scalar = SCALAR_U32},
       .arguments = "at text, length text: uint32_t -> uint32_t",
       .steps = "check room text, take text, call, check written text, get string text, return"},
      {.params = {{.kind = PARAM_OUTPUT_SIZED, .name = "o", .scalar = SCALAR_U16}},
       .lengths = {SCALAR_U32},
       .param_count = 1,
       .arguments = "at o, length o: uint32_t -> void",
       .steps = "check room o, take o, call, get array o, return"},
  };
  check_examples(examples, sizeof examples / sizeof *examples);
}

static void c_s_own_result_is_renamed_beside_an_output_of_its_name(void **state) {
  (void)state;
  const struct example example = {
      .params = {{.kind = PARAM_OUTPUT_VALUE, .name = "result", .scalar = SCALAR_F64}},
      .param_count = 1,
      .result = {.kind = RESULT_SCALAR, .scalar = SCALAR_BOOL},
      .arguments = "at result -> bool",
      .steps = "take result, call, convert returned, get result, return"};
  check_examples(&example, 1);
}

static void what_is_changed_in_place_is_updated_and_objects_are_assigned_last(void **state) {
  (void)state;
  const struct example example = {
      .params = {{.kind = PARAM_RECORD_IN_PLACE, .name = "p", .record = &point},
                 {.kind = PARAM_IN_PLACE, .name = "a", .scalar = SCALAR_F32},
                 {.kind = PARAM_OUTPUT_VALUE, .name = "o", .scalar = SCALAR_U32}},
      .lengths = {SCALAR_VOID, SCALAR_U32, SCALAR_VOID},
      .param_count = 3,
      .arguments = "at p, at a, length a: uint32_t, at o -> void",
      .steps = "pack p, check array a, check length a, locate a, put p, put array a, take o, call, "
               "update p, update array a, get o, assign p, return"};
  check_examples(&example, 1);
}

static void a_struct_as_a_result_comes_ahead_of_the_instance(void **state) {
  (void)state;
  const struct example example = {.owner = OF_THING,
                                  .params = {SCALAR("x", SCALAR_U8)},
                                  .param_count = 1,
                                  .result = {.kind = RESULT_RECORD, .record = &point},
                                  .arguments = "at result, self, value x: uint8_t -> void",
                                  .steps = "check x, take result, call, get record result, return"};
  check_examples(&example, 1);
}

static void what_makes_an_instance_gives_nothing_else_back(void **state) {
  (void)state;
  const struct example example = {
      .params = {{.kind = PARAM_INSTANCE, .name = "from", .class = &thing},
                 {.kind = PARAM_NEW, .name = "made", .class = &thing}},
      .param_count = 2,
      .result = {.kind = RESULT_SCALAR, .scalar = SCALAR_BOOL},
      .arguments = "at from, at made -> bool",
      .steps = "check instance from, call, return"};
  check_examples(&example, 1);
}

static void the_result_of_a_constructor_is_a_failure_and_no_value(void **state) {
  (void)state;
  const struct example example = {.owner = INIT_OF_THING,
                                  .params = {SCALAR("x", SCALAR_U8)},
                                  .param_count = 1,
                                  .result = {.kind = RESULT_SCALAR, .scalar = SCALAR_BOOL},
                                  .arguments = "self, value x: uint8_t -> bool",
                                  .steps = "check x, call"};
  check_examples(&example, 1);
}

static void a_stream_has_its_array_placed_by_windows(void **state) {
  (void)state;
  const struct example example = {
      .params = {INPUT("data", SCALAR_U8), {.kind = PARAM_C_STRING, .name = "s"}},
      .lengths = {SCALAR_U32, SCALAR_VOID},
      .param_count = 2,
      .is_stream = true,
      .arguments = "at data, length data: uint32_t, at s -> void",
      .steps = "check array data, check length data, locate data, encode s, put string s, call"};
  check_examples(&example, 1);
}

static void a_frame_is_of_more_than_one_element(void **state) {
  (void)state;
  struct arena arena = {0};
  static const uint32_t frames[][2] = {{0, 0}, {1, 0}, {3, 3}};
  for (size_t i = 0; i < sizeof frames / sizeof *frames; i++) {
    struct param data = INPUT("data", SCALAR_U8);
    data.frame = frames[i][0];
    struct function function = {.params = &data, .param_count = 1, .is_stream = true};
    assert_int_equal(lower_one(&arena, &function, OF_MODULE)->streamed->frame, frames[i][1]);
  }
  arena_release(&arena);
}

static void an_import_has_the_same_steps_from_the_other_side(void **state) {
  (void)state;
  const struct example examples[] = {
      {.owner = OF_HOST,
       .params = {SCALAR("x", SCALAR_U32),
                  INPUT("a", SCALAR_U8),
                  {.kind = PARAM_IN_PLACE, .name = "b", .scalar = SCALAR_F64}},
       .lengths = {SCALAR_VOID, SCALAR_U32, SCALAR_U32},
       .param_count = 3,
       .result = {.kind = RESULT_SCALAR, .scalar = SCALAR_BOOL},
       .arguments = "value x: uint32_t, at a, length a: uint32_t, at b, length b: uint32_t -> bool",
       .steps = "convert x, get array a, get array b, call, check result, store b, return"},
      {.owner = OF_HOST,
       .params = {{.kind = PARAM_OUTPUT_ARRAY, .name = "t", .scalar = SCALAR_U8, .count = 4},
                  {.kind = PARAM_OUTPUT, .name = "s", .is_text = true, .scalar = SCALAR_U8}},
       .lengths = {SCALAR_VOID, SCALAR_U32},
       .param_count = 2,
       .result = {.kind = RESULT_LENGTH, .scalar = SCALAR_U32},
       .arguments = "at t, at s, length s: uint32_t -> uint32_t",
       .steps = "get room s, call, check array t, encode s, store t, store up to s"},
  };
  check_examples(examples, sizeof examples / sizeof *examples);
}

static void instances_of_a_class_are_numbered_by_call(void **state) {
  (void)state;
  static struct class other = {.name = "Other", .size = 4};
  struct arena arena = {0};
  struct param params[] = {{.kind = PARAM_INSTANCE, .name = "a", .class = &other},
                           {.kind = PARAM_INSTANCE, .name = "b", .class = &thing},
                           {.kind = PARAM_NEW, .name = "c", .class = &other},
                           {.kind = PARAM_INSTANCE, .name = "d", .class = &other}};
  struct function function = {.params = params, .param_count = 4};
  const struct lowered *lowered = lower_one(&arena, &function, OF_MODULE);
  const uint32_t expected[] = {1, 0, 0, 2}; /* the one that is made comes first */
  for (size_t i = 0; i < 4; i++)
    assert_int_equal(lowered->values[i].index, expected[i]);
  arena_release(&arena);
}

static void a_receiver_by_value_is_passed_and_no_argument(void **state) {
  (void)state;
  struct arena arena = {0};
  struct param params[] = {
      {.kind = PARAM_RECORD, .name = "this", .record = &point, .is_self = true, .ends = true},
      {.kind = PARAM_RECORD_VALUE, .name = "h", .record = &handle, .scalar = SCALAR_U32}};
  struct passed passed[] = {{.kind = PASSED_PARAM, .param = &params[0]},
                            {.kind = PASSED_PARAM, .param = &params[1]}};
  struct function function = {
      .params = params, .param_count = 2, .passed = passed, .passed_count = 2};
  const struct lowered *lowered = lower_one(&arena, &function, OF_MODULE);
  assert_null(lowered->self);
  assert_null(lowered->values[0].argument);
  assert_true(lowered->values[0].is_self && lowered->values[0].ends);
  assert_string_equal(lowered->values[1].argument, "h");
  assert_string_equal(arguments_of(&arena, lowered), "at this, value h: uint32_t -> void");
  arena_release(&arena);
}

static void scratch_is_measured_or_left_to_the_call(void **state) {
  (void)state;
  struct arena arena = {0};
  struct param params[] = {
      {.kind = PARAM_OUTPUT_ARRAY, .name = "a", .record = &point, .count = 3},
      {.kind = PARAM_OUTPUT_VALUE, .name = "b", .scalar = SCALAR_I16},
      INPUT("c", SCALAR_F64),
      {.kind = PARAM_RECORD_VALUE, .name = "d", .record = &handle, .scalar = SCALAR_U32}};
  struct function function = {.params = params, .param_count = 4};
  const struct lowered *lowered = lower_one(&arena, &function, OF_MODULE);
  const size_t rooms[] = {48, 2, 0, 0};
  for (size_t i = 0; i < 4; i++)
    assert_int_equal(lowered->values[i].room, rooms[i]);
  assert_true(lowered->values[2].is_open);
  assert_false(lowered->values[3].is_open);
  arena_release(&arena);
}

/* Of a call, in their order. */
enum { PHASES = 5 };
static const enum phase phases[PHASES] = {PHASE_CHECK, PHASE_PLACE, PHASE_CALL, PHASE_COLLECT,
                                          PHASE_RETURN};

/* What every row must have, whatever it is: so that a new one cannot be forgotten by a stage. */
static void every_row_is_passed_once_and_placed_where_it_takes_scratch(void **state) {
  (void)state;
  for (enum param_kind kind = 0; kind < PARAM_KINDS; kind++)
    for (enum owner owner = OF_MODULE; owner <= OF_THING; owner++) {
      struct arena arena = {0};
      const struct row row = param_row(kind);
      struct param param = {.kind = kind, .name = "x", .scalar = SCALAR_U32, .count = 1};
      const bool has_length =
          row.extent != EXTENT_ONE && row.extent != EXTENT_FIXED && row.extent != EXTENT_NUL;
      const enum scalar length = has_length ? SCALAR_U32 : SCALAR_VOID;
      struct passed passed[4];
      /* what belongs to an array, which is C's first one behind the instance */
      const bool belongs = kind == PARAM_COUNT || kind == PARAM_POSITION;
      const size_t array = owner == OF_THING;
      if (kind == PARAM_COUNT)
        param.counted = array;
      if (kind == PARAM_POSITION)
        param.target = (struct target){.kind = TARGET_WITHIN, .parameter = array};
      if (row.shape == SHAPE_ENUM)
        param.enumeration = &mode;
      if (row.shape == SHAPE_RECORD)
        param.record = row.passing == PASS_VALUE ? &handle : &point;
      if (row.shape == SHAPE_INSTANCE || row.shape == SHAPE_INSTANCES)
        param.class = &thing;
      struct param params[] = {belongs ? (struct param){.kind = PARAM_INPUT_ARRAY,
                                                        .name = "a",
                                                        .scalar = SCALAR_U8,
                                                        .count = 1}
                                       : param,
                               param};
      const enum scalar lengths[] = {length, SCALAR_VOID};
      struct function function = {.params = params, .param_count = 1 + belongs};
      pass(&function, lengths, owner, passed);
      const struct lowered *lowered = lower_one(&arena, &function, owner);
      const struct value *value = &lowered->values[belongs];
      /* an entry that is left out is all zeros, which is that of a number */
      assert_int_equal(kind == PARAM_SCALAR,
                       !row.direction && !row.shape && !row.extent && !row.passing);
      assert_int_equal(lowered->argument_count, 1 + belongs + (owner == OF_THING) + has_length);
      const bool in_scratch = value->passing == PASS_SCRATCH || value->passing == PASS_POINTED;
      assert_int_equal(in_scratch, lower_place(lowered, value) != STEP_NONE);
      assert_int_equal(in_scratch, value->is_open || value->room);
      assert_int_equal(value->argument != NULL, param_is_argument(&param));
      size_t phase = 0;
      for (size_t i = 0; i < lowered->step_count; i++) {
        while (phase < PHASES && phases[phase] != lowered->steps[i].phase)
          phase++;
        assert_true(phase < PHASES);
      }
      arena_release(&arena);
    }
}

static void every_result_that_is_a_value_has_a_row(void **state) {
  (void)state;
  for (enum result_kind kind = 0; kind < RESULT_KINDS; kind++)
    assert_int_equal(result_row(kind).direction == DIRECTION_OUT,
                     kind != RESULT_VOID && kind != RESULT_LENGTH);
}

static void a_scalar_is_an_integer_or_a_float_or_neither(void **state) {
  (void)state;
  static const enum scalar integers[] = {SCALAR_I8,  SCALAR_U8,  SCALAR_I16, SCALAR_U16,
                                         SCALAR_I32, SCALAR_U32, SCALAR_I64, SCALAR_U64};
  for (size_t i = 0; i < sizeof integers / sizeof *integers; i++) {
    assert_true(scalar_is_integer(integers[i]) && !scalar_is_float(integers[i]));
    assert_int_equal(scalar_is_bigint(integers[i]), i >= 6);
  }
  assert_true(scalar_is_float(SCALAR_F32) && scalar_is_float(SCALAR_F64));
  assert_false(scalar_is_integer(SCALAR_F64) || scalar_is_bigint(SCALAR_F64));
  assert_false(scalar_is_integer(SCALAR_BOOL) || scalar_is_float(SCALAR_BOOL));
  assert_false(scalar_is_integer(SCALAR_VOID) || scalar_is_float(SCALAR_VOID));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(what_goes_in_is_checked_placed_and_passed),
      cmocka_unit_test(what_comes_back_is_collected_and_returned),
      cmocka_unit_test(c_s_own_result_is_renamed_beside_an_output_of_its_name),
      cmocka_unit_test(what_is_changed_in_place_is_updated_and_objects_are_assigned_last),
      cmocka_unit_test(a_struct_as_a_result_comes_ahead_of_the_instance),
      cmocka_unit_test(what_makes_an_instance_gives_nothing_else_back),
      cmocka_unit_test(the_result_of_a_constructor_is_a_failure_and_no_value),
      cmocka_unit_test(a_stream_has_its_array_placed_by_windows),
      cmocka_unit_test(a_frame_is_of_more_than_one_element),
      cmocka_unit_test(an_import_has_the_same_steps_from_the_other_side),
      cmocka_unit_test(instances_of_a_class_are_numbered_by_call),
      cmocka_unit_test(a_receiver_by_value_is_passed_and_no_argument),
      cmocka_unit_test(scratch_is_measured_or_left_to_the_call),
      cmocka_unit_test(every_row_is_passed_once_and_placed_where_it_takes_scratch),
      cmocka_unit_test(every_result_that_is_a_value_has_a_row),
      cmocka_unit_test(a_scalar_is_an_integer_or_a_float_or_neither),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
