#include <stddef.h>
#include <stdint.h>

typedef struct { float x, y; } Point;
void fill(Point *out, size_t *out_len);
void sort(Point *points, uint32_t *count);
void read(const Point points[]);
void numbers(uint32_t *result, size_t *result_len);
void capacity(Point *points, size_t points_cap);
size_t two(Point *left, size_t left_cap, Point *right, size_t right_cap);
void arrays(Point points[2][2]);
void pointers(Point **points, size_t points_len);
void number(double *output);
// expect: 6:18: error: 'points' is a 'Point', of which 'pointers' gives out the address: what the header shows of it may be the beginning of more, and a copy would lose that; leave 'sort' out with --skip=sort, or if the struct is all, say so with --mark=sort.points=length:1
// expect: 7:23: error: 'points' has no known length; write --mark=read.points=length:N, where N is the number of elements or a product of parameters
// expect: 9:22: error: 'points' is filled as far as there is room, and 'capacity' does not return how far as a size; if it returns that or a failure, say which results fail, such as --mark=capacity=error:negative or error:zero; if C fills all of it, say so with --mark=capacity.points=out,length:points_cap, and if it reads it as well with inout
// expect: 10:49: error: 'right' is the second buffer that 'two' fills, after 'left'; write a function for each
// expect: 11:19: error: 'points' is an array of arrays; pass one flat array or buffer instead
// expect: 12:23: error: 'points' is a pointer to pointers, which JavaScript has no value for; pass elements in one flat buffer, or --mark=pointers.points=value:NULL
// expect: 13:21: error: 'output' has no known length; write --mark=number.output=length:N, where N is the number of elements or a product of parameters
