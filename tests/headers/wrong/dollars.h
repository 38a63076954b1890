#include <stddef.h>
#include <stdint.h>

typedef struct a$b { int x; } a$b;
void a_b_init(a$b *self);
enum c$d { C };
enum e$f { E };
enum { G$H = 1 };
#define I$J 1
int k$l(enum e$f e);
int plain(int m$n, const uint8_t *data, size_t data$len);

// expect: 10:5: error: 'k$l' contains '$', which tare keeps for names of its own; rename it, here or with --rename=k$l=NAME, or leave it out with --skip=k$l
// expect: 11:15: error: 'm$n' contains '$', which tare keeps for names of its own; rename it
// expect: 11:48: error: 'data$len' contains '$', which tare keeps for names of its own; rename it
// expect: 8:8: error: 'G$H' contains '$', which tare keeps for names of its own; rename it, here or with --rename=G$H=NAME, or leave it out with --skip=G$H
// expect: 9:9: error: 'I$J' contains '$', which tare keeps for names of its own; rename it, here or with --rename=I$J=NAME, or leave it out with --skip=I$J
