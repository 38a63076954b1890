/* value_handles.c: small structs of integers by which C knows what it has allocated, and which it
 * takes and returns by value: `b2BodyId`, `sg_buffer`. */
#ifndef TARE_VALUE_HANDLES_H
#define TARE_VALUE_HANDLES_H

#include "header/reader.h"

/**
 * Makes a class of each struct that is a handle by value: it has a few integers and nothing else,
 * some function returns one, and another one takes one first; and its name says that it is an id or
 * a handle, or one function is named like its maker and another one like its end. All functions of
 * the header count, so that a class does not depend on what is left out.
 */
void value_handles_find(struct reader *reader);

/** The class of a parameter that is a handle by value, or NULL. */
struct known_class *value_handles_known(const struct reader *reader, const struct param *param);

/** Makes the first parameter the instance that the function is called on. */
void value_handles_take_self(struct function *function);

#endif
