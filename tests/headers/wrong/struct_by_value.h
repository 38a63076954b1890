#include <stddef.h>
#include <stdint.h>

typedef struct { double x, y; } Point;
double length(Point p);
struct vector { double x; };
double norm(struct vector v);
typedef struct Adder { double sum; } Adder;
void adder_init(Adder *self);
void adder_merge(Adder *self, Adder other);

// expect: 5:21: error: 'p' is a struct passed by value; pass its fields as parameters
// expect: 7:27: error: 'v' is a struct passed by value; pass its fields as parameters
// expect: 10:37: error: 'other' is a struct passed by value; pass a pointer, 'const Adder *other'
