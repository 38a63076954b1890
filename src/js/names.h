/* names.c: names that JavaScript has already. */
#ifndef TARE_JS_NAMES_H
#define TARE_JS_NAMES_H

#include <stdbool.h>

/** Words that no JavaScript module can declare: `delete`, `in`, `await`, … */
bool js_is_reserved(const char *name);

/** Globals that the glue's own code or its types work with, so that no export may hide them:
 * `Uint8Array`, `Symbol`, … What only pieces of runtime/ read is in glue/runtime_table.c. */
bool js_is_global(const char *name);

/** Words and globals of the language, without those of hosts: `delete`, `String`, `Map`, … */
bool js_is_of_language(const char *name);

/** Globals of the language and of hosts, which a script's own variable must not hide: `Map`,
 * `Date`, … */
bool js_is_language_global(const char *name);

#endif
