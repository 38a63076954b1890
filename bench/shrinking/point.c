#include "point.h"

#if WAY == 0

struct point {
  double x, y, z;
};

static __attribute__((noinline)) double square(struct point p) {
  return p.x * p.x + p.y * p.y + p.z * p.z;
}

double point_length(double x, double y, double z) {
  const struct point p = {x, y, z}, q = {y, z, x};
  return __builtin_sqrt(square(p)) + square(q);
}

#elif WAY == 1

struct point {
  double x, y, z;
};

static __attribute__((noinline)) double square(const struct point *p) {
  return p->x * p->x + p->y * p->y + p->z * p->z;
}

double point_length(double x, double y, double z) {
  const struct point p = {x, y, z}, q = {y, z, x};
  return __builtin_sqrt(square(&p)) + square(&q);
}

#elif WAY == 2

static __attribute__((noinline)) double square(double x, double y, double z) {
  return x * x + y * y + z * z;
}

double point_length(double x, double y, double z) {
  return __builtin_sqrt(square(x, y, z)) + square(y, z, x);
}

#endif
