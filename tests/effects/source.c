/*
 * What src/compile/effects_test.c reads as the text of clang 16, 19 and 22. Each .ll is made by
 *
 *     clang-NN --target=wasm32-unknown-unknown -nostdlibinc -O2 -fno-vectorize -fno-slp-vectorize \
 *       -mllvm -disable-licm-promotion -gline-tables-only -S -emit-llvm source.c -o clang-NN.ll
 */
typedef unsigned char uint8_t;
typedef unsigned uint32_t;
typedef unsigned long size_t;

struct pod {
  double a;
  int b[4];
};

struct keep {
  const uint8_t *bytes;
  size_t length;
};

void *memcpy(void *, const void *, size_t);
size_t strlen(const char *);
void outside(const void *);
void clear(void *, size_t);

#define APART __attribute__((noinline))

/* ---- What is read first ---- */

void adds(double *result, int n) {
  if (n)
    *result += n;
}

void sets(double *result, int n) {
  if (n < 0)
    return;
  *result = 0;
  for (int i = 0; i < n; i++)
    *result += i;
}

void sometimes(double *result, int n) {
  if (n)
    *result = 1;
  else
    *result *= 2;
}

static APART void twice(double *value) {
  *value *= 2;
}

void through(double *result) {
  twice(result);
}

void digest(uint8_t *hash, uint32_t state) {
  for (int i = 0; i < 16; i++)
    hash[i] = (uint8_t)(state >> i);
  hash[3] ^= hash[9];
}

void partial(uint8_t *hash, uint32_t state) {
  hash[0] = (uint8_t)state;
  hash[1] ^= hash[0];
}

void copies(uint8_t *hash, const uint8_t *from) {
  memcpy(hash, from, 16);
  hash[0] ^= 1;
}

/* ---- What is written ---- */

void writes(const uint8_t *data, size_t length) {
  for (size_t i = 0; i < length; i++)
    ((uint8_t *)data)[i] ^= 1;
}

uint32_t reads(const uint8_t *data, size_t length) {
  uint32_t sum = 0;
  for (size_t i = 0; i < length; i++)
    sum += data[i];
  return sum;
}

/* ---- What is kept ---- */

void keeps(struct keep *self, const uint8_t *bytes, size_t length) {
  self->bytes = bytes;
  self->length = length;
}

static APART uint32_t sum_of(struct keep *keep) {
  uint32_t sum = 0;
  while (keep->length--, keep->length)
    sum += keep->bytes[keep->length];
  return sum;
}

uint32_t keeps_for_the_call(const uint8_t *bytes, size_t length) {
  struct keep keep = {bytes, length};
  return sum_of(&keep);
}

static APART void set(struct keep *keep, const uint8_t *bytes, size_t length) {
  keep->bytes = bytes;
  keep->length = length;
}

uint32_t keeps_through(const uint8_t *bytes, size_t length) {
  struct keep keep;
  set(&keep, bytes, length);
  return sum_of(&keep);
}

void keeps_in(struct keep *self, const uint8_t *bytes, size_t length) {
  set(self, bytes, length);
}

size_t measures(const char *text) {
  return strlen(text);
}

const char *finds(const char *text, char c) {
  while (*text && *text != c)
    text++;
  return text;
}

void hands_out(const char *text) {
  outside(text);
}

size_t distance(const struct keep *self, const uint8_t *at) {
  return (size_t)(at - self->bytes);
}

/* ---- How far ---- */

void third(double *v) {
  v[2] = 1;
}

void sorts(int v[3]) {
  for (int i = 0; i < 3; i++)
    for (int j = i + 1; j < 3; j++)
      if (v[j] < v[i]) {
        const int t = v[i];
        v[i] = v[j];
        v[j] = t;
      }
}

void doubles(int n, const struct pod *in, struct pod *out) {
  for (int i = 0; i < n; i++)
    out[i].a = in[i].a * 2;
}

struct pod by_value(int n, struct pod pod, const struct pod *from) {
  pod.a += n;
  pod.b[3] = from->b[2];
  return pod;
}

void before(int *v) {
  v[-1] = 0;
}

static APART void fill(double *v, int n) {
  for (int i = 0; i < n; i++)
    v[i] = i;
}

void fills_one(double *v) {
  fill(v, 1);
}

void fills(double *v, int n) {
  fill(v, n);
}

int branches(int x, int *out) {
  switch (x) {
  case 1:
    *out = 1;
    break;
  case 2:
    *out = 3;
    break;
  case 7:
    *out = 9;
    return 2;
  default:
    return 1;
  }
  return 0;
}

/* ---- Nothing is known ---- */

uint32_t calls_itself(uint8_t *bytes, uint32_t n) {
  const uint32_t left = n > 3 ? calls_itself(bytes + 1, n / 2) : n;
  return left + (n > 9 ? calls_itself(bytes + 2, n - 3) : n * 3);
}

/* ---- What is read before something is written there ---- */

struct mixed {
  int id;
  int values[3];
};

void one_then_other(struct mixed *out) {
  out->id = 5;
  out->values[1] += 2;
}

void each_of_two(struct mixed out[2]) {
  for (int i = 0; i < 2; i++) {
    out[i].id = 5;
    out[i].values[1] += 2;
  }
}

void each_of_many(struct mixed *out, int n) {
  for (int i = 0; i < n; i++) {
    out[i].id = 5;
    out[i].values[1] += 2;
  }
}

void each_in_turn(struct mixed *out, int n) {
  for (; n-- > 0; out++) {
    out->id = 5;
    out->values[1] += 2;
  }
}

static APART void change(struct mixed *mixed) {
  mixed->values[2] *= 2;
}

void one_then_called(struct mixed *out) {
  out->id = 5;
  change(out);
}

/* None of these: something may have been written there. */

size_t unpacks(const uint8_t *in, size_t length, uint8_t *out) {
  size_t written = 0;
  for (size_t i = 0; i < length;) {
    size_t count = in[i++];
    if (count < 128) {
      out[written++] = (uint8_t)count;
      continue;
    }
    const size_t distance = in[i++];
    if (distance > written)
      return 0;
    for (count -= 128; count--; written++)
      out[written] = out[written - distance];
  }
  return written;
}

size_t unpacks_in_turn(const uint8_t *in, const uint8_t *end, uint8_t *out) {
  uint8_t *at = out;
  while (in < end) {
    for (unsigned literals = *in >> 4; literals--;)
      *at++ = *++in;
    const uint8_t *from = at - in[1];
    for (unsigned count = in[2]; count--;)
      *at++ = *from++;
    in += 3;
  }
  return (size_t)(at - out);
}

void largest(const int *v, int n, int *result) {
  for (int i = 0; i < n; i++)
    if (i == 0 || v[i] > *result)
      *result = v[i];
}

void first_in_loop(const int *v, int n, int *result) {
  for (int i = 0; i < n; i++)
    if (v[i] & 1)
      result[0] = v[i];
    else
      result[0] += v[i];
}

void first_in_tag(uint8_t tag[4], const int *v, int n) {
  for (int i = 0; i < n; i++)
    if (v[i] & 1)
      tag[0] = 1;
    else
      tag[0] += (uint8_t)n;
}

void neighbours(const int *v, int n, struct mixed *out) {
  for (int i = 0; i < n; i++) {
    if (v[i] > 0) {
      out[i + 1].id = v[i];
      continue;
    }
    out[i].id += 2;
  }
}

void clears(struct mixed *out, size_t size, int n) {
  out->id = 1;
  if (n)
    clear(out, size);
  out->values[2] += n;
}

static APART void update(struct mixed *mixed, int is_first) {
  if (is_first)
    mixed->values[0] = 1;
  else
    mixed->values[0] *= 2;
}

void in_a_callee(struct mixed *out, int n) {
  for (int i = 0; i < n; i++) {
    out->id = i;
    update(out, i == 0);
  }
}

int one_of_both(struct mixed *out, int n) {
  struct mixed mine = {n, {n, n, n}};
  struct mixed *either = n & 1 ? out : &mine;
  out->id = n;
  outside(&mine);
  either->values[1] += 2;
  return mine.values[1];
}
