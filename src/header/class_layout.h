/* class_layout.c: which structs JavaScript can place: those of a size that is known. */
#ifndef TARE_CLASS_LAYOUT_H
#define TARE_CLASS_LAYOUT_H

#include "header/reader.h"

/** Whether the host can lay out an instance; reports why it cannot. */
bool class_layout_check(struct reader *reader, const struct known_class *known,
                        const struct c_function *init);

#endif
