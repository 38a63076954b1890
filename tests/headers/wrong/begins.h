#include <stdint.h>

typedef struct {
  char *data;
} run;
void run_init(run *r);
int run_clear(run *r);
int run_destroy(run *r);

/* What begins the library, and only reads its options. */
typedef struct {
  int *sizes;
} options;
int lib_init(options *o);
void lib_exit(void);

/* Two structs of one prefix. */
typedef struct {
  int *at;
} left;
typedef struct {
  int *at;
} right;
void two_init(left *l);
void two_init_right(right *r);
void two_add(left *l);
void two_clear(left *l);

/* Whose result may say anything. */
typedef struct {
  int *at;
} odd;
int odd_init(odd *o);
void odd_clear(odd *o);

/* Whose comment says that 0 is a failure. */
typedef struct {
  int *at;
} shut;
/** @returns 0 on failure, 1 on success */
int shut_init(shut *s);
void shut_clear(shut *s);
// expect: 8:5: error: 'run_destroy' may end an instance of 'Run' or, where 'run_clear' does that, give back memory that JavaScript has placed; say so with --skip=run_destroy, or if 'run_clear' only empties it, with --rename=run_clear=clear
// expect: 12:8: error: 'sizes' has no known length; write --mark=options.sizes=length:N, where N is the number of elements or a product of fields
// expect: 19:8: error: 'at' has no known length; write --mark=left.at=length:N, where N is the number of elements or a product of fields
// expect: 22:8: error: 'at' has no known length; write --mark=right.at=length:N, where N is the number of elements or a product of fields
// expect: 33:5: error: 'odd_init' constructs, and can only succeed or fail; return void, bool, or an enum whose zero means success, or say what a failure is, such as --mark=odd_init=error:nonzero
// expect: 41:5: error: 'shut_init' constructs, and can only succeed or fail; return void, bool, or an enum whose zero means success, or say what a failure is, such as --mark=shut_init=error:nonzero
