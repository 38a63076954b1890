#include "base/report.h"

#include <stdarg.h>
#include <stdlib.h>

static void print(struct report *report, struct location at, const char *level, const char *format,
                  va_list arguments) {
  if (!report->out)
    return;
  if (at.line)
    fprintf(report->out, "%s:%u:%u: %s: ", at.file, at.line, at.column, level);
  else
    fprintf(report->out, "%s: %s: ", at.file, level);
  vfprintf(report->out, format, arguments);
  fputc('\n', report->out);
}

void report_error(struct report *report, struct location at, const char *format, ...) {
  va_list arguments;
  if (report->preface && report->out)
    fprintf(report->out, "%s\n", report->preface);
  report->preface = NULL;
  va_start(arguments, format);
  print(report, at, report->is_lenient ? "warning" : "error", format, arguments);
  va_end(arguments);
  report->errors++;
}

void report_warning(struct report *report, struct location at, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  print(report, at, "warning", format, arguments);
  va_end(arguments);
}

void report_note(struct report *report, struct location at, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  print(report, at, "note", format, arguments);
  va_end(arguments);
}

void report_failure(struct report *report, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  print(report, (struct location){.file = "tare"}, "error", format, arguments);
  va_end(arguments);
  report->errors++;
}

void report_defect(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  print(&(struct report){.out = stderr}, (struct location){.file = "tare"}, "defect", format,
        arguments);
  va_end(arguments);
  abort();
}
