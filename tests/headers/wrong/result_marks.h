#include <stddef.h>
#include <stdint.h>
#include <tare.h>

typedef struct { int x; } Pair;
TARE_ERROR(negative) unsigned no_sign(void);
TARE_ERROR(nonzero) const char *text(void);
TARE_ERROR(null) int number(void);
TARE_ERROR(null) Pair pair(void);
TARE_ERROR(nonzero) void nothing(void);
TARE_ERROR(nonzer) int misspelt_rule(void);
TARE_ERROR(is_eror) int misspelt(void);
int is_error(int code);
int64_t is_wide(int64_t code);
int is_both(int code, int other);
static inline int is_inline(int code) { return code; }
TARE_ERROR(is_wide) int64_t wide(void);
TARE_ERROR(is_error) int64_t too_wide(void);
TARE_ERROR(is_both) int two(void);
TARE_ERROR(is_inline) int inlined(void);
TARE_ERROR(nonzero) TARE_MESSAGE(is_error) int no_text(void);
TARE_ERROR(nonzero) TARE_MESSAGE(text_of) int64_t other_text(void);
const char *text_of(int code);
TARE_MESSAGE(text_of) int alone(void);
TARE_IMPORT TARE_ERROR(nonzero) int host(void);
TARE_IMPORT int is_of_host(int code);
TARE_ERROR(is_of_host) int told_by_host(void);
TARE_ERROR(nonzero) TARE_STREAM int stream(const uint8_t *data, size_t data_len);
TARE_NULLABLE int no_pointer(void);
enum TARE_FLAGS __attribute__((packed)) small { SMALL = -1 };

// expect: 6:31: error: 'no_sign' is marked 'error:negative', and returns 'unsigned int', which is never negative; use 'nonzero', 'zero', or the name of a function that says of a result whether it is an error
// expect: 7:33: error: 'text' is marked 'error:nonzero', and returns 'const char *', which is no number; 'null' is for pointers
// expect: 8:22: error: 'number' is marked 'error:null', and returns 'int', which is no pointer; 'zero' is for numbers
// expect: 9:23: error: 'pair' is marked 'error:null', and returns 'Pair', which is no pointer; drop the mark
// expect: 10:26: error: 'nothing' is marked 'error:nonzero', and returns nothing; drop the mark
// expect: 11:24: error: 'misspelt_rule' is marked 'error:nonzer', which is neither 'nonzero', 'zero', 'negative', 'null' or a number nor a function of the header; is it 'nonzero'?
// expect: 12:25: error: 'misspelt' is marked 'error:is_eror', which is neither 'nonzero', 'zero', 'negative', 'null' or a number nor a function of the header; is it 'is_error'?
// expect: 17:29: error: 'wide' is marked 'error:is_wide', and 'is_wide' is no predicate; it must take the result alone, and return bool or int
// expect: 18:30: error: 'too_wide' is marked 'error:is_error', and 'is_error' takes 'int', where 'too_wide' returns 'int64_t'
// expect: 19:25: error: 'two' is marked 'error:is_both', and 'is_both' is no predicate; it must take the result alone, and return bool or int
// expect: 20:27: error: 'inlined' is marked 'error:is_inline', and 'is_inline' is static or inline, which no module exports; write a function that calls it, in a header and a source of your own
// expect: 21:48: error: 'no_text' is marked 'message:is_error', and 'is_error' gives no text of an error; it must return 'const char *', and take the result, an instance of the call or nothing
// expect: 22:51: error: 'other_text' is marked 'message:text_of', and 'text_of' takes 'int', where 'other_text' returns 'int64_t'
// expect: 25:37: error: 'host' is marked 'error:nonzero', and JavaScript supplies it, which throws by itself; drop the mark
// expect: 27:28: error: 'told_by_host' is marked 'error:is_of_host', and 'is_of_host' is supplied by JavaScript; name one of the module's
// expect: 28:37: error: 'stream' cannot be fed in pieces; a stream takes one buffer, such as 'const uint8_t *data, size_t data_len', and gives nothing back
// expect: 30:41: error: 'small' is marked 'flags', and has a negative value, which is no OR of bits; drop the mark
// expect: 24:27: error: 'alone' is marked 'message:text_of', which is for a function that has the mark 'error'
// expect: 29:19: error: 'no_pointer' is marked 'nullable', which is for a pointer
