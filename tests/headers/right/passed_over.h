#include "tare.h"
#include "include/kinds.h"

typedef struct unused { int x; struct unused *next; } unused;
typedef union { int i; float f; } either;
typedef int (*callback)(void);
typedef int number;
struct forward;
static const int table[2] = {1, 2};
static inline int twice(int x) { return 2 * x; }
inline int thrice(int x) { return 3 * x; }
static int four(int x);
TARE_SKIP void skipped(unused *u);
void skipped_behind(void **p) TARE_SKIP;
TARE_SKIP extern int variable;
TARE_SKIP void skipped_once(void **p);
void skipped_once(void **p);
_Static_assert(sizeof(int) == 4, "");

enum TARE_SKIP skipped_enum { SKIPPED_ENUMERATOR };
enum TARE_SKIP { SKIPPED_CONSTANT = 1 };
enum { ALSO_SKIPPED TARE_SKIP = 2 };
TARE_SKIP enum skipped_enum with_skipped(enum skipped_enum x);

number kept(number x);
number kept(number x);
