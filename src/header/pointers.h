/* pointers.c: the fields of a struct that are pointers. They are read as the parameters of a
 * function are, so that the same names and marks say how many elements there are. */
#ifndef TARE_POINTERS_H
#define TARE_POINTERS_H

#include "header/prototype.h"
#include "header/structs.h"

/** The fields of a struct as if they were parameters; NULL where none is a pointer. `name`: of the
 * struct, in marks. `callbacks`: those that are functions or their user pointers are left to it;
 * NULL where there are none. */
struct signature *pointers_find(struct reader *reader, const struct c_record *declared,
                                const char *name, const struct signature *callbacks);

/** What a field is. */
enum pointers_role {
  POINTERS_NONE,    /* no pointer, and nothing that belongs to one */
  POINTERS_REFUSED, /* that was told */
  POINTERS_HIDDEN,  /* C's business alone */
  POINTERS_VALUE,   /* a pointer that JavaScript has a value for */
};

/** What field `index` is. `known`: the struct of the fields, which gets what a pointer forbids.
 * `is_beside_callbacks`: other fields are functions. `record`: set to the struct that a pointer
 * leads to. */
enum pointers_role pointers_read(struct signature *signature, size_t index,
                                 struct known_record *known, const struct struct_use *use,
                                 bool is_beside_callbacks, struct record **record);

/** Called behind all fields: notes what pointers lead to, and the fields that JavaScript does not
 * have. */
void pointers_finish(const struct signature *signature, const struct c_record *declared,
                     struct record *record);

/** Why a struct with pointers cannot be used so, behind its name; NULL where it can. */
const char *pointers_problem(struct reader *reader, const struct record *record,
                             const struct struct_use *use);

#endif
