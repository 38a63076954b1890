#include "package/package.h"

#include "base/json.h"
#include "package/license.h"
#include "package/readme.h"
#include "package/usage.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- The files there are ---- */

/* A package.json without the byte order mark that some editors set, which npm passes over too. */
static bool read_json(struct arena *arena, struct report *report, const char *path,
                      struct bytes *bytes) {
  static const char mark[] = "\xEF\xBB\xBF";
  if (!file_read(arena, report, path, bytes))
    return false;
  if (bytes->length >= strlen(mark) && memcmp(bytes->at, mark, strlen(mark)) == 0) {
    bytes->at += strlen(mark);
    bytes->length -= strlen(mark);
  }
  return true;
}

/* The object of a package.json; an empty one where there is none, NULL where it is broken. */
static json_t *read_manifest(struct arena *arena, struct report *report, const char *path) {
  struct bytes bytes;
  json_error_t error;
  if (!file_exists(path))
    return json_object();
  if (!read_json(arena, report, path, &bytes))
    return NULL;
  json_t *manifest =
      json_loadb(bytes.length ? (const char *)bytes.at : "", bytes.length, 0, &error);
  if (!manifest)
    report_error(report,
                 (struct location){path, (unsigned)error.line, (unsigned)(error.column + 1)},
                 "%s; mend it or remove it", error.text);
  else if (!json_is_object(manifest))
    report_error(report, (struct location){.file = path}, "is no object; mend it or remove it");
  if (json_is_object(manifest))
    return manifest;
  json_decref(manifest);
  return NULL;
}

/* ---- The manifest ---- */

static void set_text(json_t *object, const char *key, const char *value) {
  json_object_set_new(object, key, json_text(value, strlen(value)));
}

static void set_default(json_t *object, const char *key, const char *value) {
  if (value && !json_object_get(object, key))
    set_text(object, key, value);
}

static const char *relative(struct arena *arena, const struct package *package,
                            const char *extension) {
  return arena_format(arena, "./%s.%s", package->api->stem, extension);
}

/* `{ "types": …, "default": … }` for one format. */
static json_t *entry(struct arena *arena, const struct package *package, enum format format) {
  json_t *object = json_object();
  set_text(object, "types", relative(arena, package, format_types_extension(format)));
  set_text(object, "default", relative(arena, package, format_extension(format)));
  return object;
}

/*
 * The conditions are tried in order. Cloudflare Workers and Vercel's Edge Runtime compile no bytes,
 * so they have files of their own. In each program `import` and `require` get the same file, for
 * two files would be two modules, and an instance of one is none of the other: `module`, which
 * bundlers set, has the ES module; Node has the CommonJS file, which all of its versions can import
 * and require. `import` and `require` are for what sets neither. Where the module is loaded, Node's
 * file finds it on the disk; browsers fetch it, be it imported or required.
 */
static json_t *exports_of(struct arena *arena, const struct package *package) {
  const bool esm = formats_has(package->formats, FORMAT_ESM);
  const bool cjs = formats_has(package->formats, FORMAT_CJS);
  json_t *conditions = json_object();
  if (formats_has(package->formats, FORMAT_WORKERD))
    json_object_set_new(conditions, "workerd", entry(arena, package, FORMAT_WORKERD));
  if (formats_has(package->formats, FORMAT_EDGE_LIGHT))
    json_object_set_new(conditions, "edge-light", entry(arena, package, FORMAT_EDGE_LIGHT));
  if (esm && cjs && !package->embed) {
    json_object_set_new(conditions, "browser", entry(arena, package, FORMAT_ESM));
    json_object_set_new(conditions, "node", entry(arena, package, FORMAT_CJS));
    json_object_set_new(conditions, "default", entry(arena, package, FORMAT_ESM));
  } else if (esm && cjs) {
    json_object_set_new(conditions, "module", entry(arena, package, FORMAT_ESM));
    json_object_set_new(conditions, "node", entry(arena, package, FORMAT_CJS));
    json_object_set_new(conditions, "import", entry(arena, package, FORMAT_ESM));
    json_object_set_new(conditions, "require", entry(arena, package, FORMAT_CJS));
  } else {
    json_t *only = entry(arena, package, esm ? FORMAT_ESM : FORMAT_CJS);
    json_object_update(conditions, only);
    json_decref(only);
  }
  return conditions;
}

static void set_exports(struct arena *arena, const struct package *package, json_t *manifest) {
  json_t *old = json_object_get(manifest, "exports"), *value;
  json_t *exports = json_object();
  const char *key;
  json_object_set_new(exports, ".", exports_of(arena, package));
  static const char *const modules[] = {"wasm", "simd.wasm"};
  for (size_t i = 0; i < (package->simd ? 2U : 1U); i++) {
    const char *path = relative(arena, package, modules[i]);
    set_text(exports, path, path);
  }
  set_text(exports, "./package.json", "./package.json");
  json_object_foreach(old, key, value) /* what the author exports besides */
      if (key[0] == '.' && key[1] == '/' && !json_object_get(exports, key))
          json_object_set(exports, key, value);
  json_object_set_new(manifest, "exports", exports);
}

/* The files of the build that somebody who installs the package needs, and what else the author
 * lists. */
static void set_files(const struct package *package, json_t *manifest, const struct output *outputs,
                      size_t count) {
  json_t *files = json_array(), *old = json_object_get(manifest, "files"), *value;
  const size_t length = strlen(package->api->stem);
  size_t index;
  for (size_t i = 0; i < count; i++) {
    const char *name = path_name(outputs[i].path);
    if (!strstr(name, ".debug.wasm"))
      json_array_append_new(files, json_text(name, strlen(name)));
  }
  json_array_foreach(old, index, value) {
    const char *name = json_string_value(value);
    if (name && (strncmp(name, package->api->stem, length) != 0 || name[length] != '.'))
      json_array_append(files, value);
  }
  json_object_set_new(manifest, "files", files);
}

/* What is the author's to say: in the project's package.json, which stands beside the header, or
 * where there is none in the one that is written. */
static void take_over(json_t *manifest, const json_t *project) {
  static const char *const keys[] = {"name",   "version", "description", "keywords",
                                     "author", "license", "homepage",    "repository",
                                     "bugs",   "funding", "contributors"};
  for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
    json_t *value = json_object_get(project, keys[i]);
    if (value)
      json_object_set(manifest, keys[i], value);
  }
}

/* The first paragraph of what the header says about itself, or its first class. */
static const char *description_of(struct arena *arena, const struct api *api) {
  const char *doc = api->doc ? api->doc : api->class_count ? api->classes[0]->doc : NULL;
  if (!doc)
    return NULL;
  const char *end = strstr(doc, "\n\n");
  char *text = arena_copy(arena, doc, end ? (size_t)(end - doc) : strlen(doc));
  for (char *at = text; *at; at++)
    if (*at == '\n')
      *at = ' ';
  return text;
}

static bool check_name(struct report *report, const json_t *manifest) {
  const char *name = json_string_value(json_object_get(manifest, "name"));
  const char *why = name ? package_name_refused(name) : "it is no string";
  if (why)
    report_failure(report,
                   "the package's name, '%s': %s; give it one with --name=", name ? name : "", why);
  return !why;
}

static void fill_manifest(struct arena *arena, const struct package *package, json_t *manifest,
                          const struct output *outputs, size_t count) {
  const bool esm = formats_has(package->formats, FORMAT_ESM);
  const bool cjs = formats_has(package->formats, FORMAT_CJS);
  const enum format plain = cjs ? FORMAT_CJS : FORMAT_ESM;
  static const char *const scripts[] = {"unpkg", "jsdelivr"};
  set_text(manifest, "type", "module");
  json_object_set_new(manifest, "sideEffects", json_false());
  if (!json_object_get(manifest, "engines"))
    json_object_set_new(manifest, "engines", json_pack("{s:s}", "node", ">=20"));
  set_files(package, manifest, outputs, count);
  set_text(manifest, "main", relative(arena, package, format_extension(plain)));
  if (esm)
    set_text(manifest, "module", relative(arena, package, format_extension(FORMAT_ESM)));
  else
    json_object_del(manifest, "module");
  set_text(manifest, "types", relative(arena, package, format_types_extension(plain)));
  for (size_t i = 0; i < 2; i++)
    if (formats_has(package->formats, FORMAT_IIFE))
      set_text(manifest, scripts[i], relative(arena, package, format_extension(FORMAT_IIFE)));
    else
      json_object_del(manifest, scripts[i]);
  set_exports(arena, package, manifest);
}

static void add_output(struct arena *arena, struct output **outputs, size_t *count,
                       const char *path, const char *content) {
  struct output *output = arena_push(arena, outputs, count, sizeof *output);
  *output = (struct output){path, {(const uint8_t *)content, strlen(content)}};
}

/* ---- The README ---- */

static bool add_readme(struct arena *arena, struct report *report, const struct package *package,
                       const json_t *manifest, struct output **outputs, size_t *count) {
  const char *path = path_join(arena, package->folder, "README.md");
  const char *name = json_string_value(json_object_get(manifest, "name"));
  struct bytes old = {0};
  if (file_exists(path) && !file_read(arena, report, path, &old))
    return false;
  const struct readme readme = {.title = arena_format(arena, "%s", name),
                                .description =
                                    json_string_value(json_object_get(manifest, "description")),
                                .example = usage_example(arena, package, name),
                                .others = usage_others(arena, package, name),
                                .license = json_string_value(json_object_get(manifest, "license"))};
  struct text text = text_in(arena);
  readme_write(arena, &readme, package->types,
               old.length ? arena_copy(arena, (const char *)old.at, old.length) : NULL, &text);
  add_output(arena, outputs, count, path, text.bytes);
  return true;
}

/* ---- The licenses ---- */

/* npm publishes LICENSE of itself, LICENSE-MIT not. A file that the package has stays its own. */
static void add_licenses(struct arena *arena, const struct package *package,
                         const struct licenses *licenses, json_t *manifest, struct output **outputs,
                         size_t *count) {
  json_t *files = json_object_get(manifest, "files"), *value;
  for (size_t i = 0; i < licenses->count; i++) {
    const struct license *license = &licenses->at[i];
    const char *path = path_join(arena, package->folder, license->name);
    size_t index;
    bool is_listed = false;
    json_array_foreach(files, index, value) {
      const char *name = json_string_value(value);
      is_listed |= name && strcmp(name, license->name) == 0;
    }
    if (!is_listed)
      json_array_append_new(files, json_text(license->name, strlen(license->name)));
    if (file_exists(path))
      continue;
    struct output *output = arena_push(arena, outputs, count, sizeof *output);
    *output = (struct output){path, license->content};
  }
}

/* A manifest keeps its license, which may be that of an earlier build. */
static void note_other_license(const json_t *manifest, const char *found) {
  const char *license = json_string_value(json_object_get(manifest, "license"));
  if (license && found && !strstr(license, found) && !text_begins(found, "SEE "))
    fprintf(stderr,
            "tare: note: package.json says the license is '%s'; the license files say '%s'\n",
            license, found);
}

/* ---- All of it ---- */

/* What the lines of the manifest that is there are indented by, or otherwise two spaces. */
static const char *indent_of(struct arena *arena, struct report *report, const char *path) {
  struct bytes bytes;
  if (!file_exists(path) || !read_json(arena, report, path, &bytes))
    return "  ";
  const char *text = arena_copy(arena, (const char *)bytes.at, bytes.length);
  const char *line = strchr(text, '\n');
  const size_t length = line ? strspn(line + 1, " \t") : 0;
  return length ? arena_copy(arena, line + 1, length) : "  ";
}

/* The manifest as text: a number as short as it may be, and each level indented as wanted. */
static const char *manifest_text(struct arena *arena, const json_t *manifest, const char *indent) {
  enum { DIGITS = 15 }; /* that any number in decimal keeps; with 17, 0.1 would be longer */
  struct text out = text_in(arena);
  char *text = json_dumps(manifest, JSON_INDENT(1) | JSON_REAL_PRECISION(DIGITS));
  if (!text)
    arena_exhausted();
  for (const char *line = text; *line;) {
    const size_t level = strspn(line, " ");
    for (size_t i = 0; i < level; i++)
      text_add(&out, indent);
    const size_t length = strcspn(line, "\n");
    text_bytes(&out, line + level, length - level);
    text_add(&out, "\n");
    line += length + (line[length] == '\n');
  }
  free(text);
  return out.bytes;
}

static bool add_all(struct arena *arena, struct report *report, const struct package *package,
                    json_t *manifest, struct output **outputs, size_t *count) {
  const struct api *api = package->api;
  const size_t built = *count;
  struct licenses licenses;
  if (package->name)
    set_text(manifest, "name", package->name);
  char *stem = arena_copy(arena, api->stem, strlen(api->stem));
  for (char *at = stem; *at; at++)
    *at = (char)tolower((unsigned char)*at);
  set_default(manifest, "name", stem);
  set_default(manifest, "version", "0.1.0");
  set_default(manifest, "description", description_of(arena, api));
  if (!licenses_find(arena, report, package->made, &licenses))
    return false;
  set_default(manifest, "license", licenses.expression);
  note_other_license(manifest, licenses.expression);
  fill_manifest(arena, package, manifest, *outputs, built);
  add_licenses(arena, package, &licenses, manifest, outputs, count);
  if (!check_name(report, manifest) ||
      !add_readme(arena, report, package, manifest, outputs, count))
    return false;
  const char *path = path_join(arena, package->folder, "package.json");
  add_output(arena, outputs, count, path,
             manifest_text(arena, manifest, indent_of(arena, report, path)));
  return true;
}

bool package_add(struct arena *arena, struct report *report, const struct package *package,
                 struct output **outputs, size_t *count) {
  const char *path = path_join(arena, package->folder, "package.json");
  const char *beside = path_join(arena, path_folder(arena, package->api->header), "package.json");
  json_t *manifest = read_manifest(arena, report, path);
  json_t *project = manifest ? read_manifest(arena, report, beside) : NULL;
  bool added = false;
  if (project) {
    take_over(manifest, project);
    added = add_all(arena, report, package, manifest, outputs, count);
  }
  json_decref(project);
  json_decref(manifest);
  return added;
}
