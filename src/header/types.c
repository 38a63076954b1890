#include "header/unit.h"

#include <string.h>

/* How the trees of one dump name what they refer to. */
struct view {
  struct unit *unit;
  bool has_ids; /* the ids are those of the header's dump: another run of clang has other ones */
  bool is_prototype; /* between the parentheses of a function, where a struct may be its own */
  size_t tags;       /* of a function: what the header has ahead of it */
};

static const struct c_type *type_of(const struct view *view, const struct node *node);

static struct c_type *new_type(const struct view *view, enum c_kind kind, const char *spelling) {
  struct c_type *type = arena_alloc(view->unit->arena, sizeof *type);
  *type = (struct c_type){.kind = kind, .spelling = spelling ? spelling : ""};
  return type;
}

static struct c_type *copy_of(const struct view *view, const struct c_type *type) {
  struct c_type *copy = arena_alloc(view->unit->arena, sizeof *copy);
  *copy = *type;
  return copy;
}

/* Whatever in the tree is missing. */
static const struct c_type *unknown(const struct view *view, const struct node *node) {
  return new_type(view, C_OTHER, node ? node->type : NULL);
}

/* ---- Numbers ---- */

/* The types of C for wasm32, whose long has 32 bits. */
static const struct {
  const char *name;
  enum c_kind kind;
  enum scalar scalar;
  enum c_other other;
} builtins[] = {
    {"void", C_VOID, SCALAR_VOID, C_UNKNOWN},
    {"_Bool", C_BOOL, SCALAR_BOOL, C_UNKNOWN},
    {"bool", C_BOOL, SCALAR_BOOL, C_UNKNOWN},
    {"char", C_CHAR, SCALAR_I8, C_UNKNOWN},
    {"signed char", C_NUMBER, SCALAR_I8, C_UNKNOWN},
    {"unsigned char", C_NUMBER, SCALAR_U8, C_UNKNOWN},
    {"short", C_NUMBER, SCALAR_I16, C_UNKNOWN},
    {"unsigned short", C_NUMBER, SCALAR_U16, C_UNKNOWN},
    {"int", C_NUMBER, SCALAR_I32, C_UNKNOWN},
    {"unsigned int", C_NUMBER, SCALAR_U32, C_UNKNOWN},
    {"long", C_NUMBER, SCALAR_I32, C_UNKNOWN},
    {"unsigned long", C_NUMBER, SCALAR_U32, C_UNKNOWN},
    {"long long", C_NUMBER, SCALAR_I64, C_UNKNOWN},
    {"unsigned long long", C_NUMBER, SCALAR_U64, C_UNKNOWN},
    {"float", C_NUMBER, SCALAR_F32, C_UNKNOWN},
    {"double", C_NUMBER, SCALAR_F64, C_UNKNOWN},
    {"long double", C_OTHER, SCALAR_VOID, C_LONG_DOUBLE},
    {"__float128", C_OTHER, SCALAR_VOID, C_LONG_DOUBLE},
    {"__int128", C_OTHER, SCALAR_VOID, C_WIDE_INTEGER},
    {"unsigned __int128", C_OTHER, SCALAR_VOID, C_WIDE_INTEGER},
};

enum scalar types_scalar(const char *name) {
  for (size_t i = 0; i < sizeof builtins / sizeof *builtins; i++)
    if (strcmp(builtins[i].name, name) == 0)
      return builtins[i].scalar;
  return SCALAR_VOID;
}

static const struct c_type *builtin(const struct view *view, const struct node *node) {
  struct c_type *type = new_type(view, C_OTHER, node->type);
  for (size_t i = 0; i < sizeof builtins / sizeof *builtins; i++)
    if (strcmp(builtins[i].name, type->spelling) == 0) {
      type->kind = builtins[i].kind;
      type->scalar = builtins[i].scalar;
      type->other = builtins[i].other;
    }
  if (type->kind == C_CHAR && !view->unit->probe.answers[view->unit->char_sign].number.value)
    type->scalar = SCALAR_U8;
  return type;
}

/* ---- What is made of other types ---- */

static const struct c_type *child_type(const struct view *view, const struct node *node) {
  const struct node *child = node_child_type(node);
  return child ? type_of(view, child) : unknown(view, node);
}

/* An array that is const is one of const elements. */
static const struct c_type *as_const(const struct view *view, const struct c_type *type) {
  struct c_type *copy = copy_of(view, type);
  copy->is_const = true;
  if (type->kind == C_ARRAY || type->kind == C_UNBOUNDED || type->kind == C_VARIABLE_ARRAY)
    copy->inner = as_const(view, type->inner);
  return copy;
}

static const struct c_type *qualified(const struct view *view, const struct node *node) {
  const struct c_type *type = child_type(view, node);
  const char *qualifiers = node->qualifiers ? node->qualifiers : "";
  if (strstr(qualifiers, "const"))
    type = as_const(view, type);
  if (!strstr(qualifiers, "volatile"))
    return type;
  struct c_type *copy = copy_of(view, type);
  copy->is_volatile = true;
  return copy;
}

static const struct c_type *made_of(const struct view *view, enum c_kind kind,
                                    const struct node *node) {
  struct c_type *type = new_type(view, kind, node->type);
  type->inner = child_type(view, node);
  type->count = node->count;
  type->is_const = kind != C_POINTER && type->inner->is_const;
  return type;
}

/* A parameter that is written as an array. Only the pointer that it comes to always tells whether
 * the elements are const. */
static const struct c_type *decayed(const struct view *view, const struct node *node) {
  const struct node *array = node_child_type(node);
  const struct node *pointer = array ? array->next : NULL;
  if (!pointer)
    return unknown(view, node);
  const struct c_type *as_written = type_of(view, array), *comes_to = type_of(view, pointer);
  const bool is_const = comes_to->kind == C_POINTER && comes_to->inner->is_const;
  if (as_written->kind == C_FUNCTION) /* decays as well */
    return comes_to;
  return is_const ? as_const(view, as_written) : as_written;
}

static const struct c_type *function(const struct view *view, const struct node *node) {
  struct c_type *type = new_type(view, C_FUNCTION, node->type);
  const struct c_type **params = NULL;
  const struct node *child = node->inner;
  if (!child)
    return unknown(view, node);
  type->inner = type_of(view, child);
  type->has_prototype = node_is(node, "FunctionProtoType");
  type->is_variadic = node->is_variadic && type->has_prototype;
  struct view within = *view;
  within.is_prototype = true;
  for (child = child->next; child; child = child->next) {
    const struct c_type **place =
        arena_push(view->unit->arena, &params, &type->param_count, sizeof *params);
    *place = type_of(&within, child);
  }
  type->params = params;
  return type;
}

/* ---- What has a name ---- */

/* A struct declared inside a parameter list is a distinct type, even if its tag is already in
 * use. */
static const struct c_type *tagged(const struct view *view, const struct node *node) {
  const bool is_record = node_is(node, "RecordType");
  const char *id = node->decl.id ? node->decl.id : "";
  const struct tagged *of =
      view->has_ids ? layouts_by_id(view->unit, id) : layouts_by_answer_id(view->unit, id);
  /* From clang 22 on, what was written ahead of the definition has the id of what it saw. */
  if (!of && !view->has_ids && node->decl.name)
    of = layouts_by_tag(view->unit, node->decl.name, is_record,
                        view->is_prototype ? view->tags : view->unit->tagged_count);
  const bool is_hidden = !of && is_record && node->decl.name && *node->decl.name;
  if (!is_hidden && (!of || (is_record ? !of->record : !of->enumeration)))
    return unknown(view, node);
  struct c_type *type = new_type(view, is_record ? C_RECORD : C_ENUM, node->type);
  type->record = is_hidden ? layouts_hidden(view->unit, node->decl.name) : of->record;
  type->enumeration = is_hidden ? NULL : of->enumeration;
  return type;
}

/* The name is what the header writes, unless a const is hidden behind it. */
static const struct c_type *named(const struct view *view, const struct node *node) {
  const struct c_type *known =
      node->decl.name ? types_of_typedef(view->unit, node->decl.name) : NULL;
  const struct c_type *type = known ? known : child_type(view, node);
  const bool is_array =
      type->kind == C_ARRAY || type->kind == C_UNBOUNDED || type->kind == C_VARIABLE_ARRAY;
  if (type->is_const && !is_array)
    return type;
  struct c_type *copy = copy_of(view, type);
  copy->spelling = node->decl.name ? node->decl.name : node->type;
  copy->is_address |=
      strcmp(copy->spelling, "uintptr_t") == 0 || strcmp(copy->spelling, "intptr_t") == 0;
  return copy;
}

static const struct c_type *other(const struct view *view, const struct node *node,
                                  enum c_other other_kind) {
  struct c_type *type = new_type(view, C_OTHER, node->type);
  type->other = other_kind;
  return type;
}

/* Of attributes nothing but this says anything about a value. */
static const struct c_type *attributed(const struct view *view, const struct node *node) {
  const struct c_type *type = child_type(view, node);
  const size_t length = node->type ? strlen(node->type) : 0;
  static const char word[] = "_Nullable";
  const size_t word_length = sizeof word - 1;
  if (type->kind != C_POINTER || length < word_length ||
      strcmp(node->type + length - word_length, word) != 0)
    return type;
  struct c_type *copy = copy_of(view, type);
  copy->is_nullable = true;
  return copy;
}

/* `typeof` and the like have what they stand for last. */
static const struct c_type *last_type(const struct view *view, const struct node *node) {
  const struct node *last = node->inner;
  while (last && last->next)
    last = last->next;
  return last ? type_of(view, last) : unknown(view, node);
}

static const struct c_type *type_of(const struct view *view, const struct node *node) {
  static const struct {
    const char *node;
    enum c_kind kind;
  } made[] = {{"PointerType", C_POINTER},
              {"BlockPointerType", C_POINTER},
              {"ConstantArrayType", C_ARRAY},
              {"IncompleteArrayType", C_UNBOUNDED},
              {"VariableArrayType", C_VARIABLE_ARRAY},
              {"AtomicType", C_ATOMIC}};
  static const struct {
    const char *node;
    const struct c_type *(*read)(const struct view *, const struct node *);
  } readers[] = {{"QualType", qualified},
                 {"BuiltinType", builtin},
                 {"TypedefType", named},
                 {"RecordType", tagged},
                 {"EnumType", tagged},
                 {"DecayedType", decayed},
                 {"FunctionProtoType", function},
                 {"FunctionNoProtoType", function},
                 {"TypeOfExprType", last_type},
                 {"TypeOfType", last_type},
                 {"AutoType", last_type},
                 {"AdjustedType", last_type},
                 {"AttributedType", attributed}};
  static const struct {
    const char *node;
    enum c_other kind;
  } others[] = {{"ComplexType", C_COMPLEX},
                {"VectorType", C_VECTOR},
                {"ExtVectorType", C_VECTOR},
                {"BitIntType", C_UNKNOWN}};
  for (size_t i = 0; i < sizeof made / sizeof *made; i++)
    if (node_is(node, made[i].node))
      return made_of(view, made[i].kind, node);
  for (size_t i = 0; i < sizeof readers / sizeof *readers; i++)
    if (node_is(node, readers[i].node))
      return readers[i].read(view, node);
  for (size_t i = 0; i < sizeof others / sizeof *others; i++)
    if (node_is(node, others[i].node))
      return other(view, node, others[i].kind);
  return child_type(view, node); /* parentheses, `struct` in front of a tag */
}

const struct c_type *types_of_answer(struct unit *unit, const struct node *type) {
  const struct view view = {.unit = unit};
  return type ? type_of(&view, type) : unknown(&view, NULL);
}

const struct c_type *types_of_function(struct unit *unit, const struct node *type, size_t tags) {
  const struct view view = {.unit = unit, .tags = tags};
  return type ? type_of(&view, type) : unknown(&view, NULL);
}

const struct c_type *types_of_record(struct unit *unit, struct c_record *record,
                                     const char *spelling) {
  const struct view view = {.unit = unit};
  struct c_type *type = new_type(&view, C_RECORD, spelling);
  type->record = record;
  return type;
}

const struct c_type *types_unknown(struct unit *unit, const char *spelling) {
  const struct view view = {.unit = unit};
  return new_type(&view, C_OTHER, spelling);
}

const struct c_type *types_of_typedef(struct unit *unit, const char *name) {
  const uint32_t number = intern_find(&unit->typedef_names, name, strlen(name));
  const struct view view = {.unit = unit, .has_ids = true};
  if (number >= unit->typedef_count)
    return NULL;
  if (!unit->types[number])
    unit->types[number] = child_type(&view, unit->typedefs[number]);
  return unit->types[number];
}
