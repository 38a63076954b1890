/* What C keeps for one instance may be copied to another, which lives longer. */
#include "tare.h"

#include <stddef.h>
#include <stdint.h>

typedef struct Table {
  const char *names[4];
  uint32_t count;
} Table;
void table_init(Table *self);
void table_add(Table *self, TARE_KEEP_ALL const char *name);
void table_move(Table *self, Table *from);
void table_merge(Table *self, TARE_IN const Table *from);
void table_twin(const Table *self, TARE_OUT Table *out);
int table_is_equal(const Table *self, TARE_KEEP const Table *other);
// expect: 13:37: error: 'table_move' may copy to another instance what C keeps for 'from', which ends with 'from': --mark=table_move.from=keep keeps it alive as long, and in says that nothing of it is copied
// expect: 15:30: error: 'table_twin' may copy to another instance what C keeps for 'self', which ends with 'self': --mark=table_twin.self=keep keeps it alive as long, and in says that nothing of it is copied
