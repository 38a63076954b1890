/* buffers.c: a pointer to numbers or characters, and what tells how many. */
#ifndef TARE_BUFFERS_H
#define TARE_BUFFERS_H

#include "header/prototype.h"

/** Reads a pointer or an array whose elements are no structs. */
void buffers_read(struct signature *signature, struct argument *argument, struct element element);

/** Sets the row of several elements, by their direction and extent. False where nothing tells how
 * many there are. */
bool buffers_kind(struct signature *signature, struct argument *argument, struct param *param);

/** Reports a length that this function cannot have. */
bool buffers_refuse_extent(struct signature *signature, const struct argument *argument);

/** Reports that nothing tells how many elements there are, and the marks that would. */
void buffers_refuse_without_length(struct signature *signature, const struct argument *argument);

#endif
