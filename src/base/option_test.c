/* option.c: words in, a struct out; a table in, its help out. */
#define _GNU_SOURCE /* open_memstream */
#include "base/option.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

struct sub {
  const char *deep;
};

struct kit {
  bool fast, safe;
  const char *folder, *called;
  struct strings names, flags;
  struct sub sub;
};

static struct arena arena;
static struct kit kit;
static struct strings others;
static char *said; /* by the last run, on its report */

static void read_called(const struct option_use *use) {
  struct kit *of = use->into;
  of->called = arena_format(use->arena, "%s %s", use->option->name, use->value);
}

#define AT(field) .place = offsetof(struct kit, field)

static const struct option main_options[] = {
    {"-o", " DIR", "where", OPTION_BEFORE, OPTION_KEEPS, AT(folder)},
    {"--fast", NULL, "of two\nlines", OPTION_ALONE, OPTION_SETS, AT(fast)},
    {"--no-safe", NULL, NULL, OPTION_ALONE, OPTION_CLEARS, AT(safe), .joint = ", "},
    {"--name", "=NAME", "a name", OPTION_WITH, OPTION_LISTS, AT(names)},
    {"    value", .help = "of it", .form = OPTION_VALUE},
    {"--call-me-this-please", "=X", "long", OPTION_WITH, OPTION_CALLS, .read = read_called},
};

static const struct option other_options[] = {
    {"-W", "…", "flags", OPTION_STEM, OPTION_LISTS, AT(flags)},
    {"-g", "…", NULL, OPTION_BEGIN, OPTION_LISTS, AT(flags), .joint = " "},
    {"-include", " FILE", NULL, OPTION_NEXT, OPTION_LISTS, AT(flags), .joint = " "},
};

static const struct option sub_options[] = {
    {"--deep", "=D", "deep", OPTION_WITH, OPTION_KEEPS, .place = offsetof(struct sub, deep)},
};

static const struct option_section sections[] = {
    {"Main", main_options, sizeof main_options / sizeof *main_options, 0},
    {"Other", other_options, sizeof other_options / sizeof *other_options, 0},
    {NULL, sub_options, sizeof sub_options / sizeof *sub_options, offsetof(struct kit, sub)},
};

static const struct option_table table = {"make", "tare make\n\n", "The end.\n", sections,
                                          sizeof sections / sizeof *sections};

/* Reads words up to a NULL; returns how many errors there were. */
static size_t run(const char *first, ...) {
  char *words[16] = {NULL};
  size_t count = 0, length;
  va_list rest;
  va_start(rest, first);
  for (const char *word = first; word; word = va_arg(rest, const char *))
    words[count++] = arena_copy(&arena, word, strlen(word)); /* where a sanitizer knows its end */
  va_end(rest);
  free(said);
  struct report report = {.out = open_memstream(&said, &length)};
  const struct option_reader reader = {.arena = &arena, .report = &report};
  kit = (struct kit){.safe = true};
  others = (struct strings){0};
  option_read(&reader, &table, &kit, words, &others);
  fclose(report.out);
  return report.errors;
}

static int release(void **state) {
  (void)state;
  arena_release(&arena);
  free(said);
  said = NULL;
  return 0;
}

static void every_effect_reaches_its_field(void **state) {
  (void)state;
  assert_int_equal(run("--fast", "--no-safe", "--name=a", "--name=", "--deep=sea",
                       "--call-me-this-please=Al", NULL),
                   0);
  assert_true(kit.fast);
  assert_false(kit.safe);
  assert_int_equal(kit.names.count, 2);
  assert_string_equal(kit.names.at[0], "a");
  assert_string_equal(kit.names.at[1], "");
  assert_string_equal(kit.sub.deep, "sea");
  assert_string_equal(kit.called, "--call-me-this-please Al");
}

static void a_value_stands_in_the_same_word_or_the_next(void **state) {
  (void)state;
  assert_int_equal(run("-o", "a", "x.h", NULL), 0);
  assert_string_equal(kit.folder, "a");
  assert_int_equal(others.count, 1);
  assert_int_equal(run("-ob", NULL), 0);
  assert_string_equal(kit.folder, "b");
  assert_int_equal(run("-o", NULL), 1);
  assert_string_equal(said, "tare: error: -o: a value is needed after it\n");
  assert_int_equal(run("-include", NULL), 1);
  assert_int_equal(run("-includes", NULL), 1);
}

static void a_prefix_takes_whole_words(void **state) {
  (void)state;
  assert_int_equal(run("-Wall", "-g", "-g3", "-include", "a.h", NULL), 0);
  assert_int_equal(kit.flags.count, 4);
  assert_string_equal(kit.flags.at[0], "-Wall");
  assert_string_equal(kit.flags.at[2], "-g3");
  assert_string_equal(kit.flags.at[3], "a.h");
  assert_int_equal(run("-W", NULL), 1);
}

static void what_is_no_option_is_told(void **state) {
  (void)state;
  assert_int_equal(run("-", "--slow", "--fast=1", "    value", NULL), 3);
  assert_string_equal(said,
                      "tare: error: unknown option '-'; `tare make --help` lists them\n"
                      "tare: error: unknown option '--slow'; `tare make --help` lists them\n"
                      "tare: error: unknown option '--fast=1'; `tare make --help` lists them\n");
  assert_int_equal(run("--name", "a", NULL), 1);
  assert_string_equal(said, "tare: error: --name: the value goes with it, as in --name=VALUE\n");
}

static void behind_two_dashes_nothing_is_an_option(void **state) {
  (void)state;
  assert_int_equal(run("a", "--", "--fast", "--", NULL), 0);
  assert_false(kit.fast);
  assert_int_equal(others.count, 3);
  assert_string_equal(others.at[1], "--fast");
}

static void the_help_has_all_of_them(void **state) {
  (void)state;
  struct text text = text_in(&arena);
  option_help(&table, &text);
  assert_string_equal(text.bytes, "tare make\n\n"
                                  "Main\n"
                                  "  -o DIR             where\n"
                                  "  --fast, --no-safe  of two\n"
                                  "                     lines\n"
                                  "  --name=NAME        a name\n"
                                  "      value          of it\n"
                                  "  --call-me-this-please=X    long\n"
                                  "\n"
                                  "Other\n"
                                  "  -W… -g… -include FILE    flags\n"
                                  "\n"
                                  "  --deep=D           deep\n"
                                  "\n"
                                  "The end.\n");
}

static void write_file(const char *path, const char *text) {
  FILE *file = fopen(path, "wb");
  assert_non_null(file);
  fputs(text, file);
  fclose(file);
}

static void files_stand_for_their_words(void **state) {
  (void)state;
  struct arena own = {0};
  struct report report = {.out = stderr};
  const struct option_reader reader = {.arena = &own, .report = &report};
  write_file("build/option_test_inner", "--inner");
  write_file("build/option_test_file", "# a comment\n-a 'b c' --mark=x=\"length:2 * n\"\n"
                                       "@build/option_test_inner # the rest\n");
  char words[][32] = {"-z", "@build/option_test_file", "@", "--", "@build/option_test_file"};
  char *list[] = {words[0], words[1], words[2], words[3], words[4], NULL};
  static const char *const expected[] = {"-z",      "-a", "b c", "--mark=x=length:2 * n",
                                         "--inner", "@",  "--",  "@build/option_test_file"};
  char **expanded = option_expand(&reader, list, NULL);
  for (size_t i = 0; i < sizeof expected / sizeof *expected; i++)
    assert_string_equal(expanded[i], expected[i]);
  assert_null(expanded[sizeof expected / sizeof *expected]);
  assert_int_equal(report.errors, 0);
  arena_release(&own);
}

static void files_in_themselves_are_told(void **state) {
  (void)state;
  struct arena own = {0};
  char *told;
  size_t length;
  struct report report = {.out = open_memstream(&told, &length)};
  const struct option_reader reader = {.arena = &own, .report = &report};
  write_file("build/option_test_loop", "@build/option_test_loop");
  char word[] = "@build/option_test_loop", missing[] = "@build/no/such/file";
  char *list[] = {word, missing, NULL};
  option_expand(&reader, list, NULL);
  fclose(report.out);
  assert_int_equal(report.errors, 2);
  assert_non_null(strstr(told, "@build/option_test_loop: files of options are in each other"));
  free(told);
  arena_release(&own);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_teardown(every_effect_reaches_its_field, release),
      cmocka_unit_test_teardown(a_value_stands_in_the_same_word_or_the_next, release),
      cmocka_unit_test_teardown(a_prefix_takes_whole_words, release),
      cmocka_unit_test_teardown(what_is_no_option_is_told, release),
      cmocka_unit_test_teardown(behind_two_dashes_nothing_is_an_option, release),
      cmocka_unit_test_teardown(the_help_has_all_of_them, release),
      cmocka_unit_test(files_stand_for_their_words),
      cmocka_unit_test(files_in_themselves_are_told),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
