#include "tare.h"
#include <stddef.h>
#include <stdint.h>

typedef struct Node { const struct Node *next; } Node;
void node_init(TARE_KEEP Node *self);
void node_copy(TARE_KEEP const Node *self, TARE_OUT Node *out);
void node_value(Node *self, TARE_KEEP uint32_t value);
void node_fill(Node *self, TARE_KEEP uint8_t *data, size_t data_len);
void node_out(Node *self, TARE_KEEP double *out_x);
void node_new(const Node *self, TARE_KEEP TARE_OUT Node *out);
TARE_STREAM void node_feed(Node *self, TARE_KEEP const uint8_t *data, size_t data_len);
void link_both(Node *a, Node *b, TARE_KEEP const char *name);
void node_length(Node *self, const uint8_t *data, TARE_KEEP size_t data_len);
TARE_IMPORT void told(TARE_KEEP const char *text);
typedef struct Pod { double x, y; } Pod;
void node_pod(Node *self, TARE_KEEP Pod pod);
// expect: 6:32: error: 'self' is marked 'keep': it is the instance that keeps; mark what it keeps
// expect: 7:38: error: 'self' is marked 'keep': a method's own instance cannot be kept by the new one; declare a function whose name does not begin with 'Node'
// expect: 8:48: error: 'value' is marked 'keep', which is for a pointer that C only reads; C copies a value itself, so leave the mark out
// expect: 9:47: error: 'data' is marked 'keep': C may write it, and what C wrote there later would not come back to JavaScript; add the mark 'in' where C only reads it, or 'out' where it fills it at once and then only reads it, or leave the function out with --skip=node_fill
// expect: 10:45: error: 'out_x' is marked 'keep': C may write it, and what C wrote there later would not come back to JavaScript; add the mark 'in' where C only reads it, or leave the function out with --skip=node_out
// expect: 11:58: error: 'out' is marked 'keep': C may write it, and what C wrote there later would not come back to JavaScript; add the mark 'in' where C only reads it, or leave the function out with --skip=node_new
// expect: 12:65: error: 'data' is marked 'keep': 'node_feed' is fed in pieces, which are gone after the call; drop one of the two marks
// expect: 13:56: error: 'name' is marked 'keep', and either 'a' or 'b' could be what keeps it; declare a function that takes the keeper first and has its name in front, such as 'Node_link_both'
// expect: 15:45: error: 'text' is marked 'keep': it is C's own memory, and JavaScript gets a copy; leave the mark out
// expect: 17:41: error: 'pod' is marked 'keep', which is for a pointer that C only reads; C copies a value itself, so leave the mark out
// expect: 14:68: error: 'node_length.data_len' is marked 'keep', which is for a pointer that C only reads
