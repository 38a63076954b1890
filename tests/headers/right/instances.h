#include <stddef.h>
#include <stdint.h>

typedef struct Other { int32_t x; } Other;
typedef struct Point Point;
struct Point { double x, y; };

void other_init(Other *self);
/** From another. */
void point_init(Point *self, const Point *from);
double point_distance(const Point *self, const Point *to);
void point_swap(Point *self, struct Point *with, Other *other, size_t len);
double distance(const Point *from, const Point *to);
void point_of_module(int32_t x);
void move(Point *point, double by);

/* What follows the instance is not its length. */
typedef struct key { uint8_t bytes[32]; } key;
void key_init(key *key, size_t key_size);
void key_rotate(key *key, size_t key_count);
