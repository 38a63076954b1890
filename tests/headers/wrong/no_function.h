#include <stddef.h>
#include <stdint.h>

#define LIMIT 3
enum mode { FAST, SLOW };
static inline int twice(int x) { return 2 * x; }
// expect: error: declares no function that JavaScript could call; declare one that is neither static nor inline, here, or name the included file that does with --with=GLOB; --inline binds those that are inline
