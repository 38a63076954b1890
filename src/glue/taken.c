/* Names of the header that the glue of a build needs for itself. */
#include "glue/glue.h"

#include <string.h>

/* The option whose glue exports `name` itself; NULL where none of these does. */
static const char *taken_by(const struct api *api, const char *name,
                            const struct glue_options *options) {
  if (!options->embed &&
      (strcmp(name, "init") == 0 || (options->simd && strcmp(name, "simd") == 0)))
    return "a module built with --no-embed";
  if (api->import_count && (strcmp(name, "setImports") == 0 || strcmp(name, "Imports") == 0))
    return "a module with imports";
  if (options->alloc && (strcmp(name, "alloc") == 0 || strcmp(name, "Allocation") == 0))
    return "a module built with --alloc";
  if (options->release && strcmp(name, "release") == 0)
    return "a module built with --release";
  return NULL;
}

static bool refuse_called(struct report *report, struct function *const *functions, size_t count) {
  for (size_t i = 0; i < count; i++)
    report_error(report, functions[i]->at,
                 "'%s': C calls this function, which might call release(); leave out what needs it "
                 "with --skip, or build without --release",
                 functions[i]->symbol);
  return !count;
}

/* While C runs, its memory cannot be given back; and what JavaScript has of an instance by value
 * does not tell whether the instance lives. */
static bool check_release(struct report *report, const struct api *api) {
  bool fine = refuse_called(report, api->imports, api->import_count);
  fine &= refuse_called(report, api->callbacks, api->callback_count);
  for (size_t i = 0; i < api->class_count; i++) {
    if (!api->classes[i]->value)
      continue;
    report_error(report, api->classes[i]->at,
                 "'%s': whether C still has an instance of this class is not known, so release() "
                 "could end it; build without --release",
                 api->classes[i]->c_name);
    fine = false;
  }
  return fine;
}

static bool check_name(struct report *report, const struct api *api, struct location at,
                       const char *c_name, const char *name, bool may_be_skipped,
                       const struct glue_options *options) {
  const char *who = taken_by(api, name, options), *space = strrchr(c_name, ' ');
  const char *word = space ? space + 1 : c_name; /* `mode` of `enum mode`, as options have it */
  if (who && may_be_skipped)
    report_error(report, at,
                 "'%s' would be '%s', which %s exports itself; rename it, here or with "
                 "--rename=%s=NAME, or leave it out with --skip=%s",
                 c_name, name, who, word, word);
  else if (who)
    report_error(report, at,
                 "'%s' would be '%s', which %s exports itself; rename it, here or with "
                 "--rename=%s=NAME",
                 c_name, name, who, word);
  return !who;
}

/* A pool's classes have one static member more than others. */
static bool check_factories(struct report *report, const struct class *class) {
  bool fine = true;
  for (size_t i = 0; i < class->factory_count; i++) {
    const struct function *factory = class->factories[i];
    if (strcmp(factory->name, "maxInstances") != 0)
      continue;
    report_error(report, factory->at,
                 "'%s' would be '%s', which the classes of a pool have already; rename it, here or "
                 "with --rename=%s=NAME, or leave it out with --skip=%s",
                 factory->symbol, factory->name, factory->symbol, factory->symbol);
    fine = false;
  }
  return fine;
}

bool glue_check(struct report *report, const struct api *api, const struct glue_options *options) {
  bool fine = !options->release || check_release(report, api);
  for (size_t i = 0; i < api->function_count; i++) {
    const struct function *function = api->functions[i];
    fine &= check_name(report, api, function->at, function->symbol, function->name, true, options);
  }
  for (size_t i = 0; i < api->constant_count; i++) {
    const struct constant *constant = &api->constants[i];
    fine &= check_name(report, api, constant->at, constant->c_name, constant->name, true, options);
  }
  for (size_t i = 0; i < api->class_count; i++) {
    const struct class *class = api->classes[i];
    fine &= check_name(report, api, class->at, class->c_name, class->name, false, options);
    fine &= options->strategy->kind != STRATEGY_POOL || class->is_handle ||
            check_factories(report, class);
  }
  for (size_t i = 0; i < api->record_count; i++) {
    const struct record *record = api->records[i];
    fine &= check_name(report, api, record->at, record->c_name, record->name, false, options);
  }
  for (size_t i = 0; i < api->enumeration_count; i++) {
    const struct enumeration *enumeration = api->enumerations[i];
    fine &= check_name(report, api, enumeration->at, enumeration->c_name, enumeration->name, false,
                       options);
  }
  return fine;
}
