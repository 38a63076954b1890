/* undefined.c: symbols that nothing defines, told by what calls them and what to do. */
#ifndef TARE_UNDEFINED_H
#define TARE_UNDEFINED_H

#include "base/process.h"
#include "compile/job.h"

/** A symbol that wasm-ld did not find. */
struct undefined {
  const char *name, *object; /* the object, or archive with its member, that needs it */
};

/**
 * Takes wasm-ld's messages about symbols that nothing defines out of what it printed: each symbol
 * once. `rest` gets the other lines.
 */
void undefined_read(struct arena *arena, const char *said, struct undefined **found, size_t *count,
                    struct text *rest);

/** Whether it is a function of an allocator that tare brings along. */
bool undefined_is_of_malloc(const char *name);

/** Whether all of them are an allocator's that tare brings along. */
bool undefined_is_malloc(const struct undefined *list, size_t count);

/**
 * Reports each at the call of the author's that needs it. `command` is the link that failed; it
 * runs once more, with the functions as imports, to find those calls.
 */
void undefined_report(const struct job *job, struct command command, const struct undefined *list,
                      size_t count);

#endif
