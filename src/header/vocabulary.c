#include "header/vocabulary.h"

#include <string.h>

/* What comes first keeps the name. */
static void add(struct vocabulary *vocabulary, const char *c_name, struct term term) {
  const size_t known = vocabulary->names.count;
  if (!c_name || !*c_name || intern(&vocabulary->names, c_name, strlen(c_name)) < known)
    return;
  struct term *place = arena_push(vocabulary->names.arena, &vocabulary->terms, &vocabulary->count,
                                  sizeof *vocabulary->terms);
  *place = term;
}

static void add_function(struct vocabulary *vocabulary, struct function *function,
                         enum term_use use, const char *owner) {
  const char *name = use == USED_AS_CONSTRUCTOR  ? owner
                     : use == USED_AS_DESTRUCTOR ? "free"
                                                 : function->name;
  add(vocabulary, function->symbol,
      (struct term){
          .kind = TERM_FUNCTION, .name = name, .use = use, .owner = owner, .function = function});
}

static void add_functions(struct vocabulary *vocabulary, struct function *const *functions,
                          size_t count, enum term_use use, const char *owner) {
  for (size_t i = 0; i < count; i++)
    add_function(vocabulary, functions[i], use, owner);
}

static void add_class(struct vocabulary *vocabulary, const struct class *class) {
  if (class->init)
    add_function(vocabulary, class->init, USED_AS_CONSTRUCTOR, class->name);
  if (class->drop)
    add_function(vocabulary, class->drop, USED_AS_DESTRUCTOR, class->name);
  add_functions(vocabulary, class->factories, class->factory_count, USED_AS_STATIC, class->name);
  add_functions(vocabulary, class->methods, class->method_count, USED_AS_METHOD, class->name);
}

/* Its typedefs, and its tag with and without the word in front. */
static void add_type(struct vocabulary *vocabulary, const struct c_tag *tag, const char *word,
                     struct term term) {
  struct arena *arena = vocabulary->names.arena;
  term.kind = TERM_TYPE;
  for (size_t i = 0; i < tag->typedef_count; i++)
    add(vocabulary, tag->typedefs[i]->origin.name, term);
  if (!*tag->origin.name)
    return;
  add(vocabulary, arena_format(arena, "%s %s", word, tag->origin.name), term);
  add(vocabulary, tag->origin.name, term);
}

static void add_enumeration(struct vocabulary *vocabulary,
                            const struct known_enumeration *enumeration) {
  const struct enumeration *of = enumeration->enumeration;
  for (size_t i = 0; i < of->enumerator_count; i++)
    add(vocabulary, enumeration->type->enumerators[i].origin.name,
        (struct term){.kind = TERM_VALUE,
                      .name = arena_format(vocabulary->names.arena, "%s.%s", of->name,
                                           of->enumerators[i].name)});
  add_type(vocabulary, &enumeration->type->tag, "enum", (struct term){.name = of->name});
}

static void note_declarations(struct vocabulary *vocabulary, const struct c_header *header) {
  for (size_t i = 0; i < header->declaration_count; i++) {
    if (header->declarations[i].kind != DECLARES_FUNCTION)
      continue;
    const struct c_function *function = header->declarations[i].function;
    const char *name = function->origin.name;
    const uint32_t number = intern_find(&vocabulary->names, name, strlen(name));
    if (number != INTERN_UNKNOWN)
      vocabulary->terms[number].declared = function;
  }
}

struct vocabulary vocabulary_of(const struct reader *reader) {
  const struct api *api = reader->api;
  struct vocabulary vocabulary = {.names = {.arena = reader->arena}};
  for (size_t i = 0; i < api->class_count; i++)
    add_class(&vocabulary, api->classes[i]);
  add_functions(&vocabulary, api->functions, api->function_count, USED_AS_FUNCTION, NULL);
  add_functions(&vocabulary, api->imports, api->import_count, USED_AS_IMPORT, "Imports");
  note_declarations(&vocabulary, reader->header);
  for (size_t i = 0; i < api->constant_count; i++)
    add(&vocabulary, api->constants[i].c_name,
        (struct term){.kind = TERM_VALUE, .name = api->constants[i].name});
  for (size_t i = 0; i < reader->class_count; i++) {
    const struct known_class *known = &reader->classes[i];
    const struct term term = {.kind = TERM_TYPE, .name = known->class->name};
    if (known->type)
      add_type(&vocabulary, &known->type->tag, "struct", term);
    if (known->class->is_handle) /* by a typedef of the pointer */
      add(&vocabulary, known->name, term);
  }
  for (size_t i = 0; i < reader->record_count; i++)
    if (reader->records[i].record)
      add_type(&vocabulary, &reader->records[i].type->tag, "struct",
               (struct term){.name = reader->records[i].record->name,
                             .record = reader->records[i].record});
  for (size_t i = 0; i < reader->enumeration_count; i++)
    if (reader->enumerations[i].enumeration)
      add_enumeration(&vocabulary, &reader->enumerations[i]);
  return vocabulary;
}

const struct term *vocabulary_find(const struct vocabulary *vocabulary, const char *name,
                                   size_t length) {
  const uint32_t number = intern_find(&vocabulary->names, name, length);
  return number == INTERN_UNKNOWN ? NULL : &vocabulary->terms[number];
}
