/* Functions that end what a key says, and not the instance. */
typedef struct map map_t;
map_t *map_new(void);
void map_free(map_t *m);
int map_put(map_t *m, int key, double value);
void map_drop(map_t *m, int index);
void map_delete(map_t *m, const char *name);
