/* buffers.c: which pointer belongs to which length, and which row of the type table the two are. */
#ifndef TARE_BUFFERS_H
#define TARE_BUFFERS_H

#include "header/prototype.h"

/** A pointer and, mostly, its length. Returns the number of C parameters that were read. */
size_t buffers_read(struct signature *signature, size_t i, struct element element);

/** The row of a buffer that C writes, and that has its length behind it. */
enum param_kind buffers_kind_of_filled(const struct signature *signature, const char *name);

/** Elements that no typed array has. Reports and returns true for one of them. */
bool buffers_refuse_element(struct signature *signature, const struct argument *argument,
                            struct element element);

/** What is likely to be many, of a number that is not known. Reports and returns true for it. */
bool buffers_refuse_without_bound(struct signature *signature, size_t i, struct element element);

#endif
