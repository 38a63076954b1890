/* callbacks.c: parameters that are pointers to functions, and the user pointers beside them. */
#ifndef TARE_CALLBACKS_H
#define TARE_CALLBACKS_H

#include "header/prototype.h"

/** Finds the parameters that are user pointers, of the function and of its callbacks: JavaScript
 * does not see them. */
void callbacks_find_users(struct signature *signature);

/** Adds or refuses a pointer to a function. */
void callbacks_read(struct signature *signature, struct argument *argument);

/** Whether a struct has pointers to functions among its fields, but for those that are always NULL.
 */
bool callbacks_in_struct(struct reader *reader, const struct c_record *record);

/** The fields of such a struct as if they were parameters of a function `name`; NULL of any other.
 */
struct signature *callbacks_of_struct(struct reader *reader, const struct c_record *record,
                                      const char *name);

enum callback_field { FIELD_IS_VALUE, FIELD_IS_CALLBACK, FIELD_IS_REFUSED };

/** Whether its callbacks have a user pointer that is passed beside the struct. */
bool callbacks_needs_user(const struct record *record);

/** What a field of that is: a callback, which `read` gets, or a user pointer of some. */
enum callback_field callbacks_read_field(struct signature *fields, const struct c_field *field,
                                         struct field *read);

/** Adds the callback of a field to the model. */
void callbacks_place_field(struct reader *reader, const struct field *field);

/** Adds the callbacks of a function that is bound to the model. */
void callbacks_place(struct reader *reader, const struct function *function);

/** Whether the function has a callback. */
bool callbacks_has(const struct signature *signature);

/** Reports a `void *` of a callback of which nothing says what it is. */
void callbacks_refuse_pointer(struct signature *signature, const struct argument *argument);

#endif
