/*
 * The one error path. What is wrong with the user's files is reported at its place, in the
 * compiler's own style, and counted; a stage goes on to find the next one, and main stops before
 * anything is written.
 */
#ifndef TARE_BASE_REPORT_H
#define TARE_BASE_REPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

struct location {
  const char *file;
  unsigned line, column; /* from 1; line 0: the file as a whole */
};

struct report {
  FILE *out; /* NULL where errors only count */
  size_t errors;
  bool is_lenient;     /* errors in a file are called warnings; who set this sees to the count */
  const char *preface; /* a line to print ahead of the first error in a file, once; or NULL */
};

/** `file:line:column: error: …` */
__attribute__((format(printf, 3, 4))) void report_error(struct report *report, struct location at,
                                                        const char *format, ...);

/** `file:line:column: warning: …`, not counted. */
__attribute__((format(printf, 3, 4))) void report_warning(struct report *report, struct location at,
                                                          const char *format, ...);

/** `file:line:column: note: …`, not counted. */
__attribute__((format(printf, 3, 4))) void report_note(struct report *report, struct location at,
                                                       const char *format, ...);

/** `tare: error: …`, for what has no place in a file: options, tools, the file system. */
__attribute__((format(printf, 2, 3))) void report_failure(struct report *report, const char *format,
                                                          ...);

/** `tare: defect: …`, for what no header, option or file can bring about. Ends the command. */
__attribute__((format(printf, 1, 2))) _Noreturn void report_defect(const char *format, ...);

#endif
