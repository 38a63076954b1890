double library_call(double x, const char *text);
