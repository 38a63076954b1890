/* Allocators that are known by the names of their functions. */
#ifndef TARE_INSPECT_ALLOCATORS_H
#define TARE_INSPECT_ALLOCATORS_H

#include "inspect/bytes.h"

/** The allocator of which a function of this name is a part, as "dlmalloc"; NULL where it is none
 * that is known. "malloc" stands for one that does not tell its own name. */
const char *allocator_of(struct span function);

#endif
