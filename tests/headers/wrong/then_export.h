/* What has a `then` is taken for a promise: a module, a class, an instance. */
int then(int x);
enum then { THEN_FIRST };
typedef struct Waiter { int x; } Waiter;
void waiter_init(Waiter *self);
void waiter_init_then(Waiter *self, int x);
void waiter_then(Waiter *self);
typedef struct Task { int x; } Task;
void task_init(Task *self);
int task_get_then(const Task *self);

// expect: 6:6: error: 'waiter_init_then' would be 'then', for which 'await' takes the class for a promise; rename it, here or with --rename=waiter_init_then=NAME, or leave it out with --skip=waiter_init_then
// expect: 7:6: error: 'waiter_then' would be 'then', for which 'await' takes an instance for a promise; rename it, here or with --rename=waiter_then=NAME, or leave it out with --skip=waiter_then
// expect: 10:5: error: 'task_get_then' would be 'then', for which 'await' takes an instance for a promise; rename it, here or with --rename=task_get_then=NAME, or leave it out with --skip=task_get_then
// expect: 2:5: error: 'then' would be exported as 'then', for which 'await import()' takes the module for a promise; rename it, here or with --rename=then=NAME, or leave it out with --skip=then
