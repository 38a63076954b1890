/* Structs that lead to each other by many fields: each is looked at once. */
typedef enum { WEBS_A, WEBS_B } webs_kind;
typedef struct web {
  int v;
  const struct web *a, *b, *c, *d, *e, *f, *g, *h;
} web;

int webs_sum(const web *w);
int webs_one(webs_kind kind);
