#include <stddef.h>
#include <stdint.h>

/* What messages advise. */

typedef struct { void (*on)(int x, void *opaque); void *h; } ops;
void run(const ops *ops);
char *copy(char *dest, const char *src);
char *find(char *text, int c);
typedef struct { const uint8_t *next_in; size_t avail_in; uint64_t total_in; } stream;
int take(const stream *s);

// expect: 6:57: error: 'h' is a 'void *', and nothing says what is there; --mark=ops.h=length:N for a number of bytes or the field that has it, user if a callback gets it back, or value:NULL where C needs nothing there
// expect: 8:7: error: 'copy' returns a pointer, 'char *', and nothing says whose memory that is: --mark=copy=owned:FREE where the caller frees it with a function FREE of the header or with 'free', borrowed where C keeps it
// expect: 8:18: error: 'dest' is text that C writes or changes, and nothing says how much room it has; say so with --mark=copy.dest=bytes,length:N, or out,bytes,length:N where C only writes it; N is a number or a product of parameters
// expect: 9:7: error: 'find' returns a pointer, 'char *', and nothing says whose memory that is: --mark=find=owned:FREE where the caller frees it with a function FREE of the header or with 'free', borrowed where C keeps it, within:text where it leads into that
// expect: 9:18: error: 'text' is text that C writes or changes, and nothing says how much room it has; say so with --mark=find.text=bytes,length:N, or out,bytes,length:N where C only writes it; N is a number or a product of parameters
// expect: 10:33: error: 'next_in' has no known length; if it is 'avail_in', write --mark=stream.next_in=length:avail_in, or a number or a product of fields
