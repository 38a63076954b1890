#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tare.h"

enum color { RED, BLUE };
struct opaque;
typedef struct { int32_t x, y; } Pair;
void pair_free(Pair *pair);
void any_free(void *at);
void any_free_sized(void *at, size_t size);
static inline void local_free(void *at) { (void)at; }
TARE_IMPORT void host_free(void *at);

TARE_OWNED(gone) char *unknown(void);
TARE_OWNED(any_free_sized) char *two(void);
TARE_OWNED(pair_free) char *another(void);
TARE_OWNED(local_free) char *local(void);
TARE_OWNED(host_free) char *of_host(void);
TARE_OWNED(any_free) TARE_BORROWED char *both(void);
TARE_OWNED(any_free) int16_t *no_length(void);
TARE_LENGTH(4) int16_t *no_owner(void);
TARE_OWNED(any_free) TARE_LENGTH(m) int16_t *wrong_length(int *n);
TARE_OWNED(any_free) TARE_LENGTH(n) int16_t *real_length(double n);
TARE_OWNED(any_free) TARE_LENGTH(n) int16_t *null_length(TARE_NULLABLE int *n);
TARE_OWNED(any_free) TARE_LENGTH(cap) int16_t *other_length(TARE_LENGTH(cap) TARE_OUT uint8_t *dst, size_t *cap);
TARE_OWNED(any_free) TARE_LENGTH(p.x) int16_t *by_value(Pair p);
TARE_OWNED(any_free) TARE_LENGTH(2) bool *flags(void);
TARE_OWNED(any_free) TARE_LENGTH(2) enum color *colors(void);
TARE_OWNED(any_free) TARE_LENGTH(1) struct opaque *hidden(void);
TARE_OWNED(any_free) TARE_TEXT TARE_BYTES TARE_LENGTH(2) char *unsure(void);
TARE_OWNED(any_free) int count(void);
TARE_WITHIN(s) const char *nowhere(const char *t);
TARE_WITHIN(n) const char *in_number(const char *t, int n);
TARE_WITHIN(t) const int *in_text(const char *t);
TARE_WITHIN(out) const int *in_output(TARE_OUT TARE_LENGTH(2) int *out);
void put(TARE_OWNED(any_free) int16_t **list, size_t *items);
void put_none(TARE_OWNED(gone) char **text);
char *free_it(void);
TARE_OWNED(any_free) TARE_LENGTH(return) int16_t *itself(void);
double no_integer(TARE_OWNED(any_free) TARE_LENGTH(return) int16_t **list);
TARE_OWNED(any_free) TARE_LENGTH(out_bytes) int16_t *in_bytes(size_t *out_bytes);
TARE_ERROR(nonzero) int only_status(TARE_OWNED(any_free) TARE_LENGTH(return) int16_t **list);
// expect: 10:6: error: 'pair_free' frees memory that C did not allocate: 'Pair' is a plain object, and copied for the call; leave the function out with --skip=pair_free, or if it frees nothing, name it with --rename=pair_free=NAME
// expect: 16:24: error: 'unknown' is marked 'owned:gone', and the header has no function 'gone'; name the one that frees it, or 'free'
// expect: 17:34: error: 'two' is marked 'owned:any_free_sized', and 'any_free_sized' does not take 'char *' alone
// expect: 18:29: error: 'another' is marked 'owned:pair_free', and 'pair_free' does not take 'char *' alone
// expect: 19:30: error: 'local' is marked 'owned:local_free', and 'local_free' is static or inline, which no module exports; write a function that calls it, in a header and a source of your own
// expect: 20:29: error: 'of_host' is marked 'owned:host_free', and 'host_free' is supplied by JavaScript; name one of the module's
// expect: 21:42: error: 'both' is marked 'owned:any_free' and 'borrowed'; one of them
// expect: 22:31: error: 'no_length' gives 'int16_t *', and nothing says how much is there: add length:N to its mark, a number, a parameter, or a product of these
// expect: 23:25: error: 'no_owner' gives 'int16_t *', and nothing says whose memory that is: add --mark=no_owner=borrowed where C keeps it, or owned:any_free where the caller frees it
// expect: 24:46: error: 'wrong_length' is marked 'length:m': 'm' is neither a parameter nor a constant of the header
// expect: 25:46: error: 'real_length' is marked 'length:n': 'n' is no integer
// expect: 26:46: error: 'null_length' has its length in 'n', which may be NULL; drop that mark
// expect: 27:48: error: 'other_length' has its length in 'cap', which is another one's
// expect: 28:48: error: 'by_value' has a length in 'p', which C gets by value; take the length as a parameter in a function of your own
// expect: 29:43: error: 'flags' gives elements of '_Bool', for which JavaScript has no typed array; copy them in a function of a header of your own, and leave 'flags' out with --skip=flags
// expect: 30:49: error: 'colors' gives elements of 'enum color', for which JavaScript has no typed array; copy them in a function of a header of your own, and leave 'colors' out with --skip=colors
// expect: 31:52: error: 'hidden' gives 'struct opaque *', and the header does not say what is in it; name the header that does, or leave out the mark 'length'
// expect: 32:64: error: 'unsure' is marked 'text' and 'bytes'; one of them
// expect: 34:28: error: 'nowhere' is marked 'within:s', and 'nowhere' has no parameter 's'
// expect: 35:50: error: 't' may end at its NUL, or 'n' may say how long it is; say which with --mark=in_number.t=text or length:n
// expect: 36:27: error: 'in_text' is marked 'within:t', and 't' is no string or array of 'int' that the caller passes
// expect: 37:29: error: 'in_output' is marked 'within:out', and 'out' is no string or array of 'int' that the caller passes
// expect: 38:41: error: 'list' gives 'int16_t *', and nothing says how much is there: add length:N to its mark, a number, a parameter, or a product of these
// expect: 39:39: error: 'text' is marked 'owned:gone', and the header has no function 'gone'; name the one that frees it, or 'free'
// expect: 40:7: error: 'free_it' returns a pointer, 'char *', and nothing says whose memory that is: --mark=free_it=owned:any_free where the caller frees it, borrowed where C keeps it
// expect: 41:51: error: 'itself' is marked 'length:return': 'itself' returns no integer that is left to be a length
// expect: 42:70: error: 'list' is marked 'length:return': 'no_integer' returns no integer that is left to be a length
// expect: 43:54: error: 'in_bytes' has its length in 'out_bytes', which counts bytes, and its elements have more than one; give a number of elements, or take it in a function of your own
// expect: 44:88: error: 'list' is marked 'length:return': 'only_status' returns no integer that is left to be a length
// expect: 33:26: error: 'count' is marked 'owned:any_free', which is for a result or output that is a pointer
