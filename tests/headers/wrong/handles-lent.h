typedef struct world world;
typedef struct body body;

world *world_create(void);
void world_destroy(world *world);
body *world_get_body(world *world);
void world_destroy_body(world *world, body *body);
void world_drop_body(world *world, __attribute__((annotate("tare:move", "tare:move"))) body *body);
// expect: 7:45: error: 'body' may end once 'world_destroy_body' has it: say so with --mark=world_destroy_body.body=in, and after the call JavaScript has to get what it borrowed again; or --mark=world_destroy_body.body=keep if C uses it later
// expect: 8:94: error: 'body' is marked 'move', and JavaScript owns no instance of 'Body', which no function of the header ends: --mark=world_drop_body.body=in, also if C ends it
