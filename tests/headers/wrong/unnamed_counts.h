int counts_write(const char *, int);
int counts_each(void (*text)(const char *, unsigned, void *), void *user);
int counts_two(void (*text)(const char *, int, const char *, void *), void *user);
// expect: 1:30: error: 'arg1' may end at its NUL, or 'arg2' may say how long it is; say which with --mark=counts_write.arg1=text or length:arg2
// expect: 2:24: error: 'arg1' may end at its NUL, or 'arg2' may say how long it is; say which with --mark=counts_each.text.arg1=text or length:arg2
// expect: 3:23: error: 'arg1' may end at its NUL, or 'arg2' may say how long it is; say which with --mark=counts_two.text.arg1=text or length:arg2
