#include "header/enums.h"

#include "header/marks.h"
#include "header/names.h"

#include <string.h>

static void add_enumerator(const struct reader *reader, struct enumeration *enumeration,
                           const struct c_enumerator *declared) {
  struct enumerator *enumerator = arena_push(reader->arena, &enumeration->enumerators,
                                             &enumeration->enumerator_count, sizeof *enumerator);
  *enumerator = (struct enumerator){.c_name = declared->origin.name,
                                    .name = declared->origin.name,
                                    .doc = reader_comment(reader, &declared->origin).doc,
                                    .value = declared->value};
}

/* Drops a prefix that all enumerators share. If one lacks it, all keep their names. */
static bool drop_prefix(struct enumeration *enumeration, const char *prefix) {
  for (size_t i = 0; i < enumeration->enumerator_count; i++)
    if (!name_after(enumeration->enumerators[i].name, prefix))
      return false;
  for (size_t i = 0; i < enumeration->enumerator_count; i++)
    enumeration->enumerators[i].name = name_after(enumeration->enumerators[i].name, prefix);
  return true;
}

/* For `enum hash_mode` in hash.h, FAST comes of HASH_MODE_FAST, of MODE_FAST and of HASH_FAST. */
static bool shorten_within(struct reader *reader, struct enumeration *enumeration,
                           const char *own_name, const char *stem) {
  const char *within_stem = name_after(own_name, stem);
  const char *prefixes[] = {
      own_name,
      arena_format(reader->arena, "%s_%s", stem, own_name),
      within_stem ? within_stem : own_name,
      stem,
  };
  for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
    if (drop_prefix(enumeration, prefixes[i]))
      return true;
  return false;
}

static void shorten_enumerators(struct reader *reader, struct enumeration *enumeration,
                                const char *own_name) {
  const struct strings *given = &reader->options->prefixes;
  for (size_t i = 0; i < given->count; i++)
    if (shorten_within(reader, enumeration, own_name, given->at[i]))
      return;
  if (!given->count && shorten_within(reader, enumeration, own_name,
                                      reader->options->has_prefix ? "" : reader->api->stem))
    return;
  /* In another header, XXH of XXH_errorcode and XXH_OK. */
  for (const char *end = strrchr(own_name, '_'); end; end = strrchr(own_name, '_')) {
    own_name = arena_copy(reader->arena, own_name, (size_t)(end - own_name));
    if (*own_name && drop_prefix(enumeration, own_name))
      return;
  }
  if (reader->shared_prefix)
    drop_prefix(enumeration, reader->shared_prefix);
}

/* ---- Flags ---- */

static bool is_bit(uint32_t value) {
  return value && !(value & (value - 1));
}

static bool has_value(const struct enumeration *enumeration, uint32_t value) {
  for (size_t i = 0; i < enumeration->enumerator_count; i++)
    if ((uint32_t)enumeration->enumerators[i].value == value)
      return true;
  return false;
}

/* Whether a negative value is one of all 32 bits. */
static bool has_sign(const struct enumeration *enumeration) {
  for (size_t i = 0; i < enumeration->enumerator_count; i++)
    if (enumeration->enumerators[i].value < 0 && scalar_size(enumeration->scalar) < 4)
      return true;
  return false;
}

/* Whether every value from 1 to the largest is there: 1, 2, 3, 4 count, although 1, 2 and 4 are
 * bits. */
static bool counts(const struct enumeration *enumeration) {
  uint32_t value = 1;
  size_t found = 0;
  for (; has_value(enumeration, value); value++)
    found++;
  for (size_t i = 0; i < enumeration->enumerator_count; i++)
    if ((uint32_t)enumeration->enumerators[i].value >= value)
      return false;
  return found > 0;
}

/* Three bits or more, and besides these no more than 0 and ORs of them. */
static bool looks_like_flags(const struct enumeration *enumeration) {
  uint32_t bits = 0;
  size_t bit_count = 0, sum_count = 0;
  for (size_t i = 0; i < enumeration->enumerator_count; i++) {
    const uint32_t value = (uint32_t)enumeration->enumerators[i].value;
    if (enumeration->enumerators[i].value < 0)
      return false;
    if (is_bit(value) && !(bits & value)) {
      bits |= value;
      bit_count++;
    }
  }
  for (size_t i = 0; i < enumeration->enumerator_count; i++) {
    const uint32_t value = (uint32_t)enumeration->enumerators[i].value;
    if (value & ~bits)
      return false;
    sum_count += value && !is_bit(value);
  }
  return bit_count > 2 && sum_count < bit_count && !counts(enumeration);
}

/* Sets whether the enum is one of flags: by its mark, or by its values. */
static void read_flags(struct reader *reader, const struct c_tag *tag,
                       struct enumeration *enumeration) {
  struct marks *marks = marks_of_tag(reader, tag);
  const struct mark *mark = marks_take(marks, MARK_FLAGS);
  enumeration->flags = mark ? BY_MARK : BY_TYPE;
  enumeration->is_flags = mark || looks_like_flags(enumeration);
  if (mark && has_sign(enumeration))
    report_error(reader->report, mark->at,
                 "'%s' is marked '%s', and has a negative value, which is no OR of bits; drop the "
                 "mark",
                 mark->where, mark_text(reader->arena, mark));
}

static const char *doc_of(const struct reader *reader, const struct c_tag *tag) {
  const char *doc = reader_comment(reader, &tag->origin).doc;
  for (size_t i = 0; i < tag->typedef_count && !doc; i++)
    doc = reader_comment(reader, &tag->typedefs[i]->origin).doc;
  return doc;
}

static struct enumeration *add_enumeration(struct reader *reader, const struct c_enum *declared) {
  const struct c_tag *tag = &declared->tag;
  const char *name = reader_name_of_tag(tag);
  if (!declared->is_complete) {
    report_error(reader->report, tag->origin.at, "'%s' has no enumerators yet; define the enum",
                 name);
    return NULL;
  }
  if (scalar_size(declared->scalar) > 4) {
    report_error(reader->report, tag->origin.at,
                 "'%s' needs 64 bits; keep its values within 32, or write them as macros", name);
    return NULL;
  }
  struct enumeration *enumeration = arena_alloc(reader->arena, sizeof *enumeration);
  const char *own_name = name_without(reader->arena, name_without(reader->arena, name, "_t"), "_e");
  const char *renamed = reader_renamed_type(reader, tag);
  *enumeration =
      (struct enumeration){.c_name = name,
                           .name = renamed ? renamed : name_pascal(reader->arena, own_name),
                           .at = tag->origin.at,
                           .doc = doc_of(reader, tag),
                           .scalar = declared->scalar};
  for (size_t i = 0; i < declared->enumerator_count; i++)
    add_enumerator(reader, enumeration, &declared->enumerators[i]);
  shorten_enumerators(reader, enumeration, own_name);
  read_flags(reader, tag, enumeration);
  return enumeration;
}

bool enums_skips(struct reader *reader, const struct c_enum *declared) {
  const struct c_tag *tag = &declared->tag;
  bool skips = declared->is_complete && reader_skips(reader, &tag->origin);
  for (size_t i = 0; i < tag->typedef_count; i++)
    skips |= reader_skips_name(reader, tag->typedefs[i]->origin.name);
  return skips;
}

const struct enumeration *enums_find(struct reader *reader, const struct c_enum *declared) {
  for (size_t i = 0; i < reader->enumeration_count; i++)
    if (reader->enumerations[i].type == declared)
      return reader->enumerations[i].enumeration;
  struct enumeration *enumeration = add_enumeration(reader, declared);
  struct known_enumeration *known =
      arena_push(reader->arena, &reader->enumerations, &reader->enumeration_count, sizeof *known);
  *known = (struct known_enumeration){declared, enumeration};
  if (enumeration) {
    struct enumeration **entry = arena_push(reader->arena, &reader->api->enumerations,
                                            &reader->api->enumeration_count, sizeof *entry);
    *entry = enumeration;
  }
  return enumeration;
}

bool enums_read(struct reader *reader, const struct c_type *type,
                const struct enumeration **enumeration, enum scalar *scalar) {
  *enumeration = NULL;
  *scalar = c_number_of(type);
  if (!reader_name_of_type(type))
    return true;
  *enumeration = enums_find(reader, type->enumeration);
  *scalar = *enumeration ? (*enumeration)->scalar : SCALAR_VOID;
  return *enumeration;
}

bool enums_has_zero(const struct enumeration *enumeration) {
  for (size_t i = 0; i < enumeration->enumerator_count; i++)
    if (enumeration->enumerators[i].value == 0)
      return true;
  return false;
}
