/* states.c: structs that a function returns by value, and that others work on: `T f_create(void)`,
 * `int f_next(T *)`. They are classes whose fields are properties. */
#ifndef TARE_STATES_H
#define TARE_STATES_H

#include "header/reader.h"

/** Finds them, among the functions of the interface. Called behind the other classes. */
void states_find(struct reader *reader, const struct c_function *const *functions, size_t count);

/** Whether the function of this name makes an instance, which it returns by value. */
bool states_creates(const struct reader *reader, const struct c_record *type, const char *function);

/** Puts a function that returns an instance into its class. */
void states_place(struct reader *reader, struct function *function);

/** Once all functions were placed: the properties. */
void states_finish(struct reader *reader);

#endif
