#include <stdbool.h>
#include <stdint.h>

/* A class has one destructor, which takes the instance alone. */
typedef struct Two { uint32_t n; } Two;
void two_init(Two *self);
void two_free(Two *self);
int two_close(Two *self);

typedef struct Region { uint32_t n; } Region;
void region_init(Region *self);
void region_free(Region *self, int free_self);

/* Not a destructor, since it reads, and since its result is more than how that went. */
typedef struct Door { uint32_t n; } Door;
void door_init(Door *self);
bool door_close(const Door *self);
const char *door_cleanup(Door *self);

/* A plain object, of which C gets a copy. */
typedef struct Plain { uint32_t n; } Plain;
void plain_free(Plain *self);
void plain_release(Plain *self);
void plain_add(Plain *self);
// expect: 8:5: error: 'two_free' and 'two_close' both drop 'Two'; rename one, or leave one out with --skip=two_close
// expect: 22:6: error: 'plain_free' frees memory that C did not allocate: 'Plain' is a plain object, and copied for the call; leave the function out with --skip=plain_free, or if it frees nothing, name it with --rename=plain_free=NAME
// expect: 23:6: error: 'plain_release' frees memory that C did not allocate: 'Plain' is a plain object, and copied for the call; leave the function out with --skip=plain_release, or if it frees nothing, name it with --rename=plain_release=NAME
// expect: 12:6: warning: 'region_free' takes more than the instance, so it cannot run when an instance ends: what it frees would leak; say what else it gets with --mark=region_free.free_self=value:X, or, if it ends no instance, name it with --rename=region_free=NAME
