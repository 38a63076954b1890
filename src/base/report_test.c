/* report.c: a defect ends the command, and says what it is. */
#define _POSIX_C_SOURCE 200809L

#include "base/report.h"

#include "embedded.h"
#include "glue/emit.h"
#include "glue/runtime.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

/* What `run` says on standard error until it aborts. */
static const char *last_words(void (*run)(void)) {
  static char words[256];
  int ends[2], status;
  assert_int_equal(pipe(ends), 0);
  const pid_t child = fork();
  assert_true(child >= 0);
  if (child == 0) {
    signal(SIGABRT, SIG_DFL);
    dup2(ends[1], STDERR_FILENO);
    close(ends[0]);
    run();
    _exit(0);
  }
  close(ends[1]);
  size_t length = 0;
  for (ssize_t got; (got = read(ends[0], words + length, sizeof words - 1 - length)) > 0;)
    length += (size_t)got;
  words[length] = '\0';
  close(ends[0]);
  assert_int_equal(waitpid(child, &status, 0), child);
  assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
  return words;
}

static void ask_for_a_file(void) {
  embedded("nothing.h");
}

static void a_file_that_is_not_embedded_is_a_defect(void **state) {
  (void)state;
  assert_string_equal(last_words(ask_for_a_file),
                      "tare: defect: 'nothing.h' is no file of embedded.inc\n");
}

static void forget_a_step(void) {
  glue_missing_emitter("step", STEP_CALL);
}

static void a_step_without_javascript_is_a_defect(void **state) {
  (void)state;
  const char *words = last_words(forget_a_step);
  assert_non_null(strstr(words, "there is no JavaScript for step "));
}

/* claim() is in one file of each strategy that has it. */
static void claim_without_a_strategy(void) {
  struct arena arena = {0};
  struct text out = text_in(&arena);
  runtime_add(&out, 0, "claim(free, 8)", (struct runtime_memory){0});
}

static void what_the_glue_uses_of_another_strategy_is_a_defect(void **state) {
  (void)state;
  assert_string_equal(
      last_words(claim_without_a_strategy),
      "tare: defect: the glue uses 'claim', which is in no file of this strategy\n");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_file_that_is_not_embedded_is_a_defect),
      cmocka_unit_test(a_step_without_javascript_is_a_defect),
      cmocka_unit_test(what_the_glue_uses_of_another_strategy_is_a_defect),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
