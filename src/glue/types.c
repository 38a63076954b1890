#include "glue/types.h"

#include "glue/emit.h"
#include "lower/lower.h"

#include <string.h>

struct writer {
  struct arena *arena;
  const struct api *api;
  const struct glue_options *options;
  struct types types;
};

static struct type_declaration *declare(struct writer *writer, enum declaration_kind kind,
                                        const char *name, const char *rest, const char *comment) {
  struct type_declaration *place =
      arena_push(writer->arena, &writer->types.at, &writer->types.count, sizeof *place);
  *place = (struct type_declaration){.kind = kind, .name = name, .rest = rest, .comment = comment};
  return place;
}

static void add_member(struct writer *writer, struct type_declaration *of, enum member_kind kind,
                       const char *name, const char *rest, const char *comment) {
  struct type_member *place =
      arena_push(writer->arena, &of->members, &of->member_count, sizeof *place);
  *place = (struct type_member){kind, name, rest, comment};
}

static const char *value_type(enum scalar scalar) {
  switch (scalar) {
  case SCALAR_VOID:
    return "void";
  case SCALAR_BOOL:
    return "boolean";
  case SCALAR_I64:
  case SCALAR_U64:
    return "bigint";
  default:
    return "number";
  }
}

static const char *constant_type(const struct constant *constant) {
  return constant->scalar == SCALAR_VOID ? "string" : value_type(constant->scalar);
}

static const char *callback_type(const struct writer *writer, const struct function *callback,
                                 bool is_nullable);
/* A record that is given to C may lack what C has default values for. */
static const char *record_type(const struct writer *writer, const struct record *record,
                               bool is_given) {
  return is_given && record->defaults && record->is_got
             ? arena_format(writer->arena, "Partial<%s>", record->name)
             : record->name;
}

/* Copies that the glue makes have memory of their own, which web APIs insist on; what users bring
 * may have any. `is_import`: of a function that the user supplies, which gets copies. */
static const char *plain_type_of(const struct writer *writer, const struct value *value,
                                 bool is_import) {
  const bool is_output = value->direction == DIRECTION_OUT;
  switch (value->shape) {
  case SHAPE_SCALAR:
    return value_type(value->scalar);
  case SHAPE_ENUM:
    return value->enumeration->name;
  case SHAPE_STRING:
    return value->takes_bytes && !is_import ? "string | Uint8Array" : "string";
  case SHAPE_ARRAY:
    return arena_format(writer->arena, is_output != is_import ? "%s<ArrayBuffer>" : "%s",
                        glue_typed_array(value->scalar));
  case SHAPE_RECORD:
    return record_type(writer, value->record, value->direction != DIRECTION_OUT);
  case SHAPE_RECORDS:
    return is_output != is_import ? arena_format(writer->arena, "%s[]", value->record->name)
           : value->record->has_pointers || value->record->class ? arena_format(
                                                                       writer->arena,
                                                                       "readonly %s[]",
                                                                       record_type(writer,
                                                                                   value->record,
                                                                                   true))
                                                                 : arena_format(
                                                                       writer->arena,
                                                                       "readonly %s[] | %s",
                                                                       record_type(writer,
                                                                                   value->record,
                                                                                   true),
                                                                       glue_typed_array(
                                                                           value->record->packed));
  case SHAPE_INSTANCE:
    return value->class->name;
  case SHAPE_INSTANCES:
    return arena_format(writer->arena, is_import ? "%s[]" : "readonly %s[]", value->class->name);
  case SHAPE_FUNCTION:
    return callback_type(writer, value->callback, value->is_nullable);
  case SHAPES:
    break;
  }
  glue_missing_emitter("shape", value->shape);
}

static const char *type_of(const struct writer *writer, const struct value *value, bool is_import) {
  const char *type = plain_type_of(writer, value, is_import);
  return value->is_nullable ? arena_format(writer->arena, "%s | null", type) : type;
}

/* ---- Comments ---- */

/* One part of a comment, with its tag. What has a line of its own keeps it: paragraphs, the items
 * of lists, and code, which alone is not wrapped. */
static void add_part(struct text *comment, const char *tag, const char *text) {
  bool in_fence = false;
  if (!text)
    return;
  text_add(comment, comment->length ? "\n" : "");
  text = arena_format(comment->arena, "%s%s", tag, text);
  for (bool first = true; *text; first = false) {
    const size_t length = strcspn(text, "\n");
    const char *line = arena_copy(comment->arena, text, length);
    const bool is_fence = strncmp(line, "```", 3) == 0;
    text_add(comment, first ? "" : "\n");
    if (in_fence || is_fence)
      text_add(comment, line);
    else
      text_wrap(comment, "", line, 90);
    in_fence ^= is_fence;
    text += length + (text[length] == '\n');
  }
}

static const char *doc_of(struct writer *writer, const char *doc) {
  struct text comment = text_in(writer->arena);
  add_part(&comment, "", doc);
  return comment.bytes;
}

/* What of C's result is left in JavaScript, where that may be nothing but success. */
static bool has_result(const struct lowered *lowered) {
  return lowered->filled || (lowered->value_count && lowered->values->is_result);
}

/* Where C's result is a failure, the call throws. */
static const char *failure_doc(struct writer *writer, const struct function *function) {
  const struct lowered *lowered = function->lowered;
  const struct enumeration *code = function->result.enumeration;
  const char *returns = has_result(lowered) ? NULL : function->returns_doc;
  if (lowered->failure && lowered->failure->rule != FAILURE_NULL && !code &&
      lowered->failure->code.scalar != SCALAR_BOOL)
    return arena_format(writer->arena, "{Error} where it fails, with the `code`, a %s%s%s",
                        value_type(lowered->failure->code.scalar),
                        returns ? "; in C, it returns " : "", returns ? returns : "");
  if (lowered->creates && !lowered->failure)
    return "{Error} where it fails";
  if (!lowered->status && !lowered->failure)
    return NULL;
  return arena_format(writer->arena, "{Error} where it fails%s%s%s%s",
                      code ? ", with the `code`, a " : "", code ? code->name : "",
                      returns ? "; in C, it returns " : "", returns ? returns : "");
}

/* What is said of one part of the result, with its name unless it is C's own result and all there
 * is. Where C's result is how much it wrote of an output, that is said of the output's length. */
static void add_returned(struct text *out, const struct function *function,
                         const struct value *value, bool is_all) {
  const char *returns = function->returns_doc;
  const char *doc = value->is_result ? returns : value->doc;
  const bool has_length =
      returns && value == function->lowered->filled && function->result.kind == RESULT_LENGTH;
  if (!doc && !has_length)
    return;
  text_add(out, out->length ? "; " : "");
  if (!(value->is_result && is_all))
    text_format(out, doc ? "%s: " : "%s", value->name);
  text_add(out, doc ? doc : "");
  if (has_length)
    text_format(out, "; its length%s: %s", value->shape == SHAPE_STRING ? " as UTF-8" : "",
                returns);
}

static const char *returned_doc(struct writer *writer, const struct function *function) {
  const struct lowered *lowered = function->lowered;
  struct text out = text_in(writer->arena);
  size_t count = 0;
  if (function->result.kind == RESULT_VOID && function->returns_doc) /* of the outputs */
    text_add(&out, function->returns_doc);
  for (size_t i = 0; i < lowered->value_count; i++)
    count += lowered->values[i].is_returned;
  for (size_t i = 0; i < lowered->value_count; i++)
    if (lowered->values[i].is_returned)
      add_returned(&out, function, &lowered->values[i], count == 1);
  return out.length ? out.bytes : NULL;
}

/* What is said of an output parameter is said of the result. */
static const char *function_doc(struct writer *writer, const struct function *function,
                                bool makes) {
  const struct lowered *lowered = function->lowered;
  struct text comment = text_in(writer->arena);
  add_part(&comment, "", function->doc);
  for (size_t i = 0; i < lowered->value_count; i++) {
    const struct value *value = &lowered->values[i];
    const bool is_output = value->direction == DIRECTION_OUT;
    const char *doc = is_output ? value->argument_doc : value->doc;
    if (doc && !value->is_self)
      add_part(&comment,
               arena_format(writer->arena, "@param %s ", is_output ? value->argument : value->name),
               doc);
  }
  if (!makes)
    add_part(&comment, "@returns ", returned_doc(writer, function));
  if (makes || lowered->failure)
    add_part(&comment, "@throws ", failure_doc(writer, function));
  return comment.bytes;
}

/* ---- Declarations ---- */

/* `(x: number, y: string)` */
static const char *parameters_of(const struct writer *writer, const struct function *function,
                                 bool is_import) {
  const struct lowered *lowered = function->lowered;
  struct text out = text_in(writer->arena);
  size_t count = 0;
  text_add(&out, "(");
  for (size_t i = 0; i < lowered->value_count; i++) {
    const struct value *value = &lowered->values[i];
    if (value->argument)
      text_format(&out, "%s%s%s: %s", count++ ? ", " : "", value->argument,
                  value->fed == FED_NONE ? "" : "?",
                  value->direction == DIRECTION_OUT ? "number" : type_of(writer, value, is_import));
  }
  text_add(&out, ")");
  return out.bytes;
}

/* The type of what a function returns. */
static const char *result_type(const struct writer *writer, const struct function *function,
                               bool is_import) {
  const struct lowered *lowered = function->lowered;
  struct text fields = text_in(writer->arena);
  const char *only = "void";
  size_t count = 0;
  for (size_t i = 0; i < lowered->value_count; i++) {
    const struct value *value = &lowered->values[i];
    if (!value->is_returned)
      continue;
    only = type_of(writer, value, is_import);
    text_format(&fields, "%s%s: %s", count++ ? "; " : "", value->name, only);
  }
  return count > 1 ? arena_format(writer->arena, "{ %s }", fields.bytes) : only;
}

/* A function type, in parentheses where something follows. */
static const char *callback_type(const struct writer *writer, const struct function *callback,
                                 bool is_nullable) {
  return arena_format(writer->arena, is_nullable ? "(%s => %s)" : "%s => %s",
                      parameters_of(writer, callback, true), result_type(writer, callback, true));
}

/* `(x: number): boolean` */
static const char *signature_of_call(const struct writer *writer, const struct function *function) {
  return arena_format(writer->arena, "%s: %s", parameters_of(writer, function, false),
                      result_type(writer, function, false));
}

static void add_imports(struct writer *writer) {
  struct type_declaration *imports =
      declare(writer, DECLARATION_INTERFACE, "Imports", NULL,
              "The functions that the module calls, and whoever uses it supplies. They may throw, "
              "and call back.");
  for (size_t i = 0; i < writer->api->import_count; i++) {
    const struct function *import = writer->api->imports[i];
    add_member(writer, imports, MEMBER_FIELD, import->name,
               arena_format(writer->arena, ": %s => %s", parameters_of(writer, import, true),
                            result_type(writer, import, true)),
               function_doc(writer, import, false));
  }
  declare(writer, DECLARATION_CALLABLE, "setImports", ": (imports: Imports) => void",
          arena_format(writer->arena,
                       "Supplies them, all at once%s.\n"
                       "@throws {TypeError} where one is missing; those from before then stay",
                       writer->options->embed ? ": before the first use, and later to replace them"
                                              : " in place of those that init() was given"));
}

/* What a pointer leads to, and whether it may be left out. */
static const char *pointer_type(const struct writer *writer, const struct record *record,
                                const struct param *pointer) {
  const bool is_text = pointer->kind == PARAM_C_STRING || pointer->kind == PARAM_STRING;
  const char *array = glue_typed_array(pointer->scalar);
  const char *object =
      pointer->record ? record_type(writer, pointer->record, !record->is_got) : NULL;
  const char *type = pointer->kind == PARAM_RECORD ? object
                     : object ? arena_format(writer->arena, "readonly %s[]", object)
                     : pointer->kind == PARAM_STRING && !pointer->is_text && !record->is_got
                         ? "string | Uint8Array"
                     : is_text        ? "string"
                     : record->is_put ? array
                                      : arena_format(writer->arena, "%s<ArrayBuffer>", array);
  return pointer->is_nullable || record->is_got ? arena_format(writer->arena, "%s | null", type)
                                                : type;
}

static const char *field_type(const struct writer *writer, const struct record *record,
                              const struct field *field) {
  if (field->pointer)
    return pointer_type(writer, record, field->pointer);
  const char *element = field->record        ? record_type(writer, field->record, !record->is_got)
                        : field->enumeration ? field->enumeration->name
                                             : value_type(field->scalar);
  if (!field->is_array)
    return element;
  if (field->is_text)
    return "string";
  if (field->record || field->enumeration || field->scalar == SCALAR_BOOL)
    return arena_format(writer->arena, "readonly %s[]", element);
  return glue_typed_array(field->scalar);
}

static void add_record(struct writer *writer, const struct record *record) {
  struct type_declaration *declaration =
      declare(writer, DECLARATION_INTERFACE, record->name, NULL, doc_of(writer, record->doc));
  for (size_t i = 0; i < record->field_count; i++) {
    const struct field *field = &record->fields[i];
    const bool is_optional =
        field->callback || (record->is_put && ((field->pointer && field->pointer->is_nullable) ||
                                               (record->defaults && !record->is_got)));
    if (field->is_user)
      continue;
    add_member(writer, declaration, MEMBER_FIELD, field->name,
               arena_format(writer->arena, is_optional ? "?: %s%s" : ": %s%s",
                            field->callback ? callback_type(writer, field->callback, true)
                                            : field_type(writer, record, field),
                            field->callback ? " | null" : ""),
               doc_of(writer, field->doc));
  }
}

static void add_method(struct writer *writer, struct type_declaration *declaration,
                       const struct function *method) {
  static const enum member_kind kinds[] = {[ACCESSOR_NONE] = MEMBER_METHOD,
                                           [ACCESSOR_GET] = MEMBER_GETTER,
                                           [ACCESSOR_SET] = MEMBER_SETTER};
  const bool has_result = method->accessor != ACCESSOR_SET; /* TypeScript allows it none */
  add_member(writer, declaration, kinds[method->accessor], method->name,
             has_result ? signature_of_call(writer, method) : parameters_of(writer, method, false),
             function_doc(writer, method, function_makes(method)));
  if (method->next)
    add_member(writer, declaration, MEMBER_METHOD, "[Symbol.iterator]",
               arena_format(writer->arena, "(): IterableIterator<%s>", method->result.class->name),
               "One after the other, from the first one on.");
}

/* One that gives more than the instance, or none, says so. */
static void add_factory(struct writer *writer, struct type_declaration *declaration,
                        const struct class *class, const struct function *factory) {
  const struct lowered *lowered = factory->lowered;
  bool gives_more = false;
  for (size_t i = 0; i < lowered->value_count; i++)
    gives_more |= lowered->values[i].is_returned &&
                  !(class->value && lowered->values[i].record == class->value) &&
                  (!lowered->values[i].given || lowered->values[i].is_nullable);
  add_member(writer, declaration, gives_more ? MEMBER_STATIC_METHOD : MEMBER_FACTORY, factory->name,
             gives_more ? signature_of_call(writer, factory)
                        : parameters_of(writer, factory, false),
             function_doc(writer, factory, !gives_more));
}

/* A field of the struct. */
static void add_property(struct writer *writer, struct type_declaration *declaration,
                         const struct field *field) {
  const char *type = field->enumeration ? field->enumeration->name : value_type(field->scalar);
  add_member(writer, declaration, MEMBER_GETTER, field->name,
             arena_format(writer->arena, "(): %s", type), doc_of(writer, field->doc));
  if (!field->is_constant)
    add_member(writer, declaration, MEMBER_SETTER, field->name,
               arena_format(writer->arena, "(value: %s)", type), "");
}

/* What C knows an instance by. */
static void add_id(struct writer *writer, struct type_declaration *declaration,
                   const struct class *class) {
  const struct record *record = class->value;
  const char *type = record->field_count > 1 ? "string" : value_type(record->fields[0].scalar);
  struct text fields = text_in(writer->arena);
  for (size_t i = 0; i < record->field_count; i++)
    text_format(&fields, "%s`%s`",
                !i                             ? ""
                : i + 1 == record->field_count ? " and "
                                               : ", ",
                record->fields[i].name);
  add_member(writer, declaration, MEMBER_GETTER, "id", arena_format(writer->arena, "(): %s", type),
             arena_format(writer->arena,
                          "What C knows it by, %s: the same for all instances that stand for the "
                          "same.",
                          fields.bytes));
  add_member(writer, declaration, MEMBER_FACTORY, "fromId",
             arena_format(writer->arena, "(id: %s)", type),
             "An instance that stands for what another one with this `id` does, whether C has that "
             "or not.\n@throws {RangeError} where no instance could have it");
}

static void add_class(struct writer *writer, const struct class *class) {
  struct arena *arena = writer->arena;
  const char *name = class->name;
  struct type_declaration *declaration =
      declare(writer, DECLARATION_CLASS, name, NULL, doc_of(writer, class->doc));
  if (class->init)
    add_member(writer, declaration, MEMBER_CONSTRUCTOR, NULL,
               parameters_of(writer, class->init, false), function_doc(writer, class->init, true));
  else
    add_member(writer, declaration, MEMBER_HIDDEN_CONSTRUCTOR, NULL, NULL, "");
  for (size_t i = 0; i < class->factory_count; i++)
    add_factory(writer, declaration, class, class->factories[i]);
  for (size_t i = 0; i < class->property_count; i++)
    add_property(writer, declaration, &class->properties[i]);
  for (size_t i = 0; i < class->method_count; i++)
    add_method(writer, declaration, class->methods[i]);
  if (writer->options->strategy->kind == STRATEGY_POOL && !class->is_handle)
    add_member(writer, declaration, MEMBER_STATIC_READONLY, "maxInstances", ": number",
               "How many instances there can be at once.");
  if (glue_has_reset(class))
    add_member(writer, declaration, MEMBER_METHOD, "reset",
               arena_format(arena, "%s: void", parameters_of(writer, class->init, false)),
               "Starts over, as the constructor does, in the same memory.");
  if (glue_value_has_id(class))
    add_id(writer, declaration, class);
  if (class->is_handle && !class->drop)
    return;
  add_member(
      writer, declaration, MEMBER_METHOD, "free", "(): void",
      class->value
          ? "Ends it in C, also for other instances that stand for the same. Any later use of this "
            "one throws; so does freeing it twice."
          : "Gives the instance's memory back. Any later use of it throws; so does freeing it "
            "twice.");
  add_member(writer, declaration, MEMBER_METHOD, "[Symbol.dispose]", "(): void",
             "Frees the instance at the end of a `using` block, unless it was freed before.");
  if (!glue_has_snapshot(class, writer->options))
    return;
  add_member(writer, declaration, MEMBER_METHOD, "clone", "(): this",
             "A second instance in the same state.");
  add_member(writer, declaration, MEMBER_METHOD, "toBytes", "(): Uint8Array<ArrayBuffer>",
             arena_format(arena,
                          "The state: %zu bytes, for `fromBytes` of the same version of this "
                          "module.",
                          class->size));
  add_member(writer, declaration, MEMBER_FACTORY, "fromBytes", "(snapshot: Uint8Array)",
             "An instance in the state that `toBytes` gave; bytes from elsewhere are not checked.");
}

static void add_enumeration(struct writer *writer, const struct enumeration *enumeration) {
  struct type_declaration *declaration =
      declare(writer, DECLARATION_ENUM, enumeration->name, NULL, doc_of(writer, enumeration->doc));
  declaration->is_open = enumeration->is_flags;
  for (size_t i = 0; i < enumeration->enumerator_count; i++) {
    const struct enumerator *enumerator = &enumeration->enumerators[i];
    add_member(writer, declaration, MEMBER_ENUMERATOR, enumerator->name,
               arena_format(writer->arena, "%lld", (long long)enumerator->value),
               doc_of(writer, enumerator->doc));
  }
}

static void add_loader(struct writer *writer) {
  struct arena *arena = writer->arena;
  if (writer->options->simd)
    declare(writer, DECLARATION_CONSTANT, "simd", ": boolean",
            "Whether the engine has SIMD, and so wants the `.simd.wasm` module.");
  const char *how = writer->options->format == FORMAT_CJS ? "from the disk" : "by fetch()";
  const bool has_imports = writer->api->import_count;
  /* No more than `object`, for most of what it may be has a type in the library of some host alone.
   */
  const char *input =
      has_imports ? "input: string | object | undefined" : "input?: string | object";
  static const char imports[] = "imports: Imports", result[] = " => Promise<void>";
  struct type_declaration *init = declare(
      writer, DECLARATION_CALLABLE, "init",
      arena_format(arena, ": (%s%s%s)%s", input, has_imports ? ", " : "",
                   has_imports ? imports : "", result),
      arena_format(arena,
                   "Loads the module; everything else here throws until it has. Later calls change "
                   "nothing.\n"
                   "@param input where the module is, as a string or `URL`; or what it is: its "
                   "bytes, a `Response` or a promise of one, a `WebAssembly.Module`; left out: the "
                   "`.wasm` beside this file, %s%s",
                   how, has_imports ? "\n@param imports the functions that the module calls" : ""));
  strings_add(arena, &init->parameters, input);
  if (has_imports)
    strings_add(arena, &init->parameters, imports);
  init->result = result;
}

static void add_alloc(struct writer *writer) {
  struct type_declaration *allocation =
      declare(writer, DECLARATION_INTERFACE, "Allocation", NULL,
              "Bytes in the module's memory. Keep it for as long as its bytes are in use.");
  add_member(
      writer, allocation, MEMBER_READONLY, "bytes", ": Uint8Array<ArrayBuffer>",
      "The bytes. When memory grows, this array becomes empty: ask anew. Its `buffer` is all "
      "of the memory.");
  add_member(writer, allocation, MEMBER_READONLY, "length", ": number", "");
  add_member(writer, allocation, MEMBER_METHOD, "free", "(): void",
             "Gives the memory back. Any later use throws; so does freeing it twice.");
  add_member(writer, allocation, MEMBER_METHOD, "[Symbol.dispose]", "(): void",
             "Frees it at the end of a `using` block, unless it was freed before.");
  declare(writer, DECLARATION_FUNCTION, "alloc", "(length: number): Allocation",
          "Takes bytes of the module's memory, which arguments are passed from without a copy.\n"
          "@param length in bytes; what they hold at first is left open");
}

static void add_release(struct writer *writer) {
  declare(writer, DECLARATION_FUNCTION, "release", "(): void",
          "Gives the module's memory back: the module begins anew, with all variables of C as they "
          "were at first. Throws while something that was made is in use.");
}

struct types types_of(struct arena *arena, const struct api *api,
                      const struct glue_options *options) {
  struct writer writer = {.arena = arena, .api = api, .options = options};
  if (!options->embed)
    add_loader(&writer);
  if (api->import_count)
    add_imports(&writer);
  if (options->alloc)
    add_alloc(&writer);
  if (options->release)
    add_release(&writer);
  for (size_t i = 0; i < api->constant_count; i++)
    declare(&writer, DECLARATION_CONSTANT, api->constants[i].name,
            arena_format(arena, ": %s", constant_type(&api->constants[i])),
            doc_of(&writer, api->constants[i].doc));
  for (size_t i = 0; i < api->enumeration_count; i++)
    add_enumeration(&writer, api->enumerations[i]);
  for (size_t i = 0; i < api->record_count; i++)
    if (!api->records[i]->class)
      add_record(&writer, api->records[i]);
  for (size_t i = 0; i < api->class_count; i++)
    add_class(&writer, api->classes[i]);
  for (size_t i = 0; i < api->function_count; i++)
    declare(&writer, DECLARATION_FUNCTION, api->functions[i]->name,
            signature_of_call(&writer, api->functions[i]),
            function_doc(&writer, api->functions[i], function_makes(api->functions[i])));
  return writer.types;
}
