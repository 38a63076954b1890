typedef struct { int x; } point_t;
typedef struct { int x; } Point;
typedef struct { int x; } Array;
typedef struct { struct { int x; } range; } Body;
typedef struct { int x; } BodyRange;

void use(const point_t *p, const Point *q, const Array *a);
void use_body(const Body *b, const BodyRange *r);

// expect: 2:9: error: 'point_t' and 'Point' are both 'Point' in JavaScript; rename one, here or with --rename=point_t=NAME
// expect: 3:9: error: 'Array' would hide 'Array', a name of JavaScript's own; rename it, here or with --rename=Array=NAME
// expect: 5:9: error: 'Body.range' and 'BodyRange' are both 'BodyRange' in JavaScript; rename one, here or with --rename=Body.range=NAME
