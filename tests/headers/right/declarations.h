/* The same function more than once, and functions that clang knows by itself. */

int declarations_redeclared(const unsigned char *, unsigned long);
/** Its doc. */
int declarations_redeclared(const unsigned char *data, unsigned long data_len);

int declarations_without_prototype();
int declarations_without_prototype(int a, double b);

/** @param value v */
int abs(int value);
double pow(double base, double exponent);

static inline int declarations_inline(unsigned x) {
  return __builtin_popcount(x) + __builtin_expect(x != 0, 1);
}
