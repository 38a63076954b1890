/* What C always gets: a text, and the size of a struct. */
#include "tare.h"

#define VALUE_TEXTS_VERSION "1.2"
typedef struct stream_t {
  int at[14];
} stream_t;

int stream_init(stream_t *self, int level, TARE_VALUE(VALUE_TEXTS_VERSION) const char *version,
                TARE_VALUE(sizeof(stream_t)) int size) TARE_ERROR(nonzero);
int value_texts_letter(TARE_VALUE("a,\"b\n") const char *text, int at);
