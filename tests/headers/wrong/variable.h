#include <stddef.h>
#include <stdint.h>

struct hidden;
typedef struct { int x; } thing;
void thing_init(thing *t);
extern void (*hook)(int);
extern int grid[2][3];
extern const char magic[4];
extern const int open_ended[];
extern thing instance;
extern const int *list;
extern void *any;
extern long double exact;
extern _Bool flags[3];
extern struct hidden opaque;
int defined = 3;
int tentative;
extern const char *names[2];
extern int32_t fine;

// expect: 7:15: error: 'hook' is a variable of type 'void (*)(int)', which JavaScript has no value for; write a function that reads it, in a header and a source of your own, and leave it out with --skip=hook
// expect: 8:12: error: 'grid' is a variable of type 'int[2][3]', which JavaScript has no value for; write a function that reads it, in a header and a source of your own, and leave it out with --skip=grid
// expect: 9:19: error: 'magic' is an array of 4 char, and nothing says whether a NUL ends it: --mark=magic=text if so, or bytes for a Uint8Array
// expect: 10:18: error: 'open_ended' is an array, and nothing says how long it is: --mark=open_ended=length:N, where N is a number
// expect: 11:14: error: 'instance' is a variable of type 'thing', which JavaScript has no value for; write a function that reads it, in a header and a source of your own, and leave it out with --skip=instance
// expect: 12:19: error: 'list' is a pointer, 'const int *', and nothing says how much is there: --mark=list=borrowed,length:N, where N is a number, or leave it out with --skip=list
// expect: 13:14: error: 'any' is a pointer, 'void *', and nothing says how much is there: --mark=any=borrowed,length:N, where N is a number, or leave it out with --skip=any
// expect: 14:20: error: 'exact' is a variable of type 'long double', which JavaScript has no value for; write a function that reads it, in a header and a source of your own, and leave it out with --skip=exact
// expect: 15:14: error: 'flags' is a variable of type '_Bool[3]', which JavaScript has no value for; write a function that reads it, in a header and a source of your own, and leave it out with --skip=flags
// expect: 16:22: error: 'opaque' is a variable of type 'struct hidden', which JavaScript has no value for; write a function that reads it, in a header and a source of your own, and leave it out with --skip=opaque
// expect: 17:5: error: 'defined' is defined here, and each source that includes the header would have one of its own; declare it 'extern' here and define it in a source, or leave it out with --skip=defined
// expect: 18:5: error: 'tentative' is defined here, and each source that includes the header would have one of its own; declare it 'extern' here and define it in a source, or leave it out with --skip=tentative
// expect: 19:20: error: 'names' is a variable of type 'const char *[2]', which JavaScript has no value for; write a function that reads it, in a header and a source of your own, and leave it out with --skip=names
