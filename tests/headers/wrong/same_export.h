#include <stddef.h>
#include <stdint.h>

#define MODE 1
enum mode { FAST, SLOW };
typedef struct Mode { int x; } Mode;
void mode_init(Mode *self);
int same_export_max(int x);
int max(int x);
#define SAME_EXPORT_LIMIT 1
#define LIMIT 2
typedef struct Pair { int x; } Pair;
void Pair_init(Pair *self);
typedef struct pair_t { int x; } pair_t;
void pair_init(pair_t *self);
enum Pair_e { PAIR_FIRST } pair_first(void); /* cannot be left out */

// expect: 14:34: error: 'Pair' and 'pair_t' are both 'Pair' in JavaScript; rename one, here or with --rename=Pair=NAME
// expect: 5:6: error: 'Mode' and 'mode' are both 'Mode' in JavaScript; rename one, here or with --rename=mode=NAME, or leave one out with --skip=mode
// expect: 16:6: error: 'Pair' and 'Pair_e' are both 'Pair' in JavaScript; rename one, here or with --rename=Pair=NAME
// expect: 11:9: error: 'SAME_EXPORT_LIMIT' and 'LIMIT' are both 'LIMIT' in JavaScript; rename one, here or with --rename=LIMIT=NAME, or leave one out with --skip=LIMIT
// expect: 9:5: error: 'same_export_max' and 'max' are both 'max' in JavaScript; rename one, here or with --rename=max=NAME, or leave one out with --skip=max
