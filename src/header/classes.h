/* classes.c: which structs are classes, and what each function is in its class: the constructor, a
 * factory, a method, or what drops an instance. */
#ifndef TARE_CLASSES_H
#define TARE_CLASSES_H

#include "header/reader.h"

/** Finds the classes by their init functions, among the functions of the interface. */
void classes_find(struct reader *reader, const struct c_function *const *functions, size_t count);

/** Finds what ends the instances of classes that have nothing yet for that, among functions that
 * --only does not name as well: without it, all that an instance has would leak. */
void classes_find_ends(struct reader *reader, const struct c_function *const *functions,
                       size_t count);

/** Whether the function is one of these. */
bool classes_is_end(struct reader *reader, const struct c_function *function);

/** Whether the function allocates an instance of a class that JavaScript places itself: then it is
 * left out, and classes_finish() says so. */
bool classes_leave_allocator_out(struct reader *reader, const struct class *class,
                                 const struct c_function *function);

/** Adds the class of a struct. `named`: the typedef or the tag that it is called by; `init`: what
 * its constructor is called; `function`: what makes it a class. */
void classes_add(struct reader *reader, const struct c_record *type, const struct c_origin *named,
                 const char *init, const struct c_function *function);

/** Reports what a function that constructs cannot have; false then. */
bool classes_check_constructor(struct reader *reader, const struct function *init,
                               const struct param *self, const struct known_class *known);

/** Whether one of its fields is, or has in it, a pointer. */
bool classes_has_pointers(const struct c_record *record);

/** Puts a function into the class that it belongs to. False where it belongs to none; true also
 * after an error. */
bool classes_place(struct reader *reader, struct function *function);

/** Once all functions were placed: what becomes of those that could not be a destructor. */
void classes_finish(struct reader *reader);

#endif
