/* What C keeps, and with what. */
#include "tare.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct Pod { double x, y; } Pod;
typedef struct Node { const struct Node *next; const char *name; } Node;
void node_init(Node *self, TARE_KEEP const char *name);
void node_init_with(Node *self, TARE_KEEP const Node *next);
bool node_set_data(Node *self, TARE_KEEP const uint8_t *data, size_t data_len, uint32_t seed);
void node_use(Node *self, TARE_KEEP const Pod *pods, size_t pods_len, TARE_KEEP const Pod *pod,
              TARE_KEEP const int32_t four[4]);
void node_copy(TARE_IN const Node *self, TARE_KEEP const char *name, TARE_OUT Node *out);
void describe(Node *node, TARE_KEEP const char *text);
void connect(Node *a, TARE_KEEP Node *b);
void keep_root(TARE_KEEP const Node *root, TARE_KEEP const char *name, size_t name_len);
