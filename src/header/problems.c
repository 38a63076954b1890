#include "header/problems.h"

#include "base/file.h"
#include "header/hints.h"

#include <stdlib.h>
#include <string.h>

/* An error of clang's. */
struct problem {
  const char *message;
  struct location at;          /* no file: of the command line */
  struct location included_at; /* where that file came to be included; no file: nowhere */
  const char *text;            /* of the file, from there on */
};

/* The text of a file from a place on, or "" if the place does not exist. */
static const char *text_at(struct arena *arena, struct report *report, struct location at) {
  struct bytes content;
  if (!at.file || !file_exists(at.file) || !file_read(arena, report, at.file, &content))
    return "";
  const char *text = arena_copy(arena, (const char *)content.at, content.length);
  for (unsigned line = 1; line < at.line; line++) {
    text = strchr(text, '\n');
    if (!text++)
      return "";
  }
  return strcspn(text, "\n") >= at.column ? text + at.column - 1 : "";
}

/* `PATH:LINE:COLUMN` or `PATH:LINE`, up to `end`. It is read from its end, for the path may have
 * colons. */
static struct location read_place(struct arena *arena, const char *line, const char *end,
                                  size_t numbers) {
  unsigned values[2] = {0, 0};
  if (*line == '<') /* `<built-in>`, of the command line */
    return (struct location){0};
  for (size_t i = 0; i < numbers; i++) {
    const char *colon = end;
    while (colon > line && colon[-1] != ':')
      colon--;
    if (colon == line || colon == end || *colon < '0' || *colon > '9')
      return (struct location){0};
    values[i] = (unsigned)strtoul(colon, NULL, 10);
    end = colon - 1;
  }
  return (struct location){arena_copy(arena, line, (size_t)(end - line)),
                           numbers == 2 ? values[1] : values[0], numbers == 2 ? values[0] : 0};
}

/* The `#include` on a line has its name's column, as errors have them. */
static struct location with_column(struct arena *arena, struct report *report, struct location at) {
  at.column = 1;
  const char *line = text_at(arena, report, at);
  const size_t length = strcspn(line, "\n"), before = strcspn(line, "<\"\n");
  at.column = before < length ? (unsigned)before + 1 : 1;
  return at;
}

/* Reads one line of clang's output. Returns whether it is an error. */
static bool read_line(struct arena *arena, struct report *report, const char *line,
                      struct problem *problem) {
  static const char from[] = "In file included from ";
  static const char *const kinds[] = {": fatal error: ", ": error: "};
  if (strncmp(line, from, sizeof from - 1) == 0) {
    line += sizeof from - 1;
    const char *end = strrchr(line, ':');
    problem->included_at = read_place(arena, line, end ? end : line, 1);
    return false;
  }
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
    const char *kind = strstr(line, kinds[i]);
    if (!kind)
      continue;
    problem->at = read_place(arena, line, kind, 2);
    problem->message = kind + strlen(kinds[i]);
    problem->text = text_at(arena, report, problem->at);
    return true;
  }
  *problem = (struct problem){0};
  return strstr(line, "error: ") != NULL; /* without a place */
}

/* The text between the first two quotes of clang's message. */
static const char *quoted(struct arena *arena, const char *message) {
  const char *start = strchr(message, '\'');
  return start ? arena_copy(arena, start + 1, strcspn(start + 1, "'")) : "";
}

/* A header of the compiler that only includes the C library's is not the place to look at. */
static struct location place_of_include(struct arena *arena, struct report *report,
                                        const struct problem *problem, const char *name) {
  const bool passes_on = strcmp(path_name(problem->at.file), path_name(name)) == 0;
  return passes_on && problem->included_at.file ? with_column(arena, report, problem->included_at)
                                                : problem->at;
}

enum known_problem { UNKNOWN_PROBLEM, KNOWN_PROBLEM, PROBLEM_OF_CPP };

/* Says what to do about an error, where tare knows more than clang. */
static enum known_problem report_problem(struct arena *arena, struct report *report,
                                         const struct header_options *options,
                                         const struct problem *problem) {
  if (!problem->at.file) /* of the command line */
    return UNKNOWN_PROBLEM;
  const char *const name = quoted(arena, problem->message);
  const size_t word = strspn(problem->text, "abcdefghijklmnopqrstuvwxyz");
  if (strstr(problem->message, "file not found")) {
    report_error(report, place_of_include(arena, report, problem, name), "'%s' %s", name,
                 hint_of_missing_header(name, options->has_libc));
    return KNOWN_PROBLEM;
  }
  if (strncmp(problem->text, "\"C\"", 3) == 0) {
    report_error(report, problem->at,
                 "'extern \"C\"' is C++; put it between '#ifdef __cplusplus' and '#endif'");
    return PROBLEM_OF_CPP;
  }
  const size_t keyword = strspn(problem->text, "abcdefghijklmnopqrstuvwxyz_");
  if (hint_is_of_c23(problem->text, keyword)) {
    report_error(report, problem->at, "'%.*s' is C23; build with -std=c2x", (int)keyword,
                 problem->text);
    return KNOWN_PROBLEM;
  }
  if (hint_is_of_cpp(problem->text, word)) {
    report_error(report, problem->at,
                 "'%.*s' is C++, and tare reads C; declare functions that are extern \"C\" in a C "
                 "header of their own",
                 (int)word, problem->text);
    return PROBLEM_OF_CPP;
  }
  if (strstr(problem->message, "unknown type name") && hint_of_type(name)) {
    report_error(report, problem->at,
                 "'%s' is not declared, since the header does not include <%s>; include it there, "
                 "or build with -include %s",
                 name, hint_of_type(name), hint_of_type(name));
    return KNOWN_PROBLEM;
  }
  return UNKNOWN_PROBLEM;
}

bool problems_report(struct arena *arena, struct report *report,
                     const struct header_options *options, const char *errors) {
  bool is_told = true, is_any = false;
  struct problem problem = {0};
  while (*errors) {
    const size_t length = strcspn(errors, "\n");
    const char *line = arena_copy(arena, errors, length);
    errors += length + (errors[length] == '\n');
    if (!read_line(arena, report, line, &problem))
      continue;
    const enum known_problem known = report_problem(arena, report, options, &problem);
    if (known == PROBLEM_OF_CPP) /* what follows is noise */
      return true;
    is_any = true;
    is_told = is_told && known == KNOWN_PROBLEM;
    problem = (struct problem){0};
  }
  return is_told && is_any;
}
