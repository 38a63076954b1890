#include "header/problems.h"

#include "base/file.h"
#include "header/hints.h"

#include <string.h>

/* An error of clang's. */
struct problem {
  const char *message;
  struct location at;
  const char *text; /* of the file, from there on */
};

static struct problem problem_of(struct arena *arena, CXTranslationUnit unit,
                                 CXDiagnostic diagnostic) {
  CXFile file;
  unsigned offset;
  size_t size;
  struct problem problem = {.text = ""};
  CXString message = clang_getDiagnosticSpelling(diagnostic);
  problem.message = arena_format(arena, "%s", clang_getCString(message));
  clang_disposeString(message);
  clang_getFileLocation(clang_getDiagnosticLocation(diagnostic), &file, &problem.at.line,
                        &problem.at.column, &offset);
  const char *bytes = file ? clang_getFileContents(unit, file, &size) : NULL;
  if (file) {
    CXString name = clang_getFileName(file);
    problem.at.file = arena_format(arena, "%s", clang_getCString(name));
    clang_disposeString(name);
  }
  if (bytes && offset < size)
    problem.text = bytes + offset;
  return problem;
}

/* What stands between the first two quotes of a message of clang's. */
static const char *quoted(struct arena *arena, const char *message) {
  const char *start = strchr(message, '\'');
  return start ? arena_copy(arena, start + 1, strcspn(start + 1, "'")) : "";
}

/* The place from which a file came to be included. */
struct inclusion {
  struct arena *arena;
  const char *file; /* that was included */
  struct location at;
};

static void visit_inclusion(CXFile file, CXSourceLocation *stack, unsigned count,
                            CXClientData data) {
  struct inclusion *inclusion = data;
  CXString name = clang_getFileName(file);
  const bool is_it = strcmp(clang_getCString(name), inclusion->file) == 0;
  clang_disposeString(name);
  CXFile from;
  if (is_it && count && !inclusion->at.line) {
    clang_getFileLocation(stack[0], &from, &inclusion->at.line, &inclusion->at.column, NULL);
    CXString path = clang_getFileName(from);
    inclusion->at.file = arena_format(inclusion->arena, "%s", clang_getCString(path));
    clang_disposeString(path);
  }
}

/* A header of the compiler's that passes on to the C library's is not where the user has to look.
 */
static struct location place_of_include(struct arena *arena, CXTranslationUnit unit,
                                        struct location at, const char *name) {
  struct inclusion inclusion = {.arena = arena, .file = at.file};
  if (strcmp(path_name(at.file), path_name(name)) == 0)
    clang_getInclusions(unit, visit_inclusion, &inclusion);
  return inclusion.at.line ? inclusion.at : at;
}

enum known_problem { UNKNOWN_PROBLEM, KNOWN_PROBLEM, PROBLEM_OF_CPP };

/* Tells what to do about an error, where that is known better here than by clang. */
static enum known_problem report_problem(struct arena *arena, struct report *report,
                                         const struct header_options *options,
                                         CXTranslationUnit unit, const struct problem *problem) {
  const char *const name = quoted(arena, problem->message);
  const size_t word = strspn(problem->text, "abcdefghijklmnopqrstuvwxyz");
  if (!problem->at.file) /* of the command line */
    return UNKNOWN_PROBLEM;
  if (strstr(problem->message, "file not found")) {
    report_error(report, place_of_include(arena, unit, problem->at, name), "'%s' %s", name,
                 hint_of_missing_header(name, options->has_libc));
    return KNOWN_PROBLEM;
  }
  if (strncmp(problem->text, "\"C\"", 3) == 0) {
    report_error(report, problem->at,
                 "'extern \"C\"' is C++; put it between '#ifdef __cplusplus' and '#endif'");
    return PROBLEM_OF_CPP;
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
                     const struct header_options *options, CXTranslationUnit unit) {
  bool is_told = unit != NULL, is_any = false;
  for (unsigned i = 0; unit && i < clang_getNumDiagnostics(unit); i++) {
    CXDiagnostic diagnostic = clang_getDiagnostic(unit, i);
    const bool is_error = clang_getDiagnosticSeverity(diagnostic) >= CXDiagnostic_Error;
    const struct problem problem = problem_of(arena, unit, diagnostic);
    clang_disposeDiagnostic(diagnostic);
    if (!is_error)
      continue;
    const enum known_problem known = report_problem(arena, report, options, unit, &problem);
    if (known == PROBLEM_OF_CPP) /* what follows is noise */
      return true;
    is_any = true;
    is_told = is_told && known == KNOWN_PROBLEM;
  }
  return is_told && is_any;
}
