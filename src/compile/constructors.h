/*
 * constructors.c: functions that run when the module is loaded: those of C with the attribute
 * 'constructor', and what C++ computes for its variables. They run as the start function of the
 * module, which is before JavaScript has anything of it.
 */
#ifndef TARE_CONSTRUCTORS_H
#define TARE_CONSTRUCTORS_H

#include "compile/job.h"

#define NO_CONSTRUCTORS UINT32_MAX

/** The function of the linked module that runs them all, or NO_CONSTRUCTORS. */
uint32_t constructors_find(const struct job *job, const struct module *linked);

/** Reports what they do and cannot do yet: call JavaScript. */
bool constructors_check(const struct job *job, const struct module *linked, uint32_t start);

#endif
