/* Allocators, and imports that grow memory, that are known by the names of their functions. */
#ifndef TARE_INSPECT_ALLOCATORS_H
#define TARE_INSPECT_ALLOCATORS_H

#include "inspect/bytes.h"

/** The allocator of which a function of this name is a part, as "dlmalloc"; NULL where it is none
 * that is known. "malloc" stands for one that does not tell its own name. */
const char *allocator_of(struct span function);

/** Whether an import of this name grows memory for the module, as Emscripten's
 * emscripten_resize_heap does. */
bool allocator_grows(struct span import);

#endif
