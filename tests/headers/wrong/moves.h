#include <stddef.h>

#include "tare.h"

typedef struct list list;
typedef struct item item;
list *list_new(void);
void list_free(list *l);
item *item_new(void);
void item_free(item *i);

TARE_ERROR(nonzero) int list_add(list *l, TARE_MOVE item *i);
TARE_ERROR(nonzero) int list_add_all(list *l, TARE_MOVE item **items, size_t items_len);
int list_push(list *l, TARE_MOVE_ON_SUCCESS item *i);
list *list_create_of(TARE_MOVE item *i);
void list_put(list *l, TARE_MARK("move:maybe") item *i);

// expect: 16:54: error: 'list_put.i' is marked 'move:maybe', and there is no such mark
// expect: 12:59: error: 'i' is marked 'move', and 'list_add' may fail: --mark=list_add.i=move:success if a call that failed leaves it to the caller, or --mark=list_add.i=move:always if it is C's even then
// expect: 13:64: error: 'items' is marked 'move', and 'list_add_all' may fail: --mark=list_add_all.items=move:success if a call that failed leaves it to the caller, or --mark=list_add_all.items=move:always if it is C's even then
// expect: 14:51: error: 'i' is marked 'move:success', and nothing says when 'list_push' fails: say it with --mark=list_push=error:RULE, or --mark=list_push.i=move
// expect: 15:38: error: 'i' is marked 'move', and 'list_create_of' may fail: --mark=list_create_of.i=move:success if a call that failed leaves it to the caller, or --mark=list_create_of.i=move:always if it is C's even then
// expect: 16:54: error: 'i' may be C's once 'list_put' has it: --mark=list_put.i=move if C frees it, --mark=list_put.i=keep if C uses it later, or --mark=list_put.i=in if neither
