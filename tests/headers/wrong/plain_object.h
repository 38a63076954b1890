#include <stddef.h>
#include <stdint.h>

typedef struct { double x, y; } Point;
double length(const Point *p);
struct vector;
double norm(struct vector *v);
double norms(const Point *p, size_t p_len);
union bits { uint32_t word; float number; };
void flip(union bits *bits);

// expect: 5:28: error: 'p': a struct passed as a plain object is not supported yet; pass its fields as parameters, or give it an init function ('Point_init(Point *)') to make it a class
// expect: 7:28: error: 'v' points to a struct that the header only declares, so JavaScript cannot make one; define it in the header, with an init function ('vector_init(struct vector *)') to make it a class, or leave the function out with --skip=norm
// expect: 8:27: error: 'p': a struct passed as a plain object is not supported yet; pass its fields as parameters, or give it an init function ('Point_init(Point *)') to make it a class
// expect: 10:23: error: 'bits': a union passed as a plain object is not supported yet; pass its fields as parameters, or give it an init function ('bits_init(union bits *)') to make it a class
