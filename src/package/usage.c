#include "package/usage.h"

#include "header/names.h"
#include "js/names.h"

#include <string.h>

static void add_listed(struct text *text, size_t *count, const char *word) {
  text_format(text, "%s %s", (*count)++ ? "," : "", word);
}

/* `(a, b)` and the end of the line. */
static void add_arguments(struct arena *arena, struct text *text, const struct function *function) {
  size_t count = 0;
  text_add(text, "(");
  for (size_t i = 0; i < function->param_count; i++)
    if (param_is_argument(&function->params[i]))
      text_format(text, "%s%s", count++ ? ", " : "", param_argument(arena, &function->params[i]));
  text_add(text, ")\n");
}

/* What has to come first: loading the module, and the functions that it calls. */
static void add_supplies(struct text *text, const struct package *package) {
  const struct api *api = package->api;
  size_t count = 0;
  if (package->embed && !api->import_count)
    return;
  text_add(text, package->embed ? "\nsetImports(" : "\nawait init(");
  if (api->import_count) {
    text_add(text, package->embed ? "{" : "undefined, {");
    for (size_t i = 0; i < api->import_count; i++)
      add_listed(text, &count, api->imports[i]->name);
    text_add(text, " }");
  }
  text_add(text, ")\n");
}

/* What makes an instance: the constructor, or where there is none the first factory; or NULL. */
static const struct function *maker_of(const struct class *class) {
  return class->init ? class->init : class->factory_count ? class->factories[0] : NULL;
}

static void add_first_method(struct arena *arena, struct text *text, const struct class *class,
                             const char *instance) {
  for (size_t i = 0; i < class->method_count; i++) {
    const struct function *method = class->methods[i];
    if (method->accessor != ACCESSOR_NONE)
      continue;
    text_format(text, "%s.%s", instance, method->name);
    add_arguments(arena, text, method);
    return;
  }
}

const char *usage_example(struct arena *arena, const struct package *package, const char *name) {
  const struct api *api = package->api;
  const struct class *class = api->class_count ? api->classes[0] : NULL;
  const struct function *first = class                 ? maker_of(class)
                                 : api->function_count ? api->functions[0]
                                                       : NULL;
  const char *what = class                 ? class->name
                     : first               ? first->name
                     : api->constant_count ? api->constants[0].name
                                           : "";
  struct text text = text_in(arena);
  size_t count = 0;
  text_add(&text, "import {");
  if (!package->embed)
    add_listed(&text, &count, "init");
  if (*what)
    add_listed(&text, &count, what);
  if (package->embed && api->import_count)
    add_listed(&text, &count, "setImports");
  text_format(&text, " } from '%s'\n", name);
  add_supplies(&text, package);
  if (!first)
    return text.bytes;
  text_add(&text, "\n");
  if (!class) {
    text_add(&text, first->name);
    add_arguments(arena, &text, first);
    return text.bytes;
  }
  const char *instance = name_camel(arena, class->name);
  if (js_is_reserved(instance) || strcmp(instance, class->name) == 0)
    instance = "instance";
  text_format(&text, "const %s = ", instance);
  if (class->init)
    text_format(&text, "new %s", class->name);
  else
    text_format(&text, "%s.%s", class->name, first->name);
  add_arguments(arena, &text, first);
  add_first_method(arena, &text, class, instance);
  return text.bytes;
}

const char *usage_others(struct arena *arena, const struct package *package, const char *name) {
  struct text text = text_in(arena);
  if (formats_has(package->formats, FORMAT_CJS) && formats_has(package->formats, FORMAT_ESM))
    text_format(&text, "With CommonJS, `require('%s')` gives the same.\n", name);
  if (formats_has(package->formats, FORMAT_IIFE))
    text_format(&text,
                "%s`<script src=\"https://unpkg.com/%s\"></script>` sets the global variable `%s`, "
                "which has all of it.\n",
                text.length ? "\n" : "", name, package->global);
  if (package->api->class_count || package->api->function_count)
    text_format(
        &text,
        "%sArguments are checked: what is of a wrong type throws a `TypeError`, what is out "
        "of range or too long a `RangeError`.\n",
        text.length ? "\n" : "");
  return text.length ? text.bytes : NULL;
}
