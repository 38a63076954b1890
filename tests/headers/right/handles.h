#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What C allocates: a class for each struct that some function gives out. */

/** A document. */
typedef struct doc_s doc_t;
typedef struct node node;

/** @param title what it is called */
doc_t *doc_create(const char *title);
doc_t *doc_new_from_text(const char *text);
doc_t *doc_open(const char *path);
/** @returns one like it */
doc_t *doc_clone(const doc_t *doc);
void doc_destroy(doc_t *doc);
void doc_free_cache(doc_t *doc);
const char *doc_get_title(const doc_t *doc);
/** The first part, or NULL. */
node *doc_first(const doc_t *doc);
const node *doc_chosen(const doc_t *doc);
uint32_t doc_compare(const doc_t *doc, const doc_t *other);
node *node_next(node *node);
double node_get_value(const node *node);
void node_set_value(node *node, double value);
void node_remove(node *node);

/* Whose functions have a word more than the class. */
typedef struct HANDLES_cctx_s HANDLES_cctx;
size_t HANDLES_createCompressionContext(HANDLES_cctx **out, unsigned version);
size_t HANDLES_freeCompressionContext(HANDLES_cctx *context);
size_t HANDLES_begin(HANDLES_cctx *context, unsigned level);

/* Types that hide the pointer. */
typedef struct parser_impl *Parser;
Parser parser_make(void);
Parser parser_make_strict(bool strict);
void parser_delete(Parser parser);
typedef void *PORT;
PORT port_open(uint32_t number);
void port_close(PORT port);
int port_move(PORT port, int port_len, int by); /* no length of what it hides */

/* Counted references: what counts ends an instance. */
typedef struct ref ref;
ref *ref_new(void);
void ref_unref(ref *ref);

/* What the header defines, too: it may be the beginning of more. */
typedef struct shape {
  int kind;
} shape;
shape *shape_new(int kind);
void shape_free(shape *shape);
int shape_area(const shape *shape);

/* Nothing ends it, so it is C's. */
typedef struct device device;
device *device_default(void);
