/* source_text.c: what a C source defines, without compiling it. */
#ifndef TARE_SOURCE_TEXT_H
#define TARE_SOURCE_TEXT_H

#include "base/arena.h"

#include <stdbool.h>

/** Whether a C source, by its text alone, defines a function or a variable that other sources can
 * use. Definitions made by macros, and several in one declaration, are not seen. */
bool source_text_defines(struct arena *arena, const char *text, const char *name);

#endif
