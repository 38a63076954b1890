#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <tare.h>

/** A place. */
typedef struct point {
  /** To the right. */
  float x;
  float y, z; ///< Up, and ahead.
} point_t;

struct size {
  uint16_t width, height;
};

typedef enum { MODE_FAST, MODE_SMALL } mode;

/** All kinds of fields. */
typedef struct {
  const int8_t first_byte;
  point_t place;
  uint64_t stamp;
  bool is_fixed;
  mode mode;
  enum { OFF, ON } state;
  char name[8];
  int16_t key[3];
  point_t corners[2];
  bool flags[3];
  mode modes[2];
  struct {
    uint8_t low;
    double high;
  } range;
  struct {
    int8_t in;
    struct {
      uint32_t deep;
    };
  };
  int : 3;
  float matrix[4][4];
  char initial;
} Body;

/** Packed. */
typedef struct __attribute__((packed)) {
  uint8_t tag;
  uint32_t value;
} Entry;

typedef struct {
  uint32_t id;
} Handle;
typedef struct {
  Handle handle[1];
} Wrapped;
typedef struct {
  double only;
  TARE_MARK("length:1") float padding[0 + 1];
} NotAlone;

/* No function uses it. */
typedef struct {
  void *anything;
} Unused;

void read(const point_t *p);
void read_tagged(const struct size *size, point_t p);
void read_alone(Handle handle, Wrapped wrapped, NotAlone other);
void write(point_t *out);
point_t by_value(void);
Handle by_value_alone(void);
void in_place(point_t *p, struct size *size);
void arrays(const Body *bodies, size_t bodies_len, point_t *points, uint16_t points_len);
void fixed_arrays(const Entry entries[4], struct size sizes[2]);
size_t filled(Entry *entries, size_t entries_cap);

/* What follows is no length: it is not written. */
uint32_t weigh(const point_t *place, const uint8_t *bytes, size_t bytes_len);
