#include "package/license.h"

#include "package/terms.h"

#include <ctype.h>
#include <string.h>

/* ---- Names of files ---- */

static bool is_among(const char *word, size_t length, const char *const *list, size_t count) {
  for (size_t i = 0; i < count; i++) {
    size_t k = 0;
    while (k < length && list[i][k] && tolower((unsigned char)word[k]) == list[i][k])
      k++;
    if (k == length && !list[i][k])
      return true;
  }
  return false;
}

#define IS_AMONG(word, length, list) is_among(word, length, list, sizeof(list) / sizeof *(list))

/* Whether the extension is one of texts, or the name of a license, or a number: LICENSE.md,
 * COPYING.LESSER, LICENSE-2.0. license.c is a source. */
static bool has_text_extension(const char *name) {
  static const char *const texts[] = {"txt", "text", "md", "markdown", "rst", "adoc", "html"};
  static const char *const licenses[] = {"mit",  "bsd",  "bsd2",  "bsd3",  "apache", "apache2",
                                         "gpl",  "gpl2", "gpl3",  "lgpl",  "lesser", "lib",
                                         "mpl",  "mpl2", "zlib",  "isc",   "x11",    "cc0",
                                         "agpl", "bsl",  "boost", "gplv2", "gplv3",  "wtfpl"};
  const char *dot = strrchr(name, '.');
  if (!dot)
    return true;
  const size_t length = strlen(dot + 1);
  return strspn(dot + 1, "0123456789") == length || IS_AMONG(dot + 1, length, texts) ||
         IS_AMONG(dot + 1, length, licenses);
}

/* Whether a file is a license or a notice, by its name. LICENSE, license.txt, COPYING.MIT,
 * LICENSE_A2, MIT-LICENSE. */
static bool is_license(const char *name) {
  static const char *const terms[] = {"license",   "licence",   "copying", "copyright",
                                      "unlicense", "unlicence", "notice",  "notices"};
  static const char *const kinds[] = {"mit", "bsd",  "apache", "gpl", "lgpl",    "mpl",
                                      "isc", "zlib", "boost",  "x11", "artistic"};
  static const char separators[] = "-_.";
  const size_t first = strcspn(name, separators);
  if (!has_text_extension(name))
    return false;
  if (IS_AMONG(name, first, terms))
    return true;
  const char *second = name + first + strspn(name + first, separators);
  return IS_AMONG(name, first, kinds) && IS_AMONG(second, strcspn(second, separators), terms);
}

/* Whether a license file does not say which license applies: a NOTICE, or a short COPYRIGHT. */
static bool is_notice(struct arena *arena, const char *name, struct bytes content) {
  static const char *const notices[] = {"notice", "notices"};
  static const char *const copyrights[] = {"copyright"};
  enum { SHORT = 400 };
  const size_t first = strcspn(name, "-_.");
  return IS_AMONG(name, first, notices) ||
         (IS_AMONG(name, first, copyrights) && terms_words(arena, content).length < SHORT);
}

/* ---- Folders ---- */

/* Whether the folder is the root of a project. The folder above belongs to another project. */
static bool is_root(struct arena *arena, const char *folder) {
  static const char *const marks[] = {".git", ".hg", ".svn"};
  const char *above = path_folder(arena, folder);
  for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
    if (file_exists(path_join(arena, folder, marks[i])))
      return true;
  if (*path_name(above) == '@')
    above = path_folder(arena, above);
  return strcmp(path_name(above), "node_modules") == 0;
}

static bool is_within(const char *folder, const char *outer) {
  const size_t length = strlen(outer);
  return strncmp(folder, outer, length) == 0 &&
         (!folder[length] || folder[length] == '/' || strcmp(outer, "/") == 0);
}

static bool has_above(struct arena *arena, const char *folder) {
  const char *above = path_folder(arena, folder);
  return strcmp(above, folder) != 0 && strcmp(above, ".") != 0;
}

/* The last folder to look in: the root of the project; where no folder above is one, the working
 * folder, or if that is elsewhere the file's own. */
static const char *last_folder(struct arena *arena, const char *folder) {
  const char *here = path_plain(arena, path_absolute(arena, "."));
  for (const char *at = folder; has_above(arena, at); at = path_folder(arena, at))
    if (is_root(arena, at))
      return at;
  return is_within(folder, here) ? here : folder;
}

static bool has_license(struct arena *arena, const char *folder) {
  const struct strings names = folder_files(arena, folder);
  for (size_t i = 0; i < names.count; i++)
    if (is_license(names.at[i]))
      return true;
  return false;
}

/* The nearest folder that has a license, or NULL. */
static const char *licensed_folder(struct arena *arena, const char *file) {
  const char *folder = path_plain(arena, path_absolute(arena, path_folder(arena, file)));
  const char *last = last_folder(arena, folder);
  while (!has_license(arena, folder)) {
    if (strcmp(folder, last) == 0 || !has_above(arena, folder))
      return NULL;
    folder = path_folder(arena, folder);
  }
  return folder;
}

/* ---- Files ---- */

static bool is_taken(const struct licenses *found, const char *name) {
  for (size_t i = 0; i < found->count; i++)
    if (strcmp(found->at[i].name, name) == 0)
      return true;
  return false;
}

/* A name in the package: that of the file; where another folder has a file of this name, with the
 * name of the folder, as in LICENSE-zlib.txt. */
static const char *free_name(struct arena *arena, const struct licenses *found, const char *name,
                             const char *folder) {
  const size_t stem = strcspn(name, ".");
  const char *base = path_name(folder), *other = name;
  for (unsigned n = 1; is_taken(found, other); n++) {
    const char *number = n > 1 ? arena_format(arena, "-%u", n) : "";
    other = arena_format(arena, "%.*s-%s%s%s", (int)stem, name, base, number, name + stem);
  }
  return other;
}

static bool add_files(struct arena *arena, struct report *report, const char *folder,
                      struct licenses *found) {
  const struct strings names = folder_files(arena, folder);
  for (size_t i = 0; i < names.count; i++) {
    if (!is_license(names.at[i]))
      continue;
    const char *name = free_name(arena, found, names.at[i], folder);
    struct bytes content;
    if (!file_read(arena, report, path_join(arena, folder, names.at[i]), &content))
      return false;
    struct license *license = arena_push(arena, &found->at, &found->count, sizeof *license);
    *license = (struct license){name, content, is_notice(arena, names.at[i], content)};
  }
  return true;
}

/* ---- What applies ---- */

/* Whether each of the files says that later versions of the license may be chosen. */
static bool allows_later(struct arena *arena, struct report *report, const struct strings *files,
                         bool is_lesser) {
  const char *identifier = is_lesser ? " spdx license identifier lgpl or later "
                                     : " spdx license identifier gpl or later ";
  struct bytes content;
  for (size_t i = 0; i < files->count; i++) {
    if (!file_read(arena, report, files->at[i], &content))
      return false;
    const struct text words = terms_words(arena, content);
    if (!strstr(words.bytes, " at your option any later version ") &&
        !strstr(words.bytes, identifier))
      return false;
  }
  return true;
}

/* The license of a folder: its SPDX name where all files are one known license; otherwise where to
 * read it, in npm's words; NULL where there is none. */
static const char *folder_license(struct arena *arena, struct report *report,
                                  const struct license *files, size_t count,
                                  const struct strings *sources) {
  const char *one = NULL, *first = NULL;
  bool is_one = true;
  for (size_t i = 0; i < count; i++) {
    if (files[i].is_notice)
      continue;
    const char *name = terms_name(arena, files[i].content);
    is_one &= name && (!one || strcmp(one, name) == 0);
    one = one ? one : name;
    first = first ? first : files[i].name;
  }
  if (is_one && one && strstr(one, "GPL")) {
    is_one = allows_later(arena, report, sources, *one == 'L');
    one = arena_format(arena, "%s-or-later", one);
  }
  return !first ? NULL : is_one ? one : arena_format(arena, "SEE LICENSE IN %s", first);
}

/* The licenses of all folders: each applies to a part of the package. */
static const char *join(struct arena *arena, const struct strings *licenses) {
  struct text all = text_in(arena);
  for (size_t i = 0; i < licenses->count; i++)
    if (text_begins(licenses->at[i], "SEE "))
      return licenses->at[i];
  for (size_t i = 0; i < licenses->count; i++)
    text_format(&all, "%s%s", i ? " AND " : "", licenses->at[i]);
  return licenses->count ? all.bytes : NULL;
}

bool licenses_find(struct arena *arena, struct report *report, const struct strings *files,
                   struct licenses *found) {
  struct strings folders = {0}, licenses = {0};
  *found = (struct licenses){0};
  for (size_t i = 0; i < files->count; i++) {
    const char *folder = licensed_folder(arena, files->at[i]);
    if (!folder || strings_have(&folders, folder))
      continue;
    strings_add(arena, &folders, folder);
    const size_t begin = found->count;
    if (!add_files(arena, report, folder, found))
      return false;
    const char *license =
        folder_license(arena, report, found->at + begin, found->count - begin, files);
    if (license && !strings_have(&licenses, license))
      strings_add(arena, &licenses, license);
  }
  found->expression = join(arena, &licenses);
  return report->errors == 0;
}
