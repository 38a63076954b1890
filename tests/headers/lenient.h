#include <stddef.h>
#include <stdint.h>

/* Read with --lenient: each of these is left out, and what needs it. */
struct opaque;
int opaque_run(struct opaque *self);
enum wide { LARGE = 0x100000000 };
void uses_wide(enum wide wide);
extern int *counter;
void words(char **words);
int both(int x);
int both_(int x);
void also_wide(enum wide wide);
struct nothing;
void nothing_init(struct nothing *self);
int nothing_size(const struct nothing *self);
int plain(int x);

// expect: 15:6: warning: 'struct nothing' must have a known size to be a class; name the header that defines the struct as well, or if that does so behind an #ifdef, build with -D
// expect: 6:31: warning: 'self' points to a struct that the header only declares, so JavaScript cannot make one; leave the function out with --skip=opaque_run
// expect: 7:6: warning: 'wide' needs 64 bits; keep its values within 32, or write them as macros
// expect: 8:6: warning: 'uses_wide' uses a type that is refused, and is left out with it
// expect: 9:13: warning: 'counter' is a pointer, 'int *', and nothing says how much is there: --mark=counter=borrowed,length:N, where N is a number, or leave it out with --skip=counter
// expect: 10:19: warning: 'words' is a pointer to pointers: if C puts one there, say what it points to, --mark=words.words=owned:FREE where the caller frees it with a function FREE of the header or with 'free', borrowed where C keeps it; if these are several, take elements in one flat buffer in a function of your own, or --mark=words.words=value:NULL
// expect: 13:6: warning: 'also_wide' uses a type that is refused, and is left out with it
// expect: 12:5: warning: 'both' and 'both_' are both 'both' in JavaScript; rename one, here or with --rename=both_=NAME, or leave one out with --skip=both_
// expect: 16:40: warning: 'self' points to a struct that the header only declares, so JavaScript cannot make one; leave the function out with --skip=nothing_size
