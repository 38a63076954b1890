/* The operands of a body that valid_body.c checks, and lists of their types: part of valid_body.c.
 */
#ifndef TARE_INSPECT_VALID_OPERANDS_H
#define TARE_INSPECT_VALID_OPERANDS_H

#include "inspect/parts.h"
#include "inspect/valid_body.h"

/* The type of an operand of a polymorphic stack, which may be any; and of a reference there. */
#define ANY           UINT32_C(0)
#define ANY_REFERENCE WASM_NON_NULL

/* Types of operands: a list in the module, one type, or none. */
struct valid_list {
  struct wasm_types types;
  uint32_t single; /* or 0 */
};

static const struct valid_list valid_nothing = {{NULL, 0}, 0};

/* A place in a list of types. */
struct valid_walk {
  struct part_values values;
  uint32_t single;
};

static inline const struct wasm *valid_wasm_of(const struct valid_body *body) {
  return body->types->wasm;
}

/** The innermost open block. */
static inline struct valid_frame *valid_frame_of(struct valid_body *body) {
  return &body->frames[body->depth - 1];
}

static inline uint32_t valid_reference_to(uint32_t index) {
  return WASM_INDEXED | index;
}

static inline struct valid_list valid_params(const struct valid_body *body, uint32_t type) {
  return (struct valid_list){valid_wasm_of(body)->types[type].params, 0};
}

static inline struct valid_list valid_results(const struct valid_body *body, uint32_t type) {
  return (struct valid_list){valid_wasm_of(body)->types[type].results, 0};
}

static inline struct valid_list valid_single(uint32_t type) {
  return (struct valid_list){{NULL, 0}, type};
}

static inline uint32_t valid_length(struct valid_list list) {
  return list.single ? 1 : (uint32_t)list.types.length;
}

static inline bool valid_has_default(uint32_t type) {
  return !(type & WASM_NON_NULL);
}

/** Notes an error, unless there is one. Returns false. */
bool valid_fail(struct valid_body *body, const char *error);
/** The same of a limit of this implementation. */
void valid_exceed(struct valid_body *body, const char *error);
/** Whether each operand of type `sub` is one of type `super`. */
bool valid_match(const struct valid_body *body, uint32_t sub, uint32_t super);

void valid_push(struct valid_body *body, uint32_t type);
/** Pop an operand and return its type; an error where it is missing, or of another type. */
uint32_t valid_pop_any(struct valid_body *body);
uint32_t valid_pop(struct valid_body *body, uint32_t type);
uint32_t valid_pop_reference(struct valid_body *body);

struct valid_walk valid_walk_begin(const struct valid_body *body, struct valid_list list);
bool valid_walk_next(struct valid_walk *walk, uint32_t *type);
void valid_push_list(struct valid_body *body, struct valid_list list);

/** Fails where the uppermost operands are not those of the list. Returns how many of them there
 * are. */
uint32_t valid_match_list(struct valid_body *body, struct valid_list list);
void valid_pop_list(struct valid_body *body, struct valid_list list);
bool valid_match_lists(const struct valid_body *body, struct valid_list sub,
                       struct valid_list super);

/** The list without its last type, which goes to `last`: 0 where the list is empty. */
struct valid_list valid_all_but_last(const struct valid_body *body, struct valid_list list,
                                     uint32_t *last);

struct valid_list valid_block_params(const struct valid_body *body,
                                     const struct valid_frame *frame);
struct valid_list valid_block_results(const struct valid_body *body,
                                      const struct valid_frame *frame);

/** What a jump to a label takes along. */
struct valid_list valid_label_types(const struct valid_body *body, uint32_t label);

#endif
