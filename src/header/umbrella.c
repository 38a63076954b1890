#include "header/umbrella.h"

#include "base/file.h"
#include "header/names.h"

#include <string.h>

static bool is_private(const char *path) {
  static const char *const words[] = {"internal", "internals", "private", "detail", "impl"};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (name_has_word(path, words[i]))
      return true;
  return false;
}

/* Whether a header itself declares a function or a variable. */
static bool declares(const struct unit *unit, const char *header) {
  for (const struct node *node = unit->tree->inner; node; node = node->next)
    if ((node_is(node, "FunctionDecl") || node_is(node, "VarDecl")) && node->at.file &&
        file_is_same(header, node->at.file))
      return true;
  return false;
}

/* One of the headers that were named, and where the files lie that belong to it. */
struct umbrella {
  const char *folder; /* whose files belong to it, or NULL */
  const char *beside; /* the same of the folder that has its name */
};

static struct umbrella umbrella_of(const struct unit *unit, const char *header) {
  /* Of several headers, clang names by their paths from the root what these include. */
  const bool is_alone = unit->options->path_count == 1;
  const char *path = is_alone ? header : path_absolute(unit->arena, header);
  const char *folder = path_folder(unit->arena, path);
  return (struct umbrella){
      .folder = declares(unit, header) ? NULL : path_plain(unit->arena, folder),
      .beside =
          path_plain(unit->arena, path_join(unit->arena, folder, path_stem(unit->arena, path)))};
}

/* Whether a file lies in a folder. In the current one lies what has no way up, and no root. */
static bool is_in(const char *path, const char *folder) {
  const size_t length = strlen(folder);
  if (strcmp(folder, ".") == 0)
    return *path != '/' && strncmp(path, "../", 3) != 0;
  return strncmp(path, folder, length) == 0 && path[length] == '/';
}

static bool belongs_to(const struct umbrella *umbrella, const char *path) {
  const bool is_below = umbrella->folder && is_in(path, umbrella->folder);
  const char *folder = is_below ? umbrella->folder : umbrella->beside;
  if (!is_in(path, folder))
    return false;
  return !is_private(strcmp(folder, ".") == 0 ? path : path + strlen(folder) + 1);
}

/* Whether a pattern fits a path from some folder on. */
static bool fits_end(const char *pattern, const char *path) {
  for (const char *rest = path; rest; rest = strchr(rest, '/')) {
    rest += *rest == '/';
    if (name_fits(pattern, rest))
      return true;
  }
  return name_fits(pattern, path);
}

static bool is_named(const struct unit *unit, const char *file) {
  for (size_t i = 0; i < unit->options->path_count; i++)
    if (file_is_same(unit->options->paths[i], file))
      return true;
  return false;
}

/* Marks the --with that fit. */
static bool is_asked_for(const struct unit *unit, const char *file, bool *met) {
  bool is_asked = false;
  for (size_t i = 0; i < unit->options->with.count; i++)
    if (fits_end(unit->options->with.at[i], file))
      is_asked = met[i] = true;
  return is_asked;
}

static bool check_met(const struct unit *unit, const bool *met) {
  const size_t errors_before = unit->report->errors;
  struct strings files = {0};
  for (size_t i = 0; i < unit->macros.included_count; i++)
    if (!unit->macros.included[i].is_system)
      strings_add(unit->arena, &files, path_plain(unit->arena, unit->macros.included[i].path));
  for (size_t i = 0; i < unit->options->with.count; i++) {
    const char *nearest =
        name_nearest(unit->arena, unit->options->with.at[i], files.at, files.count);
    if (!met[i])
      report_failure(unit->report, "--with=%s: %s includes no file that this fits%s",
                     unit->options->with.at[i], unit->options->paths[0],
                     nearest ? arena_format(unit->arena, "; is it '%s'?", nearest) : "");
  }
  return unit->report->errors == errors_before;
}

bool umbrella_find(struct unit *unit) {
  const size_t count = unit->options->path_count;
  struct umbrella *umbrellas = arena_alloc(unit->arena, count * sizeof *umbrellas);
  bool *met = arena_alloc(unit->arena, (unit->options->with.count + 1) * sizeof *met);
  for (size_t i = 0; i < count; i++) {
    strings_add(unit->arena, &unit->interface, unit->options->paths[i]);
    umbrellas[i] = umbrella_of(unit, unit->options->paths[i]);
  }
  for (size_t i = 0; i < unit->macros.included_count; i++) {
    const struct included *file = &unit->macros.included[i];
    const char *path = path_plain(unit->arena, file->path);
    bool belongs = is_asked_for(unit, path, met);
    for (size_t k = 0; k < count && !file->is_system; k++)
      belongs |= belongs_to(&umbrellas[k], path);
    if (belongs && file_exists(file->path) && !is_named(unit, file->path)) /* not `<built-in>` */
      strings_add(unit->arena, &unit->interface,
                  file_is_same(path, file->path) ? path : file->path);
  }
  return check_met(unit, met);
}
