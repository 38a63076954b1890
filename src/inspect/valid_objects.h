/* Instructions of objects, references and continuations: part of valid_body.c. */
#ifndef TARE_INSPECT_VALID_OBJECTS_H
#define TARE_INSPECT_VALID_OBJECTS_H

#include "inspect/valid_body.h"

void valid_struct(struct valid_body *body, const struct instruction *instruction);
void valid_array(struct valid_body *body, const struct instruction *instruction);
void valid_branch_on_cast(struct valid_body *body, const struct instruction *instruction);
void valid_branch_on_null(struct valid_body *body, const struct instruction *instruction);
void valid_reference(struct valid_body *body, const struct instruction *instruction);
void valid_bind(struct valid_body *body, const struct instruction *instruction);
void valid_resume(struct valid_body *body, const struct instruction *instruction);
void valid_switch(struct valid_body *body, const struct instruction *instruction);

#endif
