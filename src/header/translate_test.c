#include "header/translate.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define LENGTH(array) (sizeof(array) / sizeof *(array))

/* ---- A model of adder.h ---- */

/* A function with at most four parameters of C's. */
struct example {
  struct function function;
  struct param params[4];
  struct passed passed[4];
  struct c_function declared;
  struct c_param c_params[4];
};

struct model {
  struct arena arena;
  struct api api;
  struct reader reader;
  struct c_header header;
  struct class class;
  struct example init, with_seed, add, get_level, set_level, drop, sum, text, step, random, crc32;
  struct field fields[2];
  struct record record, *records[1];
  struct enumerator enumerators[2];
  struct enumeration enumeration, *enumerations[1];
  struct constant constants[1];
  struct class *classes[1];
  struct function *factories[1], *methods[3], *functions[3], *imports[1];
  struct c_declaration declarations[11];
  struct c_record c_class, c_record;
  struct c_typedef c_typedefs[2];
  const struct c_typedef *class_typedefs[1], *record_typedefs[1];
  struct c_enum c_enum;
  struct c_enumerator c_enumerators[2];
  struct known_class known_classes[1];
  struct known_record known_records[1];
  struct known_enumeration known_enumerations[1];
};

static void declare(struct model *model, struct example *example, const char *symbol,
                    const char *name) {
  example->function.symbol = symbol;
  example->function.name = name;
  example->function.params = example->params;
  example->function.passed = example->passed;
  example->declared.origin.name = symbol;
  example->declared.params = example->c_params;
  model->declarations[model->header.declaration_count++] =
      (struct c_declaration){.kind = DECLARES_FUNCTION, .function = &example->declared};
}

/* Adds a parameter of C's, and returns what it is in the model. */
static struct param *take(struct example *example, enum param_kind kind, const char *c_name,
                          const char *name) {
  struct function *function = &example->function;
  struct param *param = &function->params[function->param_count++];
  *param = (struct param){.kind = kind, .c_name = c_name, .name = name};
  example->passed[function->passed_count++] = (struct passed){.param = param, .unit = 1};
  example->c_params[example->declared.param_count++].origin.name = c_name;
  return param;
}

/* Adds a parameter of C's that is none in JavaScript. */
static void pass(struct example *example, enum passed_kind kind, const char *c_name,
                 struct param *of, size_t unit) {
  example->passed[example->function.passed_count++] =
      (struct passed){.kind = kind, .param = of, .unit = unit};
  example->c_params[example->declared.param_count++].origin.name = c_name;
}

/* The first parameter is the instance. */
static void belong(struct model *model, struct example *example) {
  take(example, PARAM_INSTANCE, "self", "self")->class = &model->class;
  example->function.self = example->function.params++;
  example->function.param_count--;
}

static void add_types(struct model *model) {
  model->c_typedefs[0].origin.name = "adder_t";
  model->c_typedefs[1].origin.name = "pair_t";
  model->class_typedefs[0] = &model->c_typedefs[0];
  model->record_typedefs[0] = &model->c_typedefs[1];
  model->c_class.tag = (struct c_tag){
      .origin = {.name = "adder"}, .typedefs = model->class_typedefs, .typedef_count = 1};
  model->c_record.tag = (struct c_tag){
      .origin = {.name = ""}, .typedefs = model->record_typedefs, .typedef_count = 1};
  model->class = (struct class){.name = "Adder", .c_name = "adder_t"};
  model->fields[0] = (struct field){.name = "maxSize", .c_name = "max_size"};
  model->fields[1] = (struct field){.name = "in_", .c_name = "in"};
  model->record = (struct record){.name = "Pair", .fields = model->fields, .field_count = 2};
  model->enumerators[0].name = "FAST";
  model->enumerators[1].name = "OK";
  model->c_enumerators[0].origin.name = "MODE_FAST";
  model->c_enumerators[1].origin.name = "OK";
  model->enumeration = (struct enumeration){
      .name = "Mode", .enumerators = model->enumerators, .enumerator_count = 2};
  model->c_enum = (struct c_enum){.tag = {.origin = {.name = "mode"}},
                                  .enumerators = model->c_enumerators,
                                  .enumerator_count = 2};
  model->constants[0] = (struct constant){.c_name = "ADDER_MAX", .name = "MAX"};
  model->known_classes[0] = (struct known_class){.type = &model->c_class, .class = &model->class};
  model->known_records[0] =
      (struct known_record){.type = &model->c_record, .record = &model->record};
  model->known_enumerations[0] = (struct known_enumeration){&model->c_enum, &model->enumeration};
  model->classes[0] = &model->class;
  model->records[0] = &model->record;
  model->enumerations[0] = &model->enumeration;
}

static void add_functions(struct model *model) {
  declare(model, &model->init, "adder_init", "constructor");
  belong(model, &model->init);
  declare(model, &model->with_seed, "adder_init_with_seed", "withSeed");
  belong(model, &model->with_seed);
  take(&model->with_seed, PARAM_SCALAR, "seed", "seed");
  declare(model, &model->add, "adder_add", "add");
  belong(model, &model->add);
  take(&model->add, PARAM_SCALAR, "in", "in_");
  declare(model, &model->get_level, "adder_get_level", "level");
  belong(model, &model->get_level);
  model->get_level.function.accessor = ACCESSOR_GET;
  declare(model, &model->set_level, "adder_set_level", "level");
  belong(model, &model->set_level);
  take(&model->set_level, PARAM_SCALAR, "level", "level");
  model->set_level.function.accessor = ACCESSOR_SET;
  declare(model, &model->drop, "adder_drop", "drop");
  belong(model, &model->drop);
  declare(model, &model->sum, "adder_sum", "sum");
  struct param *data = take(&model->sum, PARAM_INPUT, "data", "data");
  pass(&model->sum, PASSED_LENGTH, "data_len", data, 1);
  struct param *words = take(&model->sum, PARAM_INPUT, "words", "words");
  pass(&model->sum, PASSED_LENGTH, "nbytes", words, 4);
  declare(model, &model->text, "adder_text", "text");
  struct param *out = take(&model->text, PARAM_OUTPUT, "out_text", "text");
  pass(&model->text, PASSED_LENGTH, "out_cap", out, 1);
  struct param *from = take(&model->text, PARAM_STRING, "from", "from");
  pass(&model->text, PASSED_END, "to_end", from, 1);
  declare(model, &model->step, "adder_step", "step");
  take(&model->step, PARAM_IN_OUT_VALUE, "count", "count");
  take(&model->step, PARAM_RECORD, "the_pair", "thePair")->record = &model->record;
  pass(&model->step, PASSED_CONSTANT, "no_use", NULL, 1);
  declare(model, &model->random, "adder_random", "random");
  declare(model, &model->crc32, "crc32", "crc32");
  model->class.init = &model->init.function;
  model->class.drop = &model->drop.function;
  model->factories[0] = &model->with_seed.function;
  model->methods[0] = &model->add.function;
  model->methods[1] = &model->get_level.function;
  model->methods[2] = &model->set_level.function;
  model->class.factories = model->factories;
  model->class.factory_count = 1;
  model->class.methods = model->methods;
  model->class.method_count = 3;
  model->functions[0] = &model->sum.function;
  model->functions[1] = &model->text.function;
  model->functions[2] = &model->step.function;
  model->imports[0] = &model->random.function;
}

static struct model *model_new(void) {
  struct model *model = test_calloc(1, sizeof *model);
  add_types(model);
  add_functions(model);
  model->header.declarations = model->declarations;
  model->api = (struct api){.classes = model->classes,
                            .class_count = 1,
                            .functions = model->functions,
                            .function_count = 3,
                            .imports = model->imports,
                            .import_count = 1,
                            .records = model->records,
                            .record_count = 1,
                            .enumerations = model->enumerations,
                            .enumeration_count = 1,
                            .constants = model->constants,
                            .constant_count = 1};
  model->reader = (struct reader){.arena = &model->arena,
                                  .api = &model->api,
                                  .header = &model->header,
                                  .classes = model->known_classes,
                                  .class_count = 1,
                                  .records = model->known_records,
                                  .record_count = 1,
                                  .enumerations = model->known_enumerations,
                                  .enumeration_count = 1};
  return model;
}

static void model_free(struct model *model) {
  arena_release(&model->arena);
  test_free(model);
}

/* ---- Texts ---- */

struct text_case {
  const char *c, *javascript; /* NULL: the same */
};

/* Translates each text where `place` of a new model is. */
static void check(const struct text_case *cases, size_t count, size_t place) {
  for (size_t i = 0; i < count; i++) {
    struct model *model = model_new();
    const char **text = (const char **)(void *)((char *)model + place);
    *text = cases[i].c;
    translate_comments(&model->reader);
    assert_string_equal(*text, cases[i].javascript ? cases[i].javascript : cases[i].c);
    model_free(model);
  }
}

static void functions_are_called_as_in_javascript(void **state) {
  (void)state;
  static const struct text_case cases[] = {
      {"adder_add", "Adder.add()"},
      {"By adder_add().", "By Adder.add()."},
      {"`adder_add`, #adder_add, ::adder_add", "`Adder.add()`, Adder.add(), Adder.add()"},
      {"adder_init() or adder_init_with_seed", "new Adder() or Adder.withSeed()"},
      {"adder_get_level(), adder_set_level", "Adder.level, Adder.level"},
      {"adder_drop, adder_sum, adder_random()", "Adder.free(), sum(), Imports.random()"},
      {"adder_add(\xe2\x80\xa6), adder_sum(...)", "Adder.add(\xe2\x80\xa6), sum(...)"},
      {"adder_add(&a, 2)", "a.add(2)"},
      {"`adder_add(a, in)` `adder_init(&a)`", "`a.add(in)` `new Adder()`"},
      {"adder_drop(a), adder_set_level(a, 2)", "a.free(), a.level = 2"},
      {"adder_add(a, MODE_FAST)", "a.add(Mode.FAST)"},
      {"adder_sum(data, data_len, w, 8)", "sum(data, w)"},
      {"adder_text(out, 9, from, end)", "text(9, from)"},
      {"adder_step(&n, &pair, NULL)", NULL}, /* JavaScript passes n itself */
      {"adder_add(a)", NULL},
      {"adder_add(2, 2)", NULL},
      {"adder_add(a, adder_sum)", NULL},
      {"adder_add(a, b[adder_sum(c)])", NULL},
      {"adder_add(a, `adder_add", "adder_add(a, `Adder.add()"},
      {"adder_add(", NULL},
      {"adder_add(a,)", NULL},
      {"adder_add(1,2,3,4,5,6,7,8,9,1,2,3,4,5,6,7,8,9,1,2,3,4,5,6,7,8,9,1,2,3,4,5,6,7,8,9)", NULL},
      {"`adder_add(adder_sum`", NULL},
      {"adder_add.h, x.adder_add, x->adder_add, my_adder_add, adder_adds", NULL},
      {"https://x.org/adder_add?adder_add [adder_add](#adder_add)",
       "https://x.org/adder_add?adder_add [Adder.add()](#adder_add)"},
      {"@adder_add \\adder_add %adder_add $adder_add 2adder_add", NULL},
      {"```\nadder_add();\n```\nadder_add();", "```\nadder_add();\n```\nAdder.add();"},
      {"{@link adder_add} {@link adder_init | adder_init} {@link adder",
       "{@link Adder.add} {@link Adder | new Adder()} {@link Adder"},
      {"\\ref adder_add, @ref ::adder_init() and \\ref page",
       "{@link Adder.add}, {@link Adder} and "
       "\\ref page"},
      {"@see adder_add, adder_init, adder_drop()", "@see Adder.add, Adder, Adder.free()"},
      {"As is. @see adder_add, crc32", "As is. @see Adder.add, crc32"},
      {"@see", NULL},
      {"", NULL},
      {"`", NULL},
      {"``adder_add` `` `adder_add", "``Adder.add()` `` `Adder.add()"},
  };
  check(cases, LENGTH(cases), offsetof(struct model, api.doc));
}

static void types_and_values_have_their_names(void **state) {
  (void)state;
  static const struct text_case cases[] = {
      {"an adder_t *, const adder_t*, `struct adder *`", "an Adder, Adder, `Adder`"},
      {"An adder; *adder*; struct adders; struct nothing", NULL},
      {"struct adder, enum mode", "Adder, Mode"},
      {"adder_t **, `adder_t **`", NULL},
      {"adder_t *must*", "Adder *must*"},
      {"`adder_t *a`, `adder_t a;`", NULL},
      {"a pair_t; pair_t::max_size", "a Pair; Pair.maxSize"},
      {"MODE_FAST, `OK`, #OK; all is OK", "Mode.FAST, `Mode.OK`, Mode.OK; all is OK"},
      {"at most ADDER_MAX", "at most MAX"},
      {"NULL, true, size_t", NULL},
  };
  check(cases, LENGTH(cases), offsetof(struct model, api.doc));
}

static void within_a_class_its_methods_need_no_name(void **state) {
  (void)state;
  static const struct text_case cases[] = {
      {"adder_add, `adder_add`", "add(), `add()`"},
      {"adder_get_level() or `adder_get_level`", "`level` or `level`"},
      {"adder_init_with_seed, adder_init", "Adder.withSeed(), new Adder()"},
      {"@see adder_add", "@see Adder.add"},
      {"Adds to self, not a self-made one", "Adds to this, not a self-made one"},
      {"adder_add(self, 2), adder_add(other, 2)", "add(2), other.add(2)"},
      {"adder_set_level(self, in)", "level = in_"},
      {"`self->sum`, self->sum, `*self`", "`self->sum`, self->sum, `this`"},
      {"in, `in`, `double in`", "in, `in_`, `double in`"},
  };
  check(cases, LENGTH(cases), offsetof(struct model, add.function.doc));
}

static void parameters_are_those_of_javascript(void **state) {
  (void)state;
  static const struct text_case sum[] = {
      {"data_len bytes, `nbytes` of words", "data.length bytes, `words.byteLength` of words"},
      {"`data_len > nbytes`", "`data.length > words.byteLength`"},
      {"`size_t data_len`", NULL},
      {"`&data_len`", "`&data_len`"},
      {"x.data_len, data_len(), data_len[0]", NULL},
  };
  static const struct text_case text[] = {
      {"out_cap of out_text", "maxLength of text"},
      {"up to `to_end`, to_end", "up to the end of `from`, the end of `from`"},
      {"`from < to_end`", NULL},
  };
  static const struct text_case step[] = {
      {"`*count` of *count, *count*", "`count` of count, *count*"},
      {"`the_pair->max_size`, the_pair.max_size", "`thePair.maxSize`, thePair.maxSize"},
      {"`the_pair->other`, no_use", NULL},
  };
  check(sum, LENGTH(sum), offsetof(struct model, sum.function.doc));
  check(sum, LENGTH(sum), offsetof(struct model, sum.function.returns_doc));
  check(sum, LENGTH(sum), offsetof(struct model, sum.params[0].doc));
  check(text, LENGTH(text), offsetof(struct model, text.function.doc));
  check(step, LENGTH(step), offsetof(struct model, step.function.doc));
}

static void fields_are_those_of_javascript(void **state) {
  (void)state;
  static const struct text_case cases[] = {
      {"max_size, #in, in, see adder_sum()", "maxSize, in_, in, see sum()"},
  };
  check(cases, LENGTH(cases), offsetof(struct model, record.doc));
  check(cases, LENGTH(cases), offsetof(struct model, fields[1].doc));
}

static void every_text_is_translated(void **state) {
  (void)state;
  static const struct text_case cases[] = {{"adder_sum()", "sum()"}};
  static const size_t places[] = {
      offsetof(struct model, class.doc),
      offsetof(struct model, enumeration.doc),
      offsetof(struct model, enumerators[0].doc),
      offsetof(struct model, constants[0].doc),
      offsetof(struct model, random.function.doc),
      offsetof(struct model, init.function.returns_doc),
  };
  for (size_t i = 0; i < LENGTH(places); i++)
    check(cases, 1, places[i]);
}

static void null_is_javascripts_where_it_may_be_passed(void **state) {
  (void)state;
  struct model *model = model_new();
  model->text.params[1].is_nullable = true;
  model->text.params[1].doc = model->text.params[0].doc = model->text.function.doc = "NULL";
  translate_comments(&model->reader);
  assert_string_equal(model->text.params[1].doc, "null");
  assert_string_equal(model->text.params[0].doc, "NULL");
  assert_string_equal(model->text.function.doc, "null");
  model_free(model);
}

static void what_is_said_of_a_capacity_is_said_of_the_argument(void **state) {
  (void)state;
  struct model *model = model_new();
  model->text.declared.origin.comment =
      "/** @param out_cap room of \\p out_text\n@param to_end no */";
  model->sum.declared.origin.comment = "/** @param data_len how many */";
  translate_comments(&model->reader);
  assert_string_equal(model->text.params[0].argument_doc, "room of `text`");
  assert_null(model->text.params[1].argument_doc);
  assert_null(model->sum.params[0].argument_doc);
  model_free(model);
}

/* The name is a word of the text as well. */
static void a_name_that_stays_stays_without_parentheses(void **state) {
  (void)state;
  struct model *model = model_new();
  model->functions[0] = &model->crc32.function;
  model->api.doc = "The crc32, `crc32`, crc32() of data_len, not adder_sum.";
  translate_comments(&model->reader);
  assert_string_equal(model->api.doc, "The crc32, `crc32`, crc32() of data_len, not adder_sum.");
  model_free(model);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(functions_are_called_as_in_javascript),
      cmocka_unit_test(types_and_values_have_their_names),
      cmocka_unit_test(within_a_class_its_methods_need_no_name),
      cmocka_unit_test(parameters_are_those_of_javascript),
      cmocka_unit_test(fields_are_those_of_javascript),
      cmocka_unit_test(every_text_is_translated),
      cmocka_unit_test(null_is_javascripts_where_it_may_be_passed),
      cmocka_unit_test(what_is_said_of_a_capacity_is_said_of_the_argument),
      cmocka_unit_test(a_name_that_stays_stays_without_parentheses),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
