typedef struct {
  int slot;
} gate_handle;
gate_handle gate_open(int slot);
void gate_close(gate_handle gate);
void gate_delete(gate_handle gate);
int gate_slot(gate_handle gate);

/* What would be a promise. */
typedef struct {
  unsigned index;
} row_id;
row_id row_first(int table);
int row_size(row_id row);
int row_then(row_id row);
// expect: 6:6: warning: 'gate_close' and 'gate_delete' both end an instance of 'Gate', which has no free() therefore; say which one that is with --rename=gate_close=free
// expect: 15:5: error: 'row_then' would be 'then', for which 'await' takes an instance for a promise; rename it, here or with --rename=row_then=NAME, or leave it out with --skip=row_then
