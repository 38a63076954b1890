#include "inspect/types.h"

#include "inspect/parts.h"
#include "inspect/space.h"

enum {
  MUTABLE = 1 << 29, /* a bit of a field */
  DEEPEST = 63,      /* supertypes above a type: the limit of engines */
  MOST_PROBES = 64   /* of a lookup: more have been made to take long */
};

/* ---- Space ---- */

static uint32_t slots_of(const struct wasm *wasm) {
  uint32_t slots = 4;
  while (slots / 2 < wasm->sections[WASM_TYPE_SECTION].count)
    slots *= 2;
  return slots;
}

static bool has_fields(const struct wasm_type *type) {
  return type->form == WASM_STRUCT_TYPE || type->form == WASM_ARRAY_TYPE;
}

static size_t count_fields(const struct wasm *wasm) {
  size_t count = 0;
  for (uint32_t i = 0; i < wasm->sections[WASM_TYPE_SECTION].count; i++)
    count += has_fields(&wasm->types[i]) ? wasm->types[i].params.length : 0;
  return count;
}

static size_t divide(struct types *types, const struct wasm *wasm, void *memory) {
  struct space space = {.memory = memory};
  const uint32_t slots = slots_of(wasm);
  *types = (struct types){.wasm = wasm, .slots = slots};
  types->first = space_take(&space, wasm->sections[WASM_TYPE_SECTION].count, sizeof *types->first);
  types->field_at =
      space_take(&space, wasm->sections[WASM_TYPE_SECTION].count, sizeof *types->field_at);
  types->fields = space_take(&space, count_fields(wasm), sizeof *types->fields);
  types->groups = space_take(&space, slots, sizeof *types->groups);
  types->hashes = space_take(&space, slots, sizeof *types->hashes);
  return space.size;
}

size_t types_space(const struct wasm *wasm) {
  struct types types;
  return divide(&types, wasm, NULL);
}

/* ---- Subtypes ---- */

static const struct wasm_type *type_of(const struct types *types, uint32_t type) {
  return &types->wasm->types[type & WASM_TYPE_INDEX];
}

static bool is_indexed(uint32_t type) {
  return type & WASM_INDEXED;
}

/* The abstract type that a type of the module is below of at once. */
static uint32_t abstract_of(uint8_t form) {
  switch (form) {
  case WASM_STRUCT_TYPE:
    return WASM_STRUCTREF;
  case WASM_ARRAY_TYPE:
    return WASM_ARRAYREF;
  case WASM_CONTINUATION_TYPE:
    return WASM_CONTREF;
  default:
    return WASM_FUNCREF;
  }
}

/* Of an abstract type. */
static uint32_t top_of(uint32_t heap) {
  switch (heap) {
  case WASM_FUNCREF:
  case WASM_NOFUNC:
    return WASM_FUNCREF;
  case WASM_EXTERNREF:
  case WASM_NOEXTERN:
    return WASM_EXTERNREF;
  case WASM_EXNREF:
  case WASM_NOEXN:
    return WASM_EXNREF;
  case WASM_CONTREF:
  case WASM_NOCONT:
    return WASM_CONTREF;
  default:
    return WASM_ANYREF;
  }
}

static bool is_bottom(uint32_t heap) {
  return heap == WASM_NOCONT || heap == WASM_NOEXN || heap == WASM_NOFUNC ||
         heap == WASM_NOEXTERN || heap == WASM_NONE;
}

static bool match_abstract(uint32_t sub, uint32_t super) {
  if (sub == super)
    return true;
  if (top_of(sub) != top_of(super))
    return false;
  if (is_bottom(sub) || super == top_of(super))
    return true;
  return super == WASM_EQREF && sub != WASM_ANYREF && !is_bottom(super);
}

/* Each has at most DEEPEST supertypes. */
static bool match_indexed(const struct types *types, uint32_t sub, uint32_t super) {
  const uint32_t wanted = types->first[super];
  for (; sub != UINT32_MAX; sub = types->wasm->types[sub].supertype)
    if (types->first[sub] == wanted)
      return true;
  return false;
}

static bool match_heap(const struct types *types, uint32_t sub, uint32_t super) {
  if (is_indexed(sub) && is_indexed(super))
    return match_indexed(types, sub & WASM_TYPE_INDEX, super & WASM_TYPE_INDEX);
  if (is_indexed(sub))
    return match_abstract(abstract_of(type_of(types, sub)->form), super);
  if (is_indexed(super))
    return is_bottom(sub) && top_of(sub) == top_of(abstract_of(type_of(types, super)->form));
  return match_abstract(sub, super);
}

bool types_match(const struct types *types, uint32_t sub, uint32_t super) {
  if (sub == super)
    return true;
  if (!wasm_is_reference_type(sub) || !wasm_is_reference_type(super))
    return false;
  if (!(sub & WASM_NON_NULL) && super & WASM_NON_NULL)
    return false;
  return match_heap(types, sub & ~WASM_NON_NULL, super & ~WASM_NON_NULL);
}

uint32_t types_top(const struct types *types, uint32_t type) {
  const uint32_t heap = type & ~WASM_NON_NULL;
  return top_of(is_indexed(heap) ? abstract_of(type_of(types, heap)->form) : heap);
}

/* ---- Fields ---- */

static void list_fields(struct types *types) {
  const struct wasm *wasm = types->wasm;
  uint32_t count = 0, type;
  for (uint32_t i = 0; i < wasm->sections[WASM_TYPE_SECTION].count; i++) {
    types->field_at[i] = count;
    if (!has_fields(&wasm->types[i]))
      continue;
    struct part_values values = part_values(wasm, wasm->types[i].params, true);
    while (part_next_value(&values, &type))
      types->fields[count++] = type | (values.is_mutable ? MUTABLE : 0);
  }
}

struct types_field types_field(const struct types *types, uint32_t index, uint32_t number) {
  const uint32_t field = types->fields[types->field_at[index] + number];
  return (struct types_field){field & ~(uint32_t)MUTABLE, field & MUTABLE};
}

/* ---- The same types ---- */

/* An index that is seen from a group: within it by its place there, else by the first same type. */
static uint32_t seen_index(const struct types *types, uint32_t group, uint32_t index) {
  const uint32_t within = WASM_NON_NULL;
  if (index == UINT32_MAX)
    return index;
  return index >= group ? within | (index - group) : types->first[index];
}

static uint32_t seen_type(const struct types *types, uint32_t group, uint32_t type) {
  const uint32_t index = type & WASM_TYPE_INDEX;
  if (!is_indexed(type))
    return type;
  /* Another bit says that it is within: a type has no place beyond these. */
  const uint32_t within = index >= group ? UINT32_C(0x20000000) : 0;
  return (type & ~WASM_TYPE_INDEX) | within | (within ? index - group : types->first[index]);
}

/* The function type of a continuation. */
static uint32_t seen_function(const struct types *types, uint32_t group,
                              const struct wasm_type *type) {
  return type->form == WASM_CONTINUATION_TYPE ? seen_index(types, group, type->function) : 0;
}

static uint32_t mix(uint32_t hash, uint32_t value) {
  hash = (hash ^ value) * UINT32_C(0x9e3779b1);
  return hash ^ hash >> 15;
}

static uint32_t hash_values(const struct types *types, uint32_t group, struct wasm_types list,
                            bool are_fields, uint32_t hash) {
  struct part_values values = part_values(types->wasm, list, are_fields);
  uint32_t type;
  hash = mix(hash, (uint32_t)list.length);
  while (part_next_value(&values, &type))
    hash = mix(hash, seen_type(types, group, type) + values.is_mutable);
  return hash;
}

static uint32_t hash_group(const struct types *types, uint32_t group, uint32_t end) {
  uint32_t hash = end - group;
  for (uint32_t i = group; i < end; i++) {
    const struct wasm_type *type = &types->wasm->types[i];
    hash = mix(hash, type->form * UINT32_C(2) + type->is_final);
    hash = mix(hash, seen_index(types, group, type->supertype));
    hash = mix(hash, seen_function(types, group, type));
    hash = hash_values(types, group, type->params, has_fields(type), hash);
    hash = hash_values(types, group, type->results, false, hash);
  }
  return hash;
}

static bool same_values(const struct types *types, uint32_t group_a, struct wasm_types a,
                        uint32_t group_b, struct wasm_types b, bool are_fields) {
  struct part_values of_a = part_values(types->wasm, a, are_fields);
  struct part_values of_b = part_values(types->wasm, b, are_fields);
  uint32_t type_a, type_b;
  if (a.length != b.length)
    return false;
  while (part_next_value(&of_a, &type_a) && part_next_value(&of_b, &type_b))
    if (seen_type(types, group_a, type_a) != seen_type(types, group_b, type_b) ||
        of_a.is_mutable != of_b.is_mutable)
      return false;
  return true;
}

static bool same_types(const struct types *types, uint32_t group_a, uint32_t a, uint32_t group_b,
                       uint32_t b) {
  const struct wasm_type *of_a = &types->wasm->types[a], *of_b = &types->wasm->types[b];
  return of_a->form == of_b->form && of_a->is_final == of_b->is_final &&
         seen_index(types, group_a, of_a->supertype) ==
             seen_index(types, group_b, of_b->supertype) &&
         seen_function(types, group_a, of_a) == seen_function(types, group_b, of_b) &&
         same_values(types, group_a, of_a->params, group_b, of_b->params, has_fields(of_a)) &&
         same_values(types, group_a, of_a->results, group_b, of_b->results, false);
}

static bool same_groups(const struct types *types, uint32_t a, uint32_t b) {
  const uint32_t size = types->wasm->types[a].group_end - a;
  if (size != types->wasm->types[b].group_end - b)
    return false;
  for (uint32_t i = 0; i < size; i++)
    if (!same_types(types, a, a + i, b, b + i))
      return false;
  return true;
}

static bool fail(struct types *types, uint32_t type, const char *error) {
  if (!types->error) {
    types->error = error;
    types->error_at = type;
  }
  return false;
}

/* Finds the group that is the same, or adds this one. */
static bool enter_group(struct types *types, uint32_t group, uint32_t end) {
  const uint32_t hash = hash_group(types, group, end), mask = types->slots - 1;
  uint32_t slot = hash & mask, same = group;
  for (uint32_t probes = 0; types->groups[slot]; slot = (slot + 1) & mask, probes++) {
    const uint32_t other = types->groups[slot] - 1;
    if (types->hashes[slot] == hash && same_groups(types, other, group)) {
      same = other;
      break;
    }
    if (probes == MOST_PROBES) {
      types->is_limit = true;
      return fail(types, group, "types that are too much alike to compare");
    }
  }
  types->groups[slot] = same + 1;
  types->hashes[slot] = hash;
  for (uint32_t i = group; i < end; i++)
    types->first[i] = same + (i - group);
  return true;
}

/* ---- Whether types are valid ---- */

static bool match_values(const struct types *types, struct wasm_types sub,
                         struct wasm_types super) {
  struct part_values of_sub = part_values(types->wasm, sub, false);
  struct part_values of_super = part_values(types->wasm, super, false);
  uint32_t type, wanted;
  if (sub.length != super.length)
    return false;
  while (part_next_value(&of_sub, &type) && part_next_value(&of_super, &wanted))
    if (!types_match(types, type, wanted))
      return false;
  return true;
}

/* A subtype may have more fields. One that can be set has the same type, as it is read as well. */
static bool match_fields(const struct types *types, struct wasm_types sub,
                         struct wasm_types super) {
  struct part_values of_sub = part_values(types->wasm, sub, true);
  struct part_values of_super = part_values(types->wasm, super, true);
  uint32_t type, wanted;
  if (sub.length < super.length)
    return false;
  while (part_next_value(&of_super, &wanted) && part_next_value(&of_sub, &type))
    if (of_sub.is_mutable != of_super.is_mutable || !types_match(types, type, wanted) ||
        (of_sub.is_mutable && !types_match(types, wanted, type)))
      return false;
  return true;
}

static bool match_structure(const struct types *types, const struct wasm_type *sub,
                            const struct wasm_type *super) {
  if (sub->form != super->form)
    return false;
  switch (sub->form) {
  case WASM_FUNCTION_TYPE:
    return match_values(types, super->params, sub->params) &&
           match_values(types, sub->results, super->results);
  case WASM_CONTINUATION_TYPE:
    return match_indexed(types, sub->function, super->function);
  default:
    return match_fields(types, sub->params, super->params);
  }
}

static bool check_type(struct types *types, uint32_t index) {
  const struct wasm_type *all = types->wasm->types, *type = &all[index];
  if (type->form == WASM_CONTINUATION_TYPE && all[type->function].form != WASM_FUNCTION_TYPE)
    return fail(types, index, "a continuation of what is no function type");
  if (type->supertype == UINT32_MAX)
    return true;
  if (all[type->supertype].is_final)
    return fail(types, index, "a supertype that is final");
  return match_structure(types, type, &all[type->supertype]) ||
         fail(types, index, "a type that does not match its supertype");
}

/* Each supertype is declared before, so that the ways up end; and they are short. */
static bool check_order(struct types *types, uint32_t group, uint32_t end) {
  const struct wasm_type *all = types->wasm->types;
  for (uint32_t i = group; i < end; i++) {
    uint32_t depth = 0;
    if (all[i].supertype != UINT32_MAX && all[i].supertype >= i)
      return fail(types, i, "a supertype that is declared later");
    for (uint32_t above = all[i].supertype; above != UINT32_MAX; above = all[above].supertype)
      if (++depth > DEEPEST) {
        types->is_limit = true;
        return fail(types, i, "more than 63 supertypes");
      }
  }
  return true;
}

bool types_begin(struct types *types, const struct wasm *wasm, void *space) {
  divide(types, wasm, space);
  list_fields(types);
  for (uint32_t i = 0; i < types->slots; i++)
    types->groups[i] = 0;
  const uint32_t count = wasm->sections[WASM_TYPE_SECTION].count;
  for (uint32_t group = 0, end; group < count; group = end) {
    end = wasm->types[group].group_end;
    if (!check_order(types, group, end) || !enter_group(types, group, end))
      return false;
    for (uint32_t i = group; i < end; i++)
      if (!check_type(types, i))
        return false;
  }
  return true;
}
