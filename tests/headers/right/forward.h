/* A struct that leads to one that is defined further down. */
struct outer;
struct inner {
  const struct outer *out;
  int x;
};
struct outer {
  int a, b;
};
int use(const struct inner *one);
struct later;
int take(const struct later *one);
struct later {
  int z;
};
