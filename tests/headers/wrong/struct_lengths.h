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

// expect: 5:18: error: 'out' has a length that is a pointer, 'out_len'; write 'Point *out, size_t out_cap', and return how many were written as size_t
// expect: 6:18: error: 'points' has a length that is a pointer, 'count'; write 'Point *points, size_t points_cap', and return how many were written as size_t
// expect: 6:36: error: 'count' has no length behind it; write 'uint32_t *count, size_t count_len', 'uint32_t *out_count' for one value given back, or build with --bound=sort.count=N for N
// expect: 7:23: error: 'points' has no length behind it; write 'const Point *points, size_t points_len', or 'const Point *points' for one
// expect: 8:24: error: 'result' has a length that is a pointer, 'result_len'; write 'uint32_t *result, size_t result_cap', and return how many were written as size_t
// expect: 9:22: error: 'points' is filled up to a capacity, but how far is not known; return that as size_t, or name the capacity 'points_len' where all of it is read and changed in place
// expect: 10:49: error: 'right' is the second buffer that 'two' fills, after 'left'; write a function for each
// expect: 11:19: error: 'points' is an array of arrays; pass one flat array or buffer instead
// expect: 12:23: error: 'points' is a pointer to pointers; pass one flat buffer instead
// expect: 13:21: error: 'output' has no length behind it; write 'double *output, size_t output_len', 'double *out_value' for one value given back, or build with --bound=number.output=N for N
