/* Words that begin as the class's name does, and mean the opposite of what is behind that. */

typedef struct decoder decoder;
decoder *decoder_create(void);
void decoder_dealloc(decoder *d);
decoder *decoder_decode(int x);
decoder *decoder_dealloc_at(int x);

typedef struct region region;
region *region_create(void);
region *region_reload(int x);
void region_free(region *r);

typedef struct re_gex re_gex;
re_gex *recreate(int x);
void re_gex_free(re_gex *r);

// expect: 7:10: error: the result of 'decoder_dealloc_at' is an instance of 'decoder', and may be JavaScript's from then on: say so with --mark=decoder_dealloc_at=owned if JavaScript frees it, by 'decoder_dealloc', or --mark=decoder_dealloc_at=borrowed if C does
// expect: 11:9: error: the result of 'region_reload' is an instance of 'region', and nothing says who frees it: say so with --mark=region_reload=owned if JavaScript frees it, by 'region_free', or --mark=region_reload=borrowed if C does
// expect: 15:9: error: the result of 'recreate' is an instance of 're_gex', and nothing says who frees it: say so with --mark=recreate=owned if JavaScript frees it, by 're_gex_free', or --mark=recreate=borrowed if C does
