/*
 * Reading headers, by example. Run in the root of the repository.
 *
 * tests/headers/wrong/NAME.h ends in the diagnostics it must bring about, all of them and in order:
 *     // expect: 12:25: error: …        (or `// expect: error: …`, of the file as a whole)
 * tests/headers/right/NAME.h must come to the model that NAME.explain spells out.
 */
#define _POSIX_C_SOURCE 200809L

#include "base/file.h"
#include "header/header.h"
#include "lower/lower.h"

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* One reading and what came of it. */
struct reading {
  struct arena arena;
  struct api api;
  struct strings left_out;
  enum header_status status;
  char *diagnostics;
  size_t diagnostics_length;
};

/* For temporary files. */
static const char folder[] = "build/tests/header";

static const char *clang(void) {
  const char *chosen = getenv("TARE_CLANG");
  return chosen && *chosen ? chosen : "clang-19";
}

static void read_with(struct reading *reading, struct header_options options) {
  const char *flags[] = {"--target=wasm32-unknown-unknown", "-nostdlibinc", "-std=c17",
                         "-Iinclude"};
  *reading = (struct reading){0};
  struct report report = {.out =
                              open_memstream(&reading->diagnostics, &reading->diagnostics_length)};
  options.clang = clang();
  options.folder = folder;
  options.clang_flags = flags;
  options.clang_flag_count = sizeof flags / sizeof *flags;
  reading->status =
      header_read(&reading->arena, &report, &options, &reading->api, &reading->left_out);
  fclose(report.out);
}

static void read_header(struct reading *reading, const char *path) {
  read_with(reading, (struct header_options){.path = path});
}

static void release(struct reading *reading) {
  arena_release(&reading->arena);
  free(reading->diagnostics);
}

static struct text contents(struct arena *arena, const char *path) {
  struct text text = text_in(arena);
  FILE *file = fopen(path, "rb");
  if (!file)
    fail_msg("cannot open %s", path);
  char bytes[4096];
  for (size_t length; (length = fread(bytes, 1, sizeof bytes, file)) > 0;)
    text_bytes(&text, bytes, length);
  fclose(file);
  return text;
}

/* `// expect: REST` is `PATH:REST`, with a space between where REST has no line. */
static struct text expected_diagnostics(struct arena *arena, const char *path) {
  static const char mark[] = "// expect: ";
  struct text expected = text_in(arena);
  for (const char *line = contents(arena, path).bytes; *line;) {
    const size_t length = strcspn(line, "\n");
    if (strncmp(line, mark, sizeof mark - 1) == 0) {
      const char *rest = line + sizeof mark - 1;
      text_format(&expected, "%s:%s%.*s\n", path, *rest >= '0' && *rest <= '9' ? "" : " ",
                  (int)(length - (sizeof mark - 1)), rest);
    }
    line += length + (line[length] == '\n');
  }
  return expected;
}

static void is_rejected(void **state) {
  const char *path = *state;
  struct reading reading;
  read_header(&reading, path);
  const struct text expected = expected_diagnostics(&reading.arena, path);
  assert_string_equal(reading.diagnostics, expected.bytes);
  assert_int_equal(reading.status, HEADER_REJECTED);
  release(&reading);
}

static void is_explained(void **state) {
  const char *path = *state;
  struct reading reading;
  read_header(&reading, path);
  assert_string_equal(reading.diagnostics, "");
  assert_int_equal(reading.status, HEADER_OK);
  struct text explained = text_in(&reading.arena);
  lower(&reading.arena, &reading.api);
  lower_explain(&reading.api, &explained);
  const char *model = arena_format(&reading.arena, "%.*s.explain", (int)(strlen(path) - 2), path);
  assert_string_equal(explained.bytes, contents(&reading.arena, model).bytes);
  release(&reading);
}

/* --- Options ------------------------------------------------------------------------------- */

static const char options_header[] = "tests/headers/options.h";

static const struct function *function_named(const struct api *api, const char *symbol) {
  for (size_t i = 0; i < api->export_count; i++)
    if (strcmp(api->exports[i]->symbol, symbol) == 0)
      return api->exports[i];
  return NULL;
}

static void skip_leaves_functions_and_variables_out(void **state) {
  (void)state;
  struct reading reading;
  const struct skip skip[] = {{"takes_rows", false}, {"counter", false}};
  read_with(&reading,
            (struct header_options){.path = options_header, .skip = skip, .skip_count = 2});
  assert_string_equal(reading.diagnostics, "");
  assert_int_equal(reading.status, HEADER_OK);
  assert_int_equal(reading.api.export_count, 1);
  release(&reading);
}

static void skip_takes_patterns(void **state) {
  (void)state;
  struct reading reading;
  const struct skip skip[] = {{"takes_*", false}, {"*unt*", false}};
  read_with(&reading,
            (struct header_options){.path = options_header, .skip = skip, .skip_count = 2});
  assert_string_equal(reading.diagnostics, "");
  assert_int_equal(reading.api.export_count, 1);
  release(&reading);
}

static void stream_marks_a_function(void **state) {
  (void)state;
  struct reading reading;
  const struct skip skip[] = {{"takes_rows", false}, {"counter", false}};
  const struct mark_option stream = {"--stream=append", "append", "stream", false};
  read_with(&reading, (struct header_options){.path = options_header,
                                              .skip = skip,
                                              .skip_count = 2,
                                              .marks = &stream,
                                              .mark_count = 1});
  assert_int_equal(reading.status, HEADER_OK);
  assert_true(function_named(&reading.api, "append")->is_stream);
  release(&reading);
}

static void import_marks_a_function(void **state) {
  (void)state;
  struct reading reading;
  const struct skip skip[] = {{"takes_rows", false}, {"counter", false}};
  const struct mark_option import = {"--mark=app*=import", "app*", "import", false};
  read_with(&reading, (struct header_options){.path = options_header,
                                              .skip = skip,
                                              .skip_count = 2,
                                              .marks = &import,
                                              .mark_count = 1});
  assert_int_equal(reading.api.import_count, 1);
  assert_string_equal(reading.api.imports[0]->symbol, "append");
  assert_null(function_named(&reading.api, "append"));
  release(&reading);
}

static void names_in_options_must_be_declared(void **state) {
  (void)state;
  struct reading reading;
  const struct skip skip[] = {{"takes_rows", false}, {"counter", false}, {"foo", false}};
  const struct mark_option marks[] = {{"--stream=bar", "bar", "stream", false},
                                      {"--import=baz", "baz", "import", false}};
  read_with(
      &reading,
      (struct header_options){
          .path = options_header, .skip = skip, .skip_count = 3, .marks = marks, .mark_count = 2});
  assert_string_equal(
      reading.diagnostics,
      "tare: error: --skip=foo: no function, constant or enum of that name in "
      "tests/headers/options.h\n"
      "tare: error: --stream=bar: nothing in the interface of tests/headers/options.h is called "
      "'bar'\n"
      "tare: error: --import=baz: nothing in the interface of tests/headers/options.h is called "
      "'baz'\n");
  assert_int_equal(reading.status, HEADER_REJECTED);
  release(&reading);
}

static const char skip_header[] = "tests/headers/skip.h";

static void skip_leaves_constants_and_enums_out(void **state) {
  (void)state;
  struct reading reading;
  const struct skip skip[] = {{"Error", false}, {"SKIP_LIMIT", false}, {"Symbol", false},
                              {"color", false}, {"wide", false},       {"tag", false}};
  read_with(&reading, (struct header_options){.path = skip_header, .skip = skip, .skip_count = 6});
  assert_string_equal(reading.diagnostics, "");
  assert_int_equal(reading.status, HEADER_OK);
  struct text explained = text_in(&reading.arena);
  lower(&reading.arena, &reading.api);
  lower_explain(&reading.api, &explained);
  assert_string_equal(explained.bytes, "module skip\n"
                                       "enum Used, uint32_t\n"
                                       "  USED = 0\n"
                                       "constant KEPT = 5\n"
                                       "constant LIMIT = 3\n"
                                       "functions\n"
                                       "  function takes = takes\n"
                                       "    used: Used, uint32_t\n"
                                       "    result: int32_t\n"
                                       "exports takes\n");
  release(&reading);
}

static void skip_knows_an_enum_by_each_of_its_names(void **state) {
  (void)state;
  struct reading reading;
  const struct skip skip[] = {{"Error", false}, {"LIMIT", false}, {"Symbol", false},
                              {"color", false}, {"wide", false},  {"name", false}};
  read_with(&reading, (struct header_options){.path = skip_header, .skip = skip, .skip_count = 6});
  assert_string_equal(reading.diagnostics, "");
  assert_int_equal(reading.api.enumeration_count, 1);
  release(&reading);
}

static void skip_is_an_error_for_an_enum_in_use(void **state) {
  (void)state;
  struct reading reading;
  const struct skip skip[] = {
      {"Error", false}, {"LIMIT", false}, {"Symbol", false}, {"wide", false}, {"used", false}};
  read_with(&reading, (struct header_options){.path = skip_header, .skip = skip, .skip_count = 5});
  assert_string_equal(reading.diagnostics,
                      "tests/headers/skip.h:10:5: error: 'takes' uses 'used', which is to be left "
                      "out; leave the function out as well, with --skip=takes\n");
  assert_int_equal(reading.status, HEADER_REJECTED);
  release(&reading);
}

static void skip_takes_neither_types_nor_enumerators_nor_nothing(void **state) {
  (void)state;
  struct reading reading;
  const struct skip skip[] = {{"Codec", false}, {"STATUS_OK", false}, {"", false}};
  read_with(&reading, (struct header_options){.path = "tests/headers/right/constructors.h",
                                              .skip = skip,
                                              .skip_count = 3});
  assert_string_equal(
      reading.diagnostics,
      "tare: error: --skip=Codec: no function, constant or enum of that name in "
      "tests/headers/right/constructors.h\n"
      "tare: error: --skip=STATUS_OK: no function, constant or enum of that name in "
      "tests/headers/right/constructors.h\n"
      "tare: error: --skip=: no function, constant or enum of that name in "
      "tests/headers/right/constructors.h\n");
  assert_int_equal(reading.status, HEADER_REJECTED);
  release(&reading);
}

static void rename_gives_another_name_in_javascript(void **state) {
  (void)state;
  struct reading reading;
  const struct rename rename[] = {
      {"XH_state", "Hash", false},   {"XH_status", "Status", false},
      {"XH_update", "feed", false},  {"XH_init_keyed", "withKey", false},
      {"XH_VERSION", "V", false},    {"XH_get_seed", "start", false},
      {"XH_set_tag", "mark", false}, {"XH", "hash", false}};
  read_with(&reading, (struct header_options){.path = "tests/headers/rename.h",
                                              .rename = rename,
                                              .rename_count = sizeof rename / sizeof *rename});
  assert_string_equal(reading.diagnostics, "");
  assert_int_equal(reading.status, HEADER_OK);
  struct text explained = text_in(&reading.arena);
  lower(&reading.arena, &reading.api);
  lower_explain(&reading.api, &explained);
  assert_string_equal(explained.bytes, "module rename\n"
                                       "enum Status, uint32_t\n"
                                       "  OK = 0\n"
                                       "constant V = 3\n"
                                       "class Hash = XH_state, 16 bytes aligned to 8\n"
                                       "  factory withKey = XH_init_keyed\n"
                                       "    key: uint64_t\n"
                                       "  method feed = XH_update\n"
                                       "    \"Feeds.\"\n"
                                       "    data: const uint8_t[], length in uint32_t (name)\n"
                                       "    result: Status, uint32_t\n"
                                       "  const getter start = XH_get_seed\n"
                                       "    result: uint64_t\n"
                                       "  setter start = XH_set_seed\n"
                                       "    seed: uint64_t\n"
                                       "  const getter tag = XH_get_tag\n"
                                       "    result: double\n"
                                       "  method mark = XH_set_tag\n"
                                       "    tag: double\n"
                                       "functions\n"
                                       "  function hash = XH\n"
                                       "    data: const uint8_t[], length in uint32_t (name)\n"
                                       "    result: uint64_t\n"
                                       "exports XH_init_keyed XH_update XH_get_seed XH_set_seed "
                                       "XH_get_tag XH_set_tag XH\n");
  release(&reading);
}

static void what_rename_brings_about_is_checked_like_any_name(void **state) {
  (void)state;
  struct reading reading;
  const struct rename rename[] = {{"XH_VERSION", "XH", false},
                                  {"XH", "XH", false},
                                  {"XH_state", "Map", false},
                                  {"XH_status", "Symbol", false}};
  read_with(&reading, (struct header_options){.path = "tests/headers/rename.h",
                                              .rename = rename,
                                              .rename_count = sizeof rename / sizeof *rename});
  assert_string_equal(
      reading.diagnostics,
      "tests/headers/rename.h:8:9: error: 'XH_status' would hide 'Symbol', a name of JavaScript's "
      "own; rename it, here or with --rename=XH_status=NAME\n"
      "tests/headers/rename.h:17:10: error: 'XH_VERSION' and 'XH' are both 'XH' in JavaScript; "
      "rename one, here or with --rename=XH=NAME, or leave one out with --skip=XH\n");
  assert_int_equal(reading.status, HEADER_REJECTED);
  release(&reading);
}

static void rename_needs_a_name_of_the_interface(void **state) {
  (void)state;
  struct reading reading;
  const struct rename rename[] = {{"XH_updaet", "feed", false}, {"adder_init", "begin", false}};
  read_with(&reading, (struct header_options){
                          .path = "tests/headers/rename.h", .rename = rename, .rename_count = 1});
  assert_string_equal(
      reading.diagnostics,
      "tare: error: --rename=XH_updaet=feed: no function, struct, enum or constant "
      "of that name in the interface of tests/headers/rename.h; is it 'XH_update'?\n");
  assert_int_equal(reading.status, HEADER_REJECTED);
  release(&reading);
  read_with(&reading, (struct header_options){.path = "tests/headers/right/adder.h",
                                              .rename = rename + 1,
                                              .rename_count = 1});
  assert_string_equal(reading.diagnostics,
                      "tare: error: --rename=adder_init=begin: 'adder_init' has "
                      "no name in JavaScript that could be another one\n");
  release(&reading);
}

static void options_say_what_a_foreign_header_does_not(void **state) {
  (void)state;
  struct reading reading;
  const struct rename rename[] = {{"md_start", "constructor", false}};
  const char *prefix = "md";
  const struct mark_option marks[] = {{"--mark", "md_final.hash", "length:16", false},
                                      {"--mark", "md_start.key", "length:8", false},
                                      {"--mark", "md_hmac.k", "length:4", false},
                                      {"--mark", "md_hmac.out", "length:2", false}};
  read_with(&reading, (struct header_options){.path = "tests/headers/foreign.h",
                                              .prefixes = {&prefix, 1},
                                              .has_prefix = true,
                                              .rename = rename,
                                              .rename_count = 1,
                                              .marks = marks,
                                              .mark_count = sizeof marks / sizeof *marks});
  assert_string_equal(reading.diagnostics, "");
  assert_int_equal(reading.status, HEADER_OK);
  struct text explained = text_in(&reading.arena);
  lower(&reading.arena, &reading.api);
  lower_explain(&reading.api, &explained);
  assert_string_equal(explained.bytes,
                      "module foreign\n"
                      "constant LIMIT = 5\n"
                      "class Digest = digest_t, 24 bytes aligned to 4\n"
                      "  constructor = md_start\n"
                      "    key: const uint8_t[8] (mark)\n"
                      "functions\n"
                      "  function final = md_final\n"
                      "    d: instance of Digest\n"
                      "    hash: uint8_t[16] given back (name, where the sources agree) (mark)\n"
                      "  function hmac = md_hmac\n"
                      "    k: const uint8_t[4] (mark)\n"
                      "    out: double[2] given back (name) (mark)\n"
                      "  function sum = md_sum\n"
                      "    ptr: const uint8_t[], length in uint32_t (name)\n"
                      "    pTable: const float[], length in int32_t (name)\n"
                      "    result: uint32_t\n"
                      "exports md_start md_final md_hmac md_sum\n");
  release(&reading);
}

static void options_for_a_foreign_header_are_checked(void **state) {
  (void)state;
  struct reading reading;
  const struct rename rename[] = {{"md_start", "constructor", false},
                                  {"md_sum", "constructor", false}};
  const struct mark_option marks[] = {{"--mark", "md_final.hash", "length:16", false},
                                      {"--mark", "md_start.key", "length:8", false},
                                      {"--mark", "md_hmac.k", "length:4", false},
                                      {"--mark", "md_hmac.out", "length:2", false},
                                      {"--bound=md_final.d=2", "md_final.d", "length:2", false},
                                      {"--mark=md_finla.hash=in", "md_finla.hash", "in", false},
                                      {"--mark=md_sum=inn", "md_sum", "inn", false}};
  read_with(&reading, (struct header_options){.path = "tests/headers/foreign.h",
                                              .rename = rename,
                                              .rename_count = 2,
                                              .marks = marks,
                                              .mark_count = sizeof marks / sizeof *marks});
  assert_string_equal(
      reading.diagnostics,
      "tare: error: --mark=md_sum=inn: there is no mark 'inn'; see `tare build --help`\n"
      "tests/headers/foreign.h:10:25: error: 'd' is an array of instances, which lie apart in "
      "memory; "
      "take one of them in a function of your own, and let JavaScript call it for each\n"
      "tests/headers/foreign.h:14:10: error: 'md_sum' cannot be a constructor: its first parameter "
      "is no pointer to a struct\n"
      "tare: error: --mark=md_finla.hash=in: nothing in the interface of tests/headers/foreign.h "
      "is "
      "called 'md_finla.hash'; is it 'md_final'?\n");
  assert_int_equal(reading.status, HEADER_REJECTED);
  release(&reading);
}

static void a_lenient_reading_leaves_out_what_cannot_be_bound(void **state) {
  (void)state;
  struct reading reading;
  read_with(&reading, (struct header_options){.path = "tests/headers/lenient.h", .lenient = true});
  const struct text expected = expected_diagnostics(&reading.arena, "tests/headers/lenient.h");
  assert_string_equal(reading.diagnostics, expected.bytes);
  assert_int_equal(reading.status, HEADER_OK);
  struct text names = text_in(&reading.arena), exports = text_in(&reading.arena);
  for (size_t i = 0; i < reading.left_out.count; i++)
    text_format(&names, "%s ", reading.left_out.at[i]);
  for (size_t i = 0; i < reading.api.export_count; i++)
    text_format(&exports, "%s ", reading.api.exports[i]->symbol);
  assert_string_equal(names.bytes, "nothing_init opaque_run wide uses_wide counter words also_wide "
                                   "both_ nothing_size ");
  assert_string_equal(exports.bytes, "both plain ");
  release(&reading);
}

static void a_lenient_reading_is_not_lenient_with_options(void **state) {
  (void)state;
  struct reading reading;
  const struct skip skip[] = {{"both_", false}, {"plaim", false}};
  read_with(&reading,
            (struct header_options){
                .path = "tests/headers/lenient.h", .lenient = true, .skip = skip, .skip_count = 2});
  assert_int_equal(reading.status, HEADER_REJECTED);
  assert_non_null(strstr(reading.diagnostics,
                         "tare: error: --skip=plaim: no function, constant or enum of that name in "
                         "tests/headers/lenient.h; is it 'plain'?\n"));
  release(&reading);
}

static void names_of_snapshots_are_free_without_them(void **state) {
  (void)state;
  struct reading reading;
  read_header(&reading, "tests/headers/snapshot.h");
  assert_string_equal(reading.diagnostics, "");
  assert_int_equal(reading.status, HEADER_OK);
  release(&reading);
}

static void names_of_snapshots_are_taken_with_them(void **state) {
  (void)state;
  struct reading reading;
  read_with(&reading,
            (struct header_options){.path = "tests/headers/snapshot.h", .snapshot = true});
  assert_string_equal(
      reading.diagnostics,
      "tests/headers/snapshot.h:7:6: error: 'adder_init_from_bytes' would be 'fromBytes', which "
      "every class has already; rename it, here or with --rename=adder_init_from_bytes=NAME, or "
      "leave "
      "it out with --skip=adder_init_from_bytes\n"
      "tests/headers/snapshot.h:8:6: error: 'adder_clone' would be 'clone', which every class has "
      "already; rename it, here or with --rename=adder_clone=NAME, or leave it out with "
      "--skip=adder_clone\n"
      "tests/headers/snapshot.h:9:6: error: 'adder_to_bytes' would be 'toBytes', which every class "
      "has already; rename it, here or with --rename=adder_to_bytes=NAME, or leave it out with "
      "--skip=adder_to_bytes\n");
  assert_int_equal(reading.status, HEADER_REJECTED);
  release(&reading);
}

/* --- What the explanation does not show ------------------------------------------------------ */

static void errors_of_clang_are_left_to_the_compiler(void **state) {
  (void)state;
  struct reading reading;
  read_header(&reading, "tests/headers/not_c.h");
  assert_int_equal(reading.status, HEADER_NOT_COMPILED);
  assert_string_equal(reading.diagnostics, "");
  release(&reading);
}

static void a_header_that_does_not_exist_is_not_compiled(void **state) {
  (void)state;
  struct reading reading;
  read_header(&reading, "tests/headers/none.h");
  assert_int_equal(reading.status, HEADER_NOT_COMPILED);
  assert_string_equal(reading.diagnostics, "");
  release(&reading);
}

static void locations_are_those_of_the_names(void **state) {
  (void)state;
  struct reading reading;
  read_header(&reading, "tests/headers/right/adder.h");
  assert_int_equal(reading.status, HEADER_OK);
  const struct function *add = function_named(&reading.api, "adder_add");
  assert_string_equal(add->at.file, "tests/headers/right/adder.h");
  assert_int_equal(add->at.line, 9);
  assert_int_equal(add->at.column, 6);
  assert_int_equal(add->params[0].at.column, 36);
  assert_int_equal(reading.api.classes[0]->at.line, 4);
  release(&reading);
}

static void comments_keep_their_paragraphs(void **state) {
  (void)state;
  struct reading reading;
  read_header(&reading, "tests/headers/right/comments.h");
  assert_int_equal(reading.status, HEADER_OK);
  assert_string_equal(reading.api.doc, "What the file is about.\n\nIn two paragraphs.");
  assert_string_equal(function_named(&reading.api, "doc_lines")->doc,
                      "Line comments, joined.\n\nNot the first line.");
  assert_string_equal(function_named(&reading.api, "doc_tags")->doc,
                      "In brief.\n\nText after a parameter.");
  release(&reading);
}

static void comments_keep_lists_code_and_other_tags(void **state) {
  (void)state;
  struct reading reading;
  read_header(&reading, "tests/headers/right/comments.h");
  assert_string_equal(function_named(&reading.api, "doc_layout")->doc,
                      "Lists:\n- one thing, continued\n- another\n\n```c\nif (x)\n  y();\n```\n\n"
                      "@see Doc.lines\n@deprecated No longer.");
  release(&reading);
}

static void comments_cannot_end_early(void **state) {
  (void)state;
  struct reading reading;
  read_header(&reading, "tests/headers/right/comments.h");
  assert_string_equal(function_named(&reading.api, "doc_end")->doc, "Ends with * / or ** //.");
  release(&reading);
}

/* --- The tests: one for each file, then the others ------------------------------------------- */

struct tests {
  struct arena arena;
  struct CMUnitTest *items;
  size_t count;
};

static void add_test(struct tests *tests, const char *name, CMUnitTestFunction test, void *state) {
  struct CMUnitTest *added = arena_push(&tests->arena, &tests->items, &tests->count, sizeof *added);
  *added = (struct CMUnitTest){.name = name, .test_func = test, .initial_state = state};
}

static int is_header(const struct dirent *entry) {
  const size_t length = strlen(entry->d_name);
  return length > 2 && strcmp(entry->d_name + length - 2, ".h") == 0;
}

static void add_headers(struct tests *tests, const char *headers, CMUnitTestFunction test) {
  struct dirent **entries = NULL;
  const int count = scandir(headers, &entries, is_header, alphasort);
  if (count < 1) {
    fprintf(stderr, "no headers in %s; run in the root of the repository\n", headers);
    exit(1);
  }
  for (int i = 0; i < count; i++) {
    char *path = arena_format(&tests->arena, "%s/%s", headers, entries[i]->d_name);
    add_test(tests, path, test, path);
    free(entries[i]);
  }
  free(entries);
}

/* A macro that uses another, which uses another, …: the compiler's work must not be in proportion
 * to what they all come to, one by one. */
static void long_chains_of_macros_take_no_longer_than_short_ones(void **state) {
  (void)state;
  struct reading reading;
  struct arena arena = {0};
  struct report report = {.out = stderr};
  struct text text = text_in(&arena);
  const char *path = arena_format(&arena, "%s/chain.h", folder);
  text_add(&text, "#define SUM_0 1\n#define TWICE_0 1\n");
  for (int i = 1; i < 400; i++)
    text_format(&text, "#define SUM_%d (SUM_%d + 1)\n#define TWICE_%d (TWICE_%d + TWICE_%d)\n", i,
                i - 1, i, i - 1, i - 1);
  text_add(&text, "int chain(void);\n");
  assert_true(file_write(&report, path, (struct bytes){(uint8_t *)text.bytes, text.length}));
  read_header(&reading, path);
  assert_int_equal(reading.status, HEADER_OK);
  assert_true(reading.api.constant_count > 200); /* as deep as clang allows */
  assert_true(reading.api.constant_count < 800);
  release(&reading);
  arena_release(&arena);
}

int main(void) {
  static const struct CMUnitTest others[] = {
      cmocka_unit_test(skip_leaves_functions_and_variables_out),
      cmocka_unit_test(skip_takes_patterns),
      cmocka_unit_test(stream_marks_a_function),
      cmocka_unit_test(import_marks_a_function),
      cmocka_unit_test(names_in_options_must_be_declared),
      cmocka_unit_test(skip_leaves_constants_and_enums_out),
      cmocka_unit_test(skip_knows_an_enum_by_each_of_its_names),
      cmocka_unit_test(skip_is_an_error_for_an_enum_in_use),
      cmocka_unit_test(skip_takes_neither_types_nor_enumerators_nor_nothing),
      cmocka_unit_test(rename_gives_another_name_in_javascript),
      cmocka_unit_test(what_rename_brings_about_is_checked_like_any_name),
      cmocka_unit_test(rename_needs_a_name_of_the_interface),
      cmocka_unit_test(options_say_what_a_foreign_header_does_not),
      cmocka_unit_test(options_for_a_foreign_header_are_checked),
      cmocka_unit_test(a_lenient_reading_leaves_out_what_cannot_be_bound),
      cmocka_unit_test(a_lenient_reading_is_not_lenient_with_options),
      cmocka_unit_test(names_of_snapshots_are_free_without_them),
      cmocka_unit_test(names_of_snapshots_are_taken_with_them),
      cmocka_unit_test(errors_of_clang_are_left_to_the_compiler),
      cmocka_unit_test(a_header_that_does_not_exist_is_not_compiled),
      cmocka_unit_test(locations_are_those_of_the_names),
      cmocka_unit_test(comments_keep_their_paragraphs),
      cmocka_unit_test(comments_keep_lists_code_and_other_tags),
      cmocka_unit_test(comments_cannot_end_early),
      cmocka_unit_test(long_chains_of_macros_take_no_longer_than_short_ones),
  };
  struct arena arena = {0};
  struct report report = {.out = stderr};
  if (!folder_make(&arena, &report, folder))
    return 1;
  arena_release(&arena);
  struct tests tests = {0};
  add_headers(&tests, "tests/headers/wrong", is_rejected);
  add_headers(&tests, "tests/headers/right", is_explained);
  for (size_t i = 0; i < sizeof others / sizeof *others; i++)
    add_test(&tests, others[i].name, others[i].test_func, NULL);
  const int failed =
      _cmocka_run_group_tests("reading headers", tests.items, tests.count, NULL, NULL);
  arena_release(&tests.arena);
  return failed;
}
