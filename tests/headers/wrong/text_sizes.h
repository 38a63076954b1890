#include <stddef.h>
#include <stdint.h>
#include <tare.h>

typedef long ssize_t;
ssize_t find_last(const char *text);
size_t find(const char *text, char what);
ptrdiff_t find_between(const char *text, TARE_TEXT const char *word);
int at(const char *text, size_t text_len, size_t start_index);

/* None of these is a place in the text. */
uint32_t hash(const char *text);
size_t shorten(const char *text, char *out, size_t out_cap);
int repeat(const char *text, size_t times);

// expect: 6:31: error: the result of 'find_last' may count bytes of 'text', and JavaScript counts otherwise: --mark=find_last.text=text, where it counts something else or the text is ASCII
// expect: 7:25: error: the result of 'find' may count bytes of 'text', and JavaScript counts otherwise: --mark=find.text=text, where it counts something else or the text is ASCII
// expect: 8:36: error: the result of 'find_between' may count bytes of 'text', and JavaScript counts otherwise: --mark=find_between.text=text, where it counts something else or the text is ASCII
// expect: 9:20: error: 'start_index' may count bytes of 'text', and JavaScript counts otherwise: mark the string as bytes, --mark=at.text=bytes, for a Uint8Array; or --mark=at.text=text, where it counts something else
