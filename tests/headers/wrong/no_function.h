#include <stddef.h>
#include <stdint.h>

#define LIMIT 3
enum mode { FAST, SLOW };
static inline int twice(int x) { return 2 * x; }

// expect: error: declares no function that JavaScript could call; declare one that is neither static nor inline, here and not in what this includes, or bind those that are with --inline
