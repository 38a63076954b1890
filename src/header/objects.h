/* objects.c: structs as parameters: instances, and plain objects. */
#ifndef TARE_OBJECTS_H
#define TARE_OBJECTS_H

#include "header/prototype.h"

/** A pointer to a struct, or an array of them. */
/** Reads a pointer to what C allocates: an instance of a handle class. False where it is none. */
bool objects_read_handle(struct signature *signature, struct argument *argument,
                         struct element element);

void objects_read(struct signature *signature, struct argument *argument, struct element element);

/** A struct by value. */
void objects_read_value(struct signature *signature, struct argument *argument);

/** Reads a union that C writes and a mark makes bytes of. False where it is none. */
bool objects_read_union(struct signature *signature, struct argument *argument,
                        struct element element);

#endif
