#include <stddef.h>

int counts_write(const char *, int);
int counts_each(void (*text)(const char *, unsigned, void *), void *user);
int counts_two(void (*text)(const char *, int, const char *, void *), void *user);
int counts_ahead(void (*text)(size_t, const char *, void *), void *user);
int counts_level(void (*text)(int, const char *, void *), void *user); /* which is no length */
// expect: 3:30: error: 'arg1' may end at its NUL, or 'arg2' may say how long it is; say which with --mark=counts_write.arg1=text or length:arg2
// expect: 4:24: error: 'arg1' may end at its NUL, or 'arg2' may say how long it is; say which with --mark=counts_each.text.arg1=text or length:arg2
// expect: 5:23: error: 'arg1' may end at its NUL, or 'arg2' may say how long it is; say which with --mark=counts_two.text.arg1=text or length:arg2
// expect: 6:25: error: 'arg2' may end at its NUL, or 'arg1' may say how long it is; say which with --mark=counts_ahead.text.arg2=text or length:arg1
