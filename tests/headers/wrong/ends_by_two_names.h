typedef struct pack_ctx pack_ctx;
typedef pack_ctx pack_stream;
pack_ctx *pack_ctx_create(void);
void pack_ctx_free(pack_ctx *ctx);
pack_stream *pack_create_stream(void);
void pack_free_stream(pack_stream *stream);
void pack_print(const char *format, ...);
// expect: 6:6: warning: 'pack_free_stream' may end its instance, which 'free()' does by 'pack_ctx_free', so it is left out; if it ends none, name it with --rename=pack_free_stream=NAME
// expect: 7:6: error: 'pack_print' takes any number of arguments; call it in a function of your own that takes each, and leave it out with --skip=pack_print
