/* Instances that a call takes over, and what becomes of them where it fails. */
#include <stddef.h>

#include "tare.h"

typedef struct list list;
typedef struct item item;
list *list_new(void);
void list_free(list *l);
item *item_new(void);
void item_free(item *i);

void list_push(list *l, TARE_MOVE item *i);
TARE_ERROR(nonzero) int list_add(list *l, TARE_MOVE_ON_SUCCESS item *i);
TARE_ERROR(nonzero) int list_insert(list *l, TARE_MOVE_ALWAYS item *i);
TARE_ERROR(nonzero) int list_add_all(list *l, TARE_MOVE_ON_SUCCESS item **items, size_t items_len);
TARE_MARK("owned") list *list_of(TARE_MOVE_ON_SUCCESS item *i); /* or NULL */
TARE_NULLABLE TARE_MARK("owned") list *list_or_null(TARE_MOVE item *i);
