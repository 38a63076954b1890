#include <stddef.h>
#include <stdint.h>

typedef struct stream stream;
stream *stream_create(void);
stream *stream_init_in(void *buffer, size_t size);
void stream_free(stream *s);
int stream_get_part(stream *s, stream **out);
int stream_setn(stream *s, size_t at, stream *part);

typedef struct gz_file gz_file;
gz_file *gzopen(const char *path);
gz_file *gzdopen(int fd);
int gzclose(gz_file *file);
size_t gzfread(void *buf, size_t size, size_t nitems, gz_file *file);

int define_property(const char *name, uint32_t *ranges);
// expect: 6:9: error: the result of 'stream_init_in' is an instance of 'stream' that may lie in 'buffer', whose memory has another use after the call: leave it out with --skip=stream_init_in, or say that it lies elsewhere with --mark=stream_init_in=owned
// expect: 8:41: error: 'out' is an instance of 'stream', and nothing says who frees it: say so with --mark=stream_get_part.out=owned if JavaScript frees it, by 'stream_free', or --mark=stream_get_part.out=borrowed if C does
// expect: 9:47: error: 'part' may be C's once 'stream_setn' has it: --mark=stream_setn.part=move if C frees it, --mark=stream_setn.part=keep if C uses it later, or --mark=stream_setn.part=in if neither
// expect: 13:10: error: the result of 'gzdopen' is an instance of 'gz_file', and nothing says who frees it: say so with --mark=gzdopen=owned if JavaScript frees it, by 'gzclose', or --mark=gzdopen=borrowed if C does
// expect: 15:22: error: 'buf' has no known length; write --mark=gzfread.buf=length:N, where N is the number of elements or a product of parameters, or value:NULL where C needs nothing there
// expect: 17:49: error: 'ranges' may be one number or several: say which with --mark=define_property.ranges=inout or out for one, or length:N, where N is a number or a product of parameters
