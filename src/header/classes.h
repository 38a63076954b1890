/* classes.c: which structs are classes, and what each function is in its class: the constructor, a
 * factory, a method, or what drops an instance. */
#ifndef TARE_CLASSES_H
#define TARE_CLASSES_H

#include "header/reader.h"

/** Finds the classes by their init functions, among the functions of the interface. */
void classes_find(struct reader *reader, const struct c_function *const *functions, size_t count);

/** Whether the function allocates an instance of a class that JavaScript places itself: then it is
 * left out, and classes_finish() says so. */
bool classes_leave_allocator_out(struct reader *reader, const struct class *class,
                                 const struct c_function *function);

/** Puts a function into the class that it belongs to. False where it belongs to none; true also
 * after an error. */
bool classes_place(struct reader *reader, struct function *function);

/** Once all functions were placed: what becomes of those that could not be a destructor. */
void classes_finish(struct reader *reader);

#endif
