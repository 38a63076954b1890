/* objects.c: structs as parameters: instances, and plain objects. */
#ifndef TARE_OBJECTS_H
#define TARE_OBJECTS_H

#include "header/prototype.h"

/** A pointer to a struct. Returns the number of C parameters that were read. */
size_t objects_read(struct signature *signature, size_t i, struct element element);

/** A struct by value. */
void objects_read_value(struct signature *signature, const struct argument *argument);

/** The parameter for a struct that is no class, of which all but the record is known. */
void objects_add_param(struct signature *signature, const struct argument *argument,
                       const struct c_type *type, struct param param);

#endif
