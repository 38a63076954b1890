/*
 * probe.c: questions to clang about what a header declares.
 *
 * A dump spells types, and says neither what they consist of nor how they are laid out. So a source
 * that includes the header declares a typedef or an enumerator for each question, and the dump of
 * these has the answer: a tree of types, or a number. A question that makes no sense costs an error
 * of its own.
 */
#ifndef TARE_PROBE_H
#define TARE_PROBE_H

#include "header/ast.h"
#include "header/macros.h"

struct answer {
  const struct node *expression; /* what was asked about, as far as the dump has it */
  const struct node *type;
  struct number number;
};

struct probe {
  struct arena *arena;
  struct macros *macros;
  /* Questions about macros come first, then macros give way to declarations of the same name. */
  struct text keywords, of_macros, undefined, of_declarations;
  struct answer *answers; /* by the number of the question; filled by probe_read */
  size_t count;
};

/** Asks for the type of an expression. Returns the question's number. */
__attribute__((format(printf, 2, 3))) size_t probe_type(struct probe *probe, const char *format,
                                                        ...);

/** Asks for the value of an integer constant expression. */
__attribute__((format(printf, 2, 3))) size_t probe_number(struct probe *probe, const char *format,
                                                          ...);

/** Asks for the type and the value of a macro; the numbers are the one returned and the next. */
size_t probe_macro(struct probe *probe, const char *name);

/** Starts without questions. */
void probe_begin(struct probe *probe, struct arena *arena, struct macros *macros);

/** A name that is used in questions is the declaration's, whatever macro there is. */
void probe_mean_declaration(struct probe *probe, const char *name);

/** The source, for a header at an absolute path. */
struct text probe_source(const struct probe *probe, const char *header);

/** What dumps with this filter have in them is an answer. */
#define PROBE_FILTER "tare_probe_"

/** Takes the answers from the dump of the source. */
void probe_read(struct probe *probe, const struct node *dump);

#endif
