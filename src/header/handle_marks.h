/* handle_marks.c: `void *` of which a mark says that it stands for an object of the library:
 * `handle:name`. */
#ifndef TARE_HANDLE_MARKS_H
#define TARE_HANDLE_MARKS_H

#include "header/reader.h"

/** Called before classes are sought: gives results and parameters that are marked a struct of that
 * name, which the header does not declare. */
void handle_marks_apply(struct reader *reader, struct c_function *const *functions, size_t count);

#endif
