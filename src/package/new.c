#include "package/new.h"

#include "base/status.h"
#include "base/version.h"
#include "embedded.h"
#include "header/names.h"
#include "js/names.h"
#include "package/package.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* What is made, in the order of the templates below. */
enum kind { LIBRARY, TYPESCRIPT, VITE, VITE_TYPESCRIPT, KINDS };

struct wanted {
  bool typescript, vite;
};

static const struct option options[] = {
    {"--typescript", NULL, "the tests, or with --vite the page's script, in TypeScript",
     OPTION_ALONE, OPTION_SETS, .place = offsetof(struct wanted, typescript)},
    {"--vite", NULL, "a page that uses the library, and a server that shows it, with Vite",
     OPTION_ALONE, OPTION_SETS, .place = offsetof(struct wanted, vite)},
};

static const struct option_section section = {NULL, options, sizeof options / sizeof *options, 0};

const struct option_table new_options = {
    .verb = "new",
    .before =
        "tare new [OPTIONS] [FOLDER/]NAME\n"
        "\n"
        "Makes a folder with a library to begin with: NAME.h and NAME.c, a test, package.json,\n"
        "README.md, .gitignore, and a workflow for GitHub Actions. In the folder, run\n"
        "\n"
        "  npm run build      to make the package in dist/, with tare build --package\n"
        "  npm test           to build and run the tests, with node --test\n"
        "\n"
        "NAME is the name of the package. Use lowercase letters, digits, - and _, and begin with "
        "a\n"
        "letter. In C each - becomes _, and the class has the same name in PascalCase. If the\n"
        "folder exists, it must be empty.\n"
        "\n",
    .after = "Exit status: 0 made, 1 the folder is not empty or cannot be written, 2 wrong usage.\n"
             "\n"
             "Example: tare new run-length && cd run-length && npm install && npm test\n",
    .sections = &section,
    .count = 1,
};

/* One library's name, as its files spell it. */
struct spelling {
  const char *in_template, *here;
};

/* ---- Names ---- */

/* The name in C: `run-length` is run_length. */
static const char *c_name(struct arena *arena, const char *name) {
  char *result = arena_copy(arena, name, strlen(name));
  for (char *at = result; *at; at++)
    if (*at == '-')
      *at = '_';
  return result;
}

/* The class's, as it is read from the header again: `a-b` is Ab, for AB would be capitals alone. */
static const char *class_name(struct arena *arena, const char *name) {
  return name_pascal(arena, name_pascal(arena, c_name(arena, name)));
}

static bool check_name(struct arena *arena, struct report *report, const char *name) {
  const char *why = package_name_refused(name);
  const char *class = class_name(arena, name);
  if (!why && !isalpha((unsigned char)*name))
    why = "in C, a name begins with a letter";
  else if (!why && strchr(name, '.'))
    why = "in C, a name has no '.'";
  else if (!why && !name_equal(class, c_name(arena, name)))
    why = arena_format(arena, "its class would be called '%s'; choose another end", class);
  else if (!why && js_is_language_global(class))
    why = arena_format(arena, "its class '%s' would hide JavaScript's own", class);
  if (why)
    report_failure(report, "'%s' is no name for a library: %s", name, why);
  return !why;
}

/* ---- Files ---- */

/* The text with the names of the template exchanged, where they begin a word. */
static struct bytes exchange(struct arena *arena, const char *text, const struct spelling *names,
                             size_t count) {
  struct text out = text_in(arena);
  for (const char *at = text; *at;) {
    const bool begins = at == text || !isalnum((unsigned char)at[-1]);
    size_t i = 0;
    while (i < count &&
           (!begins || strncmp(at, names[i].in_template, strlen(names[i].in_template)) != 0))
      i++;
    if (i < count) {
      text_add(&out, names[i].here);
      at += strlen(names[i].in_template);
    } else {
      text_bytes(&out, at++, 1);
    }
  }
  return (struct bytes){(const uint8_t *)out.bytes, out.length};
}

/* Each file, and the folder of template/ that has it for a kind; NULL: that kind is without. */
static const struct {
  const char *path, *folder[KINDS];
} files[] = {
    {"package.json", {"", "typescript/", "vite/", "vite-typescript/"}},
    {"thing.h", {"", "", "", ""}},
    {"thing.c", {"", "", "", ""}},
    {"test/thing.test.js", {"", NULL, "", ""}},
    {"test/thing.test.ts", {NULL, "typescript/", NULL, NULL}},
    {"index.html", {NULL, NULL, "vite/", "vite/"}},
    {"main.js", {NULL, NULL, "vite/", "vite/"}},
    {"vite.config.js", {NULL, NULL, "vite/", "vite/"}},
    {"tsconfig.json", {NULL, "typescript/", NULL, "vite-typescript/"}},
    {"README.md", {"", "", "vite/", "vite/"}},
    {".gitignore", {"", "typescript/", "vite/", "vite/"}},
    {".github/workflows/test.yml", {"", "", "", ""}},
};
enum { FILES = sizeof files / sizeof *files };

static bool make(struct arena *arena, struct report *report, const char *folder,
                 const struct wanted *wanted) {
  const enum kind kind = wanted->vite         ? wanted->typescript ? VITE_TYPESCRIPT : VITE
                         : wanted->typescript ? TYPESCRIPT
                                              : LIBRARY;
  const char *name = path_name(folder), *in_c = c_name(arena, name);
  char *capitals = arena_copy(arena, in_c, strlen(in_c));
  for (char *at = capitals; *at; at++)
    *at = (char)toupper((unsigned char)*at);
  /* Vite's page is in dist/, and its script is JavaScript that TypeScript has nothing to say of. */
  const struct spelling names[] = {
      {"the-thing", name},
      {"dist/thing", arena_format(arena, "%s/%s", wanted->vite ? "build" : "dist", in_c)},
      {"main.js", wanted->typescript ? "main.ts" : "main.js"},
      {"thing", in_c},
      {"Thing", class_name(arena, name)},
      {"THING", capitals},
      {"TARE_VERSION", TARE_VERSION}};
  const size_t count = sizeof names / sizeof *names;
  struct output outputs[FILES];
  size_t made = 0;
  for (size_t i = 0; i < FILES; i++) {
    const char *from = files[i].folder[kind];
    if (!from)
      continue;
    const struct bytes text = embedded(arena_format(arena, "template/%s%s", from, files[i].path));
    const struct bytes path = exchange(arena, files[i].path, names, count);
    outputs[made].path = path_join(arena, folder, (const char *)path.at);
    outputs[made++].content =
        exchange(arena, arena_copy(arena, (const char *)text.at, text.length), names, count);
  }
  if (!file_write_all(arena, report, folder, outputs, made))
    return false;
  for (size_t i = 0; i < made; i++)
    puts(outputs[i].path);
  printf(strchr(folder, ' ') ? "\nNow: cd '%s' && npm install && npm %s\n"
                             : "\nNow: cd %s && npm install && npm %s\n",
         folder, wanted->vite ? "run dev" : "test");
  return true;
}

int new_main(char **words) {
  struct arena arena = {0};
  struct report report = {.out = stderr};
  struct wanted wanted = {0};
  struct strings names = {0};
  int status = EXIT_USAGE;
  option_read(&(struct option_reader){.arena = &arena, .report = &report}, &new_options, &wanted,
              words, &names);
  for (size_t i = 1; i < names.count; i++)
    report_failure(&report, "two names, '%s' and '%s': one library at a time", names.at[0],
                   names.at[i]);
  if (!names.count && !report.errors)
    report_failure(&report, "no name: `tare new NAME`");
  if (!report.errors) {
    size_t length = strlen(names.at[0]);
    while (length > 1 && names.at[0][length - 1] == '/')
      length--;
    const char *folder = arena_copy(&arena, names.at[0], length);
    if (check_name(&arena, &report, path_name(folder))) {
      status = EXIT_REJECTED;
      if (!folder_is_free(folder))
        report_failure(&report, "'%s' is there and is no empty folder; choose another name",
                       folder);
      else if (make(&arena, &report, folder, &wanted))
        status = EXIT_SUCCESS;
    }
  }
  arena_release(&arena);
  return status;
}
