#include <stddef.h>
#include <stdint.h>

#define XH_VERSION 3

typedef struct XH_state { uint64_t seed; double tag; } XH_state;
/* Zero is success. */
typedef enum { XH_OK } XH_status;

void XH_init_keyed(XH_state *state, uint64_t key);
/** Feeds. */
XH_status XH_update(XH_state *state, const void *data, size_t size);
uint64_t XH_get_seed(const XH_state *state);
void XH_set_seed(XH_state *state, uint64_t seed);
double XH_get_tag(const XH_state *state);
void XH_set_tag(XH_state *state, double tag);
uint64_t XH(const void *data, size_t size);
