/* Callbacks by which C gets its memory: whoever sets them is left out, or C takes NULL. */
#include <stddef.h>

typedef void *(*grow_t)(void *memory, size_t size, void *user);
typedef struct hooks {
  void *(*malloc_fn)(size_t size);
  void (*free_fn)(void *memory);
} hooks;
typedef struct suite {
  void *(*alloc)(void *opaque, size_t count, size_t size);
} suite;

void set_memory(void *(*take)(size_t size), void (*free_fn)(void *memory));
void set_realloc(grow_t grow, void *user);
void init_hooks(const hooks *h);
int one(int a, const suite *allocator);
int two(const suite *allocator);
int three(const suite *allocator);
int four(const suite *allocator);

// expect: 13:25: error: 'take' of 'set_memory' allocates memory, and JavaScript has none to give to C: leave it out with --skip=set_memory, and C has its own allocator; or if C takes NULL for that, --mark=set_memory.take=value:NULL --mark=set_memory.free_fn=value:NULL
// expect: 14:25: error: 'grow' of 'set_realloc' allocates memory, and JavaScript has none to give to C: leave it out with --skip=set_realloc, and C has its own allocator; or if C takes NULL for that, --mark=set_realloc.grow=value:NULL
// expect: 6:11: error: 'malloc_fn' of 'hooks' allocates memory, and JavaScript has none to give to C: leave it out with --skip=init_hooks, and C has its own allocator; or if C takes NULL for that, --mark=init_hooks.h=value:NULL
// expect: 10:11: error: 'alloc' of 'suite' allocates memory, and JavaScript has none to give to C: --mark=*.allocator=value:NULL if C takes NULL for its own allocator, and otherwise leave out with --skip what takes a 'suite'
