#include <stddef.h>
#include <stdint.h>
#include <tare.h>

typedef struct { double x, y; } spot;

/** A list. */
typedef struct node {
  int value;
  const struct node *next; ///< What follows.
} node;

/** To C, with all that it leads to. */
typedef struct {
  const char *name;         ///< Of whom.
  const uint8_t *key;       ///< The key.
  size_t key_len;           ///< Bytes of it.
  const spot *corners;
  int n_corners;
  const spot *origin;
  const char *label;
  uint64_t label_len;
  const float *begin, *end;
  const int32_t *four TARE_LENGTH(4);
  uint16_t width, height;
  const uint8_t *pixels TARE_LENGTH((width + 1) * height);
  void *user_data;
  int (*log)(int) TARE_VALUE(NULL);
  uint32_t size TARE_VALUE(80);
  char *text TARE_IN;
  TARE_BYTES const char *raw;
  size_t raw_size;
} options;

void run(const options *o);
void run_copy(options o);
void run_all(const options *list, size_t list_len);
void walk(const node *list, TARE_KEEP const node *kept, TARE_IN node *mine, TARE_IN options again);

/** From C. */
typedef struct {
  const char *title;
  char *mine TARE_BORROWED;
  const int16_t *samples;
  uint32_t samples_count;
} info;

info info_of(int x);
void info_out(TARE_OUT info *i);

/** Both ways. */
struct pair { TARE_BORROWED const char *left, *right TARE_BORROWED; };
struct pair swap(const struct pair *p);
