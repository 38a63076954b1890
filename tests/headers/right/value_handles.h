#include "tare.h"

#include <stddef.h>
#include <stdint.h>

/* Structs by which C knows what it has: classes where their names say so. */

/** A thing. */
typedef struct {
  int32_t index;
  uint32_t generation; /**< which of those that were there */
} thing_id_t;
/** @param size of the new thing */
thing_id_t thing_create(int size);
/** @param thing it has ended then */
int thing_destroy(thing_id_t thing);
int thing_free_all(thing_id_t thing, int deep);
int thing_size(const thing_id_t *thing);
int thing_compare(thing_id_t thing, thing_id_t other);
thing_id_t thing_parent(thing_id_t thing);
thing_id_t thing_none(void);
size_t thing_children(thing_id_t thing, thing_id_t *out_things, size_t out_things_cap);
void things_sort(thing_id_t *things, size_t things_len);
/** Of another kind: `thing` lives on. */
void list_drop(int list, thing_id_t thing);

/* A name that another type has. */
typedef struct part part;
typedef struct part_id {
  uint8_t kind;
  uint64_t number;
} part_id;
part *part_create(void);
void part_free(part *part);
part_id part_get_id(const part *part);
int part_id_kind(part_id id);

/* No word of the type says it, but a maker and an end do. */
typedef struct gfx_image {
  uint32_t id;
} gfx_image;
gfx_image gfx_alloc_image(void);
gfx_image gfx_make_image(int width);
gfx_image gfx_open_image(const char *name);
gfx_image gfx_make_image_from_file(const char *name);
void gfx_dealloc_image(gfx_image image);
void gfx_destroy_image(gfx_image image);
int gfx_image_width(gfx_image image);

/* What every class has. */
typedef struct gate_handle {
  int16_t slot;
} gate_handle;
gate_handle gate_open(int slot);
void gate_close(gate_handle gate);
void gate_free(gate_handle gate, int flags);
int gate_constructor(gate_handle gate);
int gate_Id(gate_handle gate);
int gate_id(gate_handle gate);

/* None of these. */
typedef struct TARE_PLAIN pair_id {
  int a, b;
} pair_id;
pair_id pair_make(int a, int b);
int pair_sum(pair_id pair);
typedef struct vec {
  int x, y;
} vec;
vec vec_create(int x, int y);
int vec_dot(vec a, vec b);
