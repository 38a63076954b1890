#include "header/unit.h"

#include <string.h>

/* ---- Finding them ---- */

struct tagged *layouts_by_id(const struct unit *unit, const char *id) {
  const uint32_t number = intern_find(&unit->ids, id, strlen(id));
  return number < unit->id_count ? unit->by_id[number] : NULL;
}

/* The entry that a name has in a list by numbers. */
static struct tagged **entry_of(struct unit *unit, struct intern *names, struct tagged ***list,
                                size_t *count, const char *name) {
  const uint32_t number = intern(names, name, strlen(name));
  while (*count <= number)
    arena_push(unit->arena, list, count, sizeof **list);
  return &(*list)[number];
}

static struct tagged *new_tagged(struct unit *unit, struct c_origin origin, bool is_record) {
  struct tagged *tagged = arena_alloc(unit->arena, sizeof *tagged);
  struct tagged **place =
      arena_push(unit->arena, &unit->tagged, &unit->tagged_count, sizeof *unit->tagged);
  *place = tagged;
  if (is_record) {
    tagged->record = arena_alloc(unit->arena, sizeof *tagged->record);
    tagged->record->tag.origin = origin;
  } else {
    tagged->enumeration = arena_alloc(unit->arena, sizeof *tagged->enumeration);
    tagged->enumeration->tag.origin = origin;
  }
  return tagged;
}

const struct tagged *layouts_by_answer_id(const struct unit *unit, const char *id) {
  const uint32_t number = intern_find(&unit->answer_ids, id, strlen(id));
  return number < unit->answer_id_count ? unit->by_answer_id[number] : NULL;
}

struct c_record *layouts_hidden(struct unit *unit, const char *tag) {
  struct c_record *record = arena_alloc(unit->arena, sizeof *record);
  record->tag.origin = (struct c_origin){.name = tag, .at = {.file = unit->options->paths[0]}};
  record->spelling = arena_format(unit->arena, "struct %s", tag);
  return record;
}

const struct tagged *layouts_by_tag(const struct unit *unit, const char *tag, bool is_record,
                                    size_t count) {
  for (size_t i = 0; *tag && i < count; i++) {
    const struct tagged *tagged = unit->tagged[i];
    const struct c_origin *origin =
        tagged->record ? &tagged->record->tag.origin : &tagged->enumeration->tag.origin;
    if ((tagged->record != NULL) == is_record && strcmp(origin->name, tag) == 0)
      return tagged;
  }
  return NULL;
}

/* ---- Noting them ---- */

/* A definition says more than other declarations. */
static void merge_origin(struct c_origin *origin, struct c_origin other, bool is_definition) {
  const char *comment = is_definition && other.comment ? other.comment
                        : origin->comment              ? origin->comment
                                                       : other.comment;
  if (is_definition)
    *origin = other;
  origin->comment = comment;
}

static void note_enumerators(struct unit *unit, struct c_enum *enumeration,
                             const struct node *definition) {
  struct number number = {.value = -1, .is_negative = true};
  for (const struct node *node = definition->inner; node; node = node->next) {
    if (!node_is(node, "EnumConstantDecl"))
      continue;
    const struct number own = node_number(node);
    /* One more than the enumerator before, where it says nothing else; it may pass INT64_MAX. */
    number.value = (int64_t)((uint64_t)number.value + 1);
    if (own.is_known)
      number = own;
    struct c_enumerator *added = arena_push(unit->arena, &enumeration->enumerators,
                                            &enumeration->enumerator_count, sizeof *added);
    *added = (struct c_enumerator){.origin = unit_origin(unit, node),
                                   .value = number.value,
                                   .is_unsigned = !number.is_negative && number.value < 0};
    number.is_negative = number.is_negative && number.value < -1;
  }
}

static void note_children(struct unit *unit, const struct node *node) {
  for (const struct node *child = node->inner; child; child = child->next)
    if (node_is(child, "RecordDecl") || node_is(child, "EnumDecl"))
      layouts_note(unit, child);
}

void layouts_note(struct unit *unit, const struct node *node) {
  const bool is_record = node_is(node, "RecordDecl");
  const bool is_definition =
      is_record ? node->is_complete : node_child(node, "EnumConstantDecl") != NULL;
  const struct c_origin origin = unit_origin(unit, node);
  struct tagged *tagged = node->previous ? layouts_by_id(unit, node->previous) : NULL;
  if (tagged)
    merge_origin(is_record ? &tagged->record->tag.origin : &tagged->enumeration->tag.origin, origin,
                 is_definition);
  else
    tagged = new_tagged(unit, origin, is_record);
  *entry_of(unit, &unit->ids, &unit->by_id, &unit->id_count, node->id) = tagged;
  const char *word = !is_record ? "enum" : node->tag ? node->tag : "struct";
  const char *spelling = arena_format(unit->arena, "%s %s", word, origin.name);
  if (*origin.name) {
    tagged->spelling = spelling;
    tagged->object = arena_format(unit->arena, "(*(%s *)0)", spelling);
  }
  if (is_record) {
    tagged->record->is_union = strcmp(word, "union") == 0;
    tagged->record->spelling = spelling;
  }
  if (!is_definition)
    return;
  tagged->definition = node;
  if (is_record) {
    tagged->record->is_complete = true;
    note_children(unit, node);
  } else {
    tagged->enumeration->is_complete = true;
    tagged->enumeration->scalar = node->fixed ? types_scalar(node->fixed) : SCALAR_VOID;
    note_enumerators(unit, tagged->enumeration, node);
  }
}

/* `*` for each pointer or array around the type without a name that a typedef is made of. */
void layouts_note_typedef(struct unit *unit, const struct node *node) {
  struct text object = text_in(unit->arena);
  text_add(&object, "(");
  for (const struct node *type = node_child_type(node); type; type = node_child_type(type)) {
    if (node_is(type, "RecordType") || node_is(type, "EnumType")) {
      struct tagged *tagged = type->decl.id ? layouts_by_id(unit, type->decl.id) : NULL;
      if (tagged && !tagged->object)
        tagged->object =
            arena_format(unit->arena, "%s*(%s *)0)", object.bytes, node->name ? node->name : "");
      return;
    }
    if (node_is(type, "PointerType") || strstr(type->kind, "ArrayType"))
      text_add(&object, "*");
    else if (node_is(type, "TypedefType") || strstr(type->kind, "FunctionProto"))
      return; /* named there, or not to be had */
  }
}

/* ---- Asking about them ---- */

/* Where `(unnamed struct at a.h:1:2)` ends in the spelling of a field's type, or NULL. A path may
 * have parentheses of its own. */
static const char *behind_nameless(const char *spelling) {
  const char *unnamed = spelling ? strstr(spelling, "(unnamed") : NULL;
  const char *start = unnamed ? unnamed : spelling ? strstr(spelling, "(anonymous") : NULL;
  int depth = 0;
  for (const char *c = start; c && *c; c++) {
    depth += (*c == '(') - (*c == ')');
    if (!depth)
      return c + 1;
  }
  return NULL;
}

/* The unnamed struct, union or enum, defined right in front of a field, that its type is made of.
 */
static struct tagged *nameless_of(struct unit *unit, const struct node *field,
                                  const struct node *before) {
  const bool has_name = before && before->name && *before->name;
  return before && !has_name && behind_nameless(field->type) ? layouts_by_id(unit, before->id)
                                                             : NULL;
}

/* An expression for one, by a `*` for each pointer or array around it, as in `struct (unnamed at …)
 * *[3]`. NULL where a function is in between. */
static const char *object_in(struct unit *unit, const char *object, const struct node *field) {
  struct text stars = text_in(unit->arena);
  const char *behind = behind_nameless(field->type);
  if (strchr(behind, '('))
    return NULL;
  text_add(&stars, "(");
  for (; *behind; behind++)
    if (*behind == '*' || *behind == '[')
      text_add(&stars, "*");
  return arena_format(unit->arena, "%s%s.%s)", stars.bytes, object, field->name);
}

static void ask_fields(struct unit *unit, struct c_record *record, const char *object,
                       const struct node *definition);

/* Fields of a struct without a name are the record's; a union without one is a field that has
 * them. */
static void ask_anonymous(struct unit *unit, struct c_record *record, const char *object,
                          const struct node *node, struct tagged *inner) {
  if (!inner || !inner->record || !inner->definition) {
    struct c_field *field =
        arena_push(unit->arena, &record->fields, &record->field_count, sizeof *field);
    *field = (struct c_field){.origin = unit_origin(unit, node),
                              .type = types_unknown(unit, node->type)};
    field->origin.name = "(without a name)"; /* -fms-extensions has fields of other structs so */
    return;
  }
  inner->is_inside = true;
  if (!inner->record->is_union) {
    ask_fields(unit, record, object, inner->definition);
    return;
  }
  struct c_field *field =
      arena_push(unit->arena, &record->fields, &record->field_count, sizeof *field);
  *field = (struct c_field){.origin = unit_origin(unit, node),
                            .type = types_of_record(unit, inner->record, node->type),
                            .is_anonymous_union = true};
  ask_fields(unit, inner->record, object, inner->definition);
}

static void ask_field(struct unit *unit, struct c_record *record, const char *object,
                      const struct node *node, struct tagged *nameless) {
  struct c_field *field =
      arena_push(unit->arena, &record->fields, &record->field_count, sizeof *field);
  *field = (struct c_field){.origin = unit_origin(unit, node),
                            .inner = unit_inner_names(unit, node),
                            .is_bit_field = node->is_bit_field};
  if (node->is_bit_field) { /* has neither an address nor a type of its own */
    field->type = types_unknown(unit, node->type);
    return;
  }
  if (nameless && !nameless->object)
    nameless->object = object_in(unit, object, node);
  probe_mean_declaration(&unit->probe, node->name);
  struct asked_field *asked =
      arena_push(unit->arena, &unit->fields, &unit->field_count, sizeof *asked);
  *asked = (struct asked_field){
      .record = record,
      .index = record->field_count - 1,
      .type = probe_type(&unit->probe, "%s.%s", object, node->name),
      .offset =
          probe_number(&unit->probe, "__builtin_offsetof(__typeof__(%s), %s)", object, node->name)};
}

static void ask_fields(struct unit *unit, struct c_record *record, const char *object,
                       const struct node *definition) {
  const struct node *before = NULL;
  for (const struct node *node = definition->inner; node; node = node->next) {
    if (node_is(node, "RecordDecl") || node_is(node, "EnumDecl"))
      before = node;
    if (!node_is(node, "FieldDecl"))
      continue;
    struct tagged *nameless = nameless_of(unit, node, before);
    if (node->name || node->is_bit_field)
      ask_field(unit, record, object, node, nameless);
    else
      ask_anonymous(unit, record, object, node, nameless);
  }
}

void layouts_ask(struct unit *unit) {
  unit->char_sign = probe_number(&unit->probe, "(char)-1 < 0");
  for (size_t i = 0; i < unit->tagged_count; i++) { /* those inside of others come behind them */
    struct tagged *tagged = unit->tagged[i];
    const struct c_origin *origin =
        tagged->record ? &tagged->record->tag.origin : &tagged->enumeration->tag.origin;
    if (!tagged->object || tagged->is_inside)
      continue;
    probe_mean_declaration(&unit->probe, origin->name);
    tagged->type =
        probe_type(&unit->probe, "%s", tagged->spelling ? tagged->spelling : tagged->object);
    if (!tagged->definition)
      continue;
    tagged->size = probe_number(&unit->probe, "sizeof%s", tagged->object);
    tagged->alignment = tagged->record
                            ? probe_number(&unit->probe, "_Alignof(__typeof__(%s))", tagged->object)
                            : probe_number(&unit->probe, "(__typeof__(%s))-1 < 0", tagged->object);
    tagged->is_laid_out = true;
    if (tagged->record)
      ask_fields(unit, tagged->record, tagged->object, tagged->definition);
  }
}

/* ---- Taking the answers ---- */

static enum scalar integer_of(uint64_t size, bool is_signed) {
  switch (size) {
  case 1:
    return is_signed ? SCALAR_I8 : SCALAR_U8;
  case 2:
    return is_signed ? SCALAR_I16 : SCALAR_U16;
  case 4:
    return is_signed ? SCALAR_I32 : SCALAR_U32;
  default:
    return is_signed ? SCALAR_I64 : SCALAR_U64;
  }
}

/* What the types of the answers are called there. */
static void note_answer_ids(struct unit *unit) {
  for (size_t i = 0; i < unit->tagged_count; i++) {
    struct tagged *tagged = unit->tagged[i];
    const struct node *type =
        tagged->object && !tagged->is_inside ? unit->probe.answers[tagged->type].type : NULL;
    while (type && !node_is(type, "RecordType") && !node_is(type, "EnumType"))
      type = node_child_type(type);
    if (type && type->decl.id)
      *entry_of(unit, &unit->answer_ids, &unit->by_answer_id, &unit->answer_id_count,
                type->decl.id) = tagged;
  }
}

void layouts_fill(struct unit *unit) {
  const struct answer *answers = unit->probe.answers;
  note_answer_ids(unit);
  for (size_t i = 0; i < unit->tagged_count; i++) {
    const struct tagged *tagged = unit->tagged[i];
    if (!tagged->is_laid_out)
      continue;
    const struct number size = answers[tagged->size].number;
    const struct number second = answers[tagged->alignment].number;
    if (tagged->enumeration && size.is_known)
      tagged->enumeration->scalar = integer_of((uint64_t)size.value, second.value != 0);
    if (!tagged->record || !size.is_known || !second.is_known)
      continue;
    tagged->record->has_layout = true;
    tagged->record->size = (uint64_t)size.value;
    tagged->record->alignment = (uint64_t)second.value;
  }
  for (size_t i = 0; i < unit->field_count; i++) {
    const struct asked_field *asked = &unit->fields[i];
    struct c_field *field = &asked->record->fields[asked->index];
    const struct number offset = answers[asked->offset].number;
    field->type = types_of_answer(unit, answers[asked->type].type);
    field->offset = (size_t)offset.value;
    asked->record->has_layout &= offset.is_known;
  }
}
