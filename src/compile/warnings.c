#include "compile/warnings.h"

#include <string.h>

enum { FULL = 3 }; /* warnings of one kind that are printed */

/* The length of a line, with its end. */
static size_t line_length(const char *line) {
  const size_t length = strcspn(line, "\n");
  return length + (line[length] == '\n');
}

static bool has(const char *line, size_t length, const char *words) {
  const size_t count = strlen(words);
  for (size_t i = 0; i + count <= length; i++)
    if (memcmp(line + i, words, count) == 0)
      return true;
  return false;
}

/* `-Wunused` of a line that ends in `[-Wunused]`, be it in colours; "" of any other. */
static const char *kind_of(struct arena *arena, const char *line, size_t length) {
  if (!has(line, length, "warning: "))
    return "";
  for (size_t i = length; i-- > 0;)
    if (line[i] == '[' && i + 2 < length && line[i + 1] == '-' && line[i + 2] == 'W')
      return arena_copy(arena, line + i + 1, strcspn(line + i + 1, "]\n"));
  return "";
}

/* Whether a message begins here. What follows up to the next one belongs to it. Lines of a source
 * are indented, and may have any words. */
static bool begins(const char *line, size_t length) {
  if (*line == ' ')
    return false;
  return has(line, length, "warning: ") || has(line, length, "error: ") ||
         has(line, length, "In file included from ") || has(line, length, " generated.");
}

static size_t count_of(const struct warnings *warnings, const char *kind) {
  size_t count = 0;
  for (size_t i = 0; i < warnings->kinds.count; i++)
    count += strcmp(warnings->kinds.at[i], kind) == 0;
  return count;
}

/* The warning that a line begins, behind lines that say where the file is included; or "". */
static const char *kind_ahead(struct warnings *warnings, const char *line) {
  while (strncmp(line, "In file included from ", strlen("In file included from ")) == 0)
    line += line_length(line);
  return kind_of(warnings->arena, line, line_length(line));
}

void warnings_print(struct warnings *warnings, const struct text *messages, FILE *out) {
  const char *line = messages->length ? messages->bytes : "";
  const size_t before = warnings->left_out;
  bool is_left_out = false, is_include = false;
  for (size_t length; *line; line += length) {
    length = line_length(line);
    if (begins(line, length) && !is_include) {
      const char *kind = kind_ahead(warnings, line);
      is_left_out = *kind && count_of(warnings, kind) >= FULL;
      warnings->left_out += is_left_out;
      if (*kind && !is_left_out)
        strings_add(warnings->arena, &warnings->kinds, kind);
      is_left_out |= warnings->left_out > before && has(line, length, " generated.");
    }
    is_include = has(line, length, "In file included from ");
    if (!is_left_out)
      fwrite(line, 1, length, out);
  }
}

bool warnings_are_known(struct warnings *warnings, const struct text *messages) {
  const char *line = messages->length ? messages->bytes : "";
  size_t errors = 0, known = 0;
  for (size_t length; *line; line += length) {
    length = line_length(line);
    if (*line == ' ' || !has(line, length, "error: "))
      continue;
    const char *error = arena_copy(warnings->arena, line, length);
    errors++;
    if (strings_have(&warnings->errors, error))
      known++;
    else
      strings_add(warnings->arena, &warnings->errors, error);
  }
  const bool are_known = errors && known == errors;
  warnings->sources_alike += are_known;
  return are_known;
}

void warnings_tell(const struct warnings *warnings, FILE *out) {
  if (warnings->left_out)
    fprintf(out, "tare: note: %zu more warnings of clang of the same kinds; -v prints them all\n",
            warnings->left_out);
  if (warnings->sources_alike)
    fprintf(out, "tare: note: %zu more source%s failed with the same errors; -v prints them all\n",
            warnings->sources_alike, warnings->sources_alike == 1 ? "" : "s");
}
