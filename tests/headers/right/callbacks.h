/* Functions that JavaScript passes. */
#include "tare.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct point {
  double x, y;
} point;
typedef enum { COLD, HOT = 5 } heat;

/** Says how far it is. */
typedef bool (*progress_fn)(void *user, double done, const char *what);
typedef progress_fn report_fn;
typedef void each_fn(int32_t x, void *closure);

typedef struct job {
  report_fn report;
  void *user;
  int (*compare)(int a, int b);
} job;

void job_init(job *self, TARE_KEEP TARE_NULLABLE report_fn report, void *user);
void job_on_report(job *self, TARE_KEEP report_fn report, void *user);
void job_compare_by(job *self, TARE_KEEP TARE_NULLABLE int (*compare)(int a, int b));
void job_run(job *self, heat (*choose)(heat h), void (*each)(const job *one, job *other));

/** Calls for each. @param visit gets the values one by one */
void each(const int32_t *x, size_t x_len, each_fn *visit, void *closure);
void sort(int32_t *x, size_t x_len, int compare(int a, int /* unnamed */));
void between(void (*begin)(void *ctx), void (*end)(int64_t n, void *ctx), void *ctx);
void beside(void (*a)(int x, void *), void *arg, void (*b)(int x, void *), void *data);
int32_t values(int32_t (*f)(const point *at, point moved, point *change, const uint8_t *bytes,
                            size_t bytes_len, const char *text, const int32_t three[3],
                            uint16_t *scratch, size_t scratch_len, const point *all,
                            size_t all_len));
size_t pull(size_t (*read)(uint8_t *out, size_t out_cap, void *opaque), void *opaque);
void always(TARE_VALUE(NULL) void (*never)(char **names), TARE_USER void *what, void (*once)(void *what));

/** What happens. */
typedef struct events {
  int32_t (*on_begin)(void *user, const char *name);
  void (*on_end)(void *user);
  int32_t limit; /**< of all */
} events;
int32_t parse(const events *with, void *user);
typedef struct sums {
  void *user;
  int32_t (*get)(int32_t x, void *user);
  int32_t (*plain)(int32_t x);
} sums;
int32_t add_up(sums *with);

/* ---- User pointers ---- */

void from_elsewhere(void (*tick)(void *user_data, int32_t n));
void behind_no_length(int (*write)(const uint8_t *buffer, size_t size, void *data), void *data,
                      size_t flags);
