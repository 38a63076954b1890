#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

int log_line(const char *format, ...);
int log_all(const char *format, va_list arguments);
// expect: 5:5: error: 'log_line' takes any number of arguments; call it in a function of your own that takes each, and leave it out with --skip=log_line
// expect: 6:41: error: 'arguments' is a 'va_list', which JavaScript cannot make; leave the function out with --skip=log_all
