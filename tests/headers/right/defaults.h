#include <stddef.h>

typedef struct { int x; } spot;
spot spot_default(void);
void spot_use(const spot *s);

/* A function that makes one the default is none that gives it. */
typedef struct { int x; } theme;
void theme_set_default(theme *t);
void theme_use(const theme *t);

/* With pointers, JavaScript does not call it. */
typedef struct { const char *name; void *user; } plan;
void plan_get_defaults(plan *p);
void plan_use(const plan *p);

/* Two could give it. */
typedef struct { int x; } twice;
twice twice_default(void);
twice twice_default_fast(void);
void twice_use(const twice *t);

/* It does not go to C. */
typedef struct { const char *name; } gone;
typedef struct { gone of; int x; } info;
info info_default(void);
