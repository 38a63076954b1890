/* The article's first function: no state, so no class, no buffer and no memory. */
#ifndef ADD_H
#define ADD_H

/** The sum of two numbers. */
double add(double left, double right);

#endif
