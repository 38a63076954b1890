#include <stdint.h>

/** All settings. */
typedef struct noise_state {
  int seed; ///< Where noise_state begins.
  float _own;
  const uint8_t fixed;
  double table[2];
  void *more;
  unsigned bits : 3;
  int sum; ///< A method is called so.
} noise_state;
noise_state noiseCreateState(void);
noise_state noiseCreateStateFrom(int seed, const char *name);
noise_state noiseMake(double x);
int noiseNext(noise_state *state);
int noiseSum(const noise_state *state);
void noiseFree(noise_state *state);

/* Of one number: C returns that. */
typedef struct { uint64_t s; } rng;
rng rng_create(uint64_t seed);
uint64_t rng_next(rng *r);

/* By value elsewhere. */
typedef struct { float x, y; } vec;
vec vec_make(float x, float y);
void vec_double(vec *v);
vec vec_sum(vec a, vec b);

/* Only read. */
typedef struct { int a, b; } rules;
rules rules_init(void);
int rules_sum(const rules *r);
