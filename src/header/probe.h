/*
 * probe.c: questions to clang about what a header declares.
 *
 * A dump spells types, and says neither what they consist of nor how they are laid out. So a source
 * that includes the header declares a typedef or an enumerator for each question, and the dump of
 * these has the answer: a tree of types, or a number. A question that makes no sense costs an error
 * of its own, and has no answer even where clang goes on with what it guesses.
 */
#ifndef TARE_PROBE_H
#define TARE_PROBE_H

#include "header/ast.h"
#include "header/macros.h"

struct answer {
  const struct node *expression; /* what the type was asked of */
  const struct node *type;
  struct number number;
};

struct probe {
  struct arena *arena;
  struct macros *macros;
  /* Questions about macros come first, then macros give way to declarations of the same name. Each
   * has a line of its own. */
  struct text keywords, of_macros, undefined, of_declarations;
  size_t *macro_questions, *declaration_questions; /* by line */
  size_t macro_question_count, declaration_question_count;
  struct answer *answers; /* by the number of the question; filled by probe_read */
  size_t count;
};

/** Asks for the type of an expression. Returns the question's number. */
__attribute__((format(printf, 2, 3))) size_t probe_type(struct probe *probe, const char *format,
                                                        ...);

/** Asks for the value of an integer constant expression. */
__attribute__((format(printf, 2, 3))) size_t probe_number(struct probe *probe, const char *format,
                                                          ...);

/** Questions about a macro, or rather about the one expression that it may stand for. */
struct macro_questions {
  size_t kind;     /* a number: an enum scalar, PROBE_TEXT or PROBE_OTHER */
  size_t number;   /* of an integer */
  size_t constant; /* a number: whether the value is known when it is compiled */
  size_t type;     /* the expression and its type, where there is a string literal in it */
};

/** Kinds beside those of enum scalar, which go from SCALAR_BOOL on. */
enum { PROBE_OTHER = -1, PROBE_TEXT = -2 };

struct macro_questions probe_macro(struct probe *probe, const struct macro *macro);

/** Starts without questions. */
void probe_begin(struct probe *probe, struct arena *arena, struct macros *macros);

/** A name that is used in questions is the declaration's, whatever macro there is. */
void probe_mean_declaration(struct probe *probe, const char *name);

/** The source. `includes`: lines that include the headers, by their paths from the root. */
struct text probe_source(struct probe *probe, const char *includes);

/** What dumps with this filter have in them is an answer. */
#define PROBE_FILTER "tare_probe_"

/** Takes the answers from the dump of the source, without those whose lines clang has errors for;
 * `path` is that of the source. */
void probe_read(struct probe *probe, const struct node *dump, const char *errors, const char *path);

#endif
