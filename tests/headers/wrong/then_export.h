/* A module with an export `then` is taken for a promise. */
#define THEN_EXPORT_then 1
int then_export_then(int x);
enum then { THEN_FIRST };
typedef struct Waiter { int x; } Waiter;
void waiter_init(Waiter *self);
void waiter_then(Waiter *self);

// expect: 2:9: error: 'THEN_EXPORT_then' would be exported as 'then', for which 'await import()' takes the module for a promise; rename it, here or with --rename=THEN_EXPORT_then=NAME, or leave it out with --skip=THEN_EXPORT_then
// expect: 3:5: error: 'then_export_then' would be exported as 'then', for which 'await import()' takes the module for a promise; rename it, here or with --rename=then_export_then=NAME, or leave it out with --skip=then_export_then
