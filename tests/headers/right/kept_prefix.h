/* Without the prefix, some names are JavaScript's own: these keep it. A type has none. */
#define KEPT_PREFIX_String 4
#define KEPT_PREFIX_Raw 5
enum { KEPT_PREFIX_then = 6, KEPT_PREFIX_Infinity = 7 };
typedef enum Set { SET_ONE, SET_TWO } Set;
typedef struct Map { int size; } Map;

void map_init(Map *self);
int kept_prefix_delete(const Map *map, Set set);
int kept_prefix_isNaN(int x);
int kept_prefix_then(int x);
int kept_prefix_run(int x);
