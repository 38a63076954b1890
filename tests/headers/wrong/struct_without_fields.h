#include <stddef.h>
#include <stdint.h>

struct vector;
double norm(struct vector *v);
double norms(const struct vector *v, size_t v_len);
double norm_of(struct vector v);
struct vector make(void);
union bits { uint32_t word; float number; };
void flip(union bits *bits);
union bits flipped(union bits bits);
typedef struct {} Nothing;
void nothing(const Nothing *nothing);
typedef struct { int : 3; } Padding;
void padding(const Padding *padding);
typedef struct { _Alignas(16) float x[4]; } Lanes;
void add(Lanes *lanes);
// expect: 5:28: error: 'v' points to a struct that the header only declares, so JavaScript cannot make one; leave the function out with --skip=norm
// expect: 6:35: error: 'v' points to a struct that the header only declares, so JavaScript cannot make one; leave the function out with --skip=norms
// expect: 7:30: error: 'v' is of 'struct vector', whose fields are not known; name the header that defines it as well, or if that does so behind an #ifdef, build with -D
// expect: 8:15: error: 'make' is of 'struct vector', whose fields are not known; name the header that defines it as well, or if that does so behind an #ifdef, build with -D
// expect: 10:23: error: 'bits' is a union, which no object in JavaScript is; pass its members one by one
// expect: 11:12: error: 'flipped' is a union, which no object in JavaScript is; pass its members one by one
// expect: 11:31: error: 'bits' is a union, which no object in JavaScript is; pass its members one by one
// expect: 13:29: error: 'nothing' is of 'Nothing', which is empty; leave it out
// expect: 14:9: error: 'Padding' has no field; leave it out
// expect: 16:9: error: 'Lanes' is aligned to 16 bytes, and arguments are to 8; declare it without the alignment
