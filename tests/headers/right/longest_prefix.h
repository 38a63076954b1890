typedef struct list { int length; } list;
typedef struct list_node { int value; } list_node;

void list_init(list *self);
void list_node_init(list_node *self);
int list_node_value(const list_node *self);
int list_node_count(const list *self);
void list_push(list *self, list_node *node);
void listing(list *self);
