#include <stddef.h>
#include <tare.h>

/** Of bytes. */
typedef struct pipe {
  TARE_LENGTH(left) const void *from;
  TARE_OUT TARE_LENGTH(room) char *to;
  size_t left;
  int room;
  void *more;
} pipe;

void pipe_init(pipe *p);
int pipe_move(pipe *p, int input);
void pipe_copy(const pipe *p);
int pipe_plain(TARE_IN pipe *p);
void pipe_end(pipe *p);
int pump(int level, pipe *p);

/** Only one way. */
typedef struct sink {
  TARE_LENGTH(left) const unsigned char *from;
  unsigned left;
} sink;

void sink_init(sink *s);
void sink_write(sink *s);
