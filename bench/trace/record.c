/*
 * Records what a program asks of its allocator, for replay.c.
 *
 *   gcc -O2 -shared -fPIC -o record.so bench/trace/record.c
 *   TARE_TRACE=ls.trace TARE_TRACE_LIMIT=100000 LD_PRELOAD=./record.so ls
 *
 * Needs glibc, whose allocator does the work under its own names: no dlsym, hence nothing to
 * re-enter. One process is recorded, whatever it starts is not. What is asked by several threads is
 * recorded in the order in which a lock is taken. Recording stops after TARE_TRACE_LIMIT
 * operations.
 *
 * The format is a sequence of numbers, seven bits a byte, the lowest first, the high bit set on all
 * but the last byte. An operation is one number, `operand * 4 + kind`, and what the kind adds:
 *
 *   kind 0  malloc(operand)
 *   kind 1  free(block)
 *   kind 2  realloc(block, next number)
 *   kind 3  next number / 8 is the size, and its remainder by 8 says of what: 0 calloc, else
 *           aligned_alloc with an alignment of 8 << remainder; operand is 0
 *
 * Blocks are counted as they are allocated; `operand` of kinds 1 and 2 tells how many have been
 * allocated since, so the youngest block is 0. A realloc'ed block keeps its number. NULL is neither
 * freed nor reallocated: realloc(NULL, n) is a malloc, realloc(p, 0) a free.
 *
 * The committed traces are compressed with `brotli -q 11 --lgwin=24`.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);
extern void __libc_free(void *);

enum kind { MALLOC, FREE, REALLOC, OTHER };
enum { TABLE_SIZE = 1 << 22, BUFFER_SIZE = 1 << 16, LONGEST_OPERATION = 24 };

/* An open-addressed table from addresses to numbers of blocks; an address of 0 is an empty entry.
 */
struct entry {
  uintptr_t address;
  uint32_t block;
};

static struct recorder {
  pthread_mutex_t lock;
  bool on;
  int file;
  uint32_t blocks;  /* allocated so far */
  size_t live;      /* entries in use */
  size_t remaining; /* operations until it stops */
  size_t length;    /* bytes of the buffer in use */
  uint8_t buffer[BUFFER_SIZE];
  struct entry table[TABLE_SIZE];
} recorder = {.lock = PTHREAD_MUTEX_INITIALIZER};

/* ---- Blocks by address ---- */

static size_t home(uintptr_t address) {
  return (size_t)((uint64_t)address * 0x9e3779b97f4a7c15 >> 42);
}

static struct entry *find(uintptr_t address) {
  size_t i = home(address);
  while (recorder.table[i].address != 0 && recorder.table[i].address != address)
    i = (i + 1) % TABLE_SIZE;
  return &recorder.table[i];
}

/* Entries that were pushed on from their home by the removed one move back. */
static void forget(struct entry *entry) {
  size_t hole = (size_t)(entry - recorder.table);
  for (size_t i = (hole + 1) % TABLE_SIZE; recorder.table[i].address != 0;
       i = (i + 1) % TABLE_SIZE) {
    const size_t distance = (i - home(recorder.table[i].address)) % TABLE_SIZE;
    if (distance >= (i - hole) % TABLE_SIZE) {
      recorder.table[hole] = recorder.table[i];
      hole = i;
    }
  }
  recorder.table[hole].address = 0;
  --recorder.live;
}

static void remember(const void *address, uint32_t block) {
  if (++recorder.live > TABLE_SIZE / 2)
    recorder.on = false;
  *find((uintptr_t)address) = (struct entry){(uintptr_t)address, block};
}

/* ---- Output ---- */

static void flush(void) {
  size_t written = 0;
  while (recorder.file >= 0 && written < recorder.length) {
    const ssize_t count =
        write(recorder.file, recorder.buffer + written, recorder.length - written);
    if (count < 0 && errno != EINTR)
      break;
    written += count > 0 ? (size_t)count : 0;
  }
  recorder.length = 0;
}

static void put(size_t number) {
  for (; number > 127; number >>= 7)
    recorder.buffer[recorder.length++] = (uint8_t)(number | 128);
  recorder.buffer[recorder.length++] = (uint8_t)number;
}

static void put_operation(enum kind kind, size_t operand) {
  if (recorder.length > BUFFER_SIZE - LONGEST_OPERATION)
    flush();
  put(operand << 2 | kind);
  if (--recorder.remaining == 0)
    recorder.on = false;
}

/* Every recording holds the lock from before the operation until after it. */
static bool begin(void) {
  pthread_mutex_lock(&recorder.lock);
  return recorder.on;
}

static void end(void) {
  if (!recorder.on && recorder.length > 0)
    flush();
  pthread_mutex_unlock(&recorder.lock);
}

static void only_the_parent(void) {
  recorder.on = false;
  recorder.length = 0;
  recorder.file = -1;
  pthread_mutex_init(&recorder.lock, NULL);
}

__attribute__((constructor)) static void start(void) {
  const char *path = getenv("TARE_TRACE");
  const char *limit = getenv("TARE_TRACE_LIMIT");
  if (!path)
    return;
  recorder.file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  recorder.remaining = limit ? strtoul(limit, NULL, 10) : SIZE_MAX;
  unsetenv("TARE_TRACE");
  unsetenv("LD_PRELOAD");
  pthread_atfork(NULL, NULL, only_the_parent);
  recorder.on = recorder.file >= 0;
}

__attribute__((destructor)) static void stop(void) {
  begin();
  recorder.on = false;
  end();
}

/* ---- The recorded functions ---- */

void *malloc(size_t size) {
  const bool on = begin();
  void *result = __libc_malloc(size);
  if (on && result) {
    put_operation(MALLOC, size);
    remember(result, recorder.blocks++);
  }
  end();
  return result;
}

static void free_block(void *pointer, bool on) {
  struct entry *entry = find((uintptr_t)pointer);
  if (on && entry->address) {
    put_operation(FREE, recorder.blocks - 1 - entry->block);
    forget(entry);
  }
  __libc_free(pointer);
}

void free(void *pointer) {
  if (!pointer)
    return;
  free_block(pointer, begin());
  end();
}

void *realloc(void *pointer, size_t size) {
  if (!pointer)
    return malloc(size);
  const bool on = begin();
  void *result = NULL;
  if (size == 0) {
    free_block(pointer, on);
  } else {
    struct entry *entry = find((uintptr_t)pointer);
    const bool known = entry->address != 0;
    const uint32_t block = known ? entry->block : recorder.blocks;
    result = __libc_realloc(pointer, size);
    if (on && result) {
      if (known) {
        put_operation(REALLOC, recorder.blocks - 1 - block);
        put(size);
        forget(entry);
      } else {
        put_operation(MALLOC, size);
        ++recorder.blocks;
      }
      remember(result, block);
    }
  }
  end();
  return result;
}

static void put_other(const void *result, size_t what, size_t size) {
  put_operation(OTHER, 0);
  put(size << 3 | what);
  remember(result, recorder.blocks++);
}

void *calloc(size_t count, size_t size) {
  const bool on = begin();
  void *result = __libc_calloc(count, size);
  if (on && result)
    put_other(result, 0, count * size);
  end();
  return result;
}

void *memalign(size_t alignment, size_t size) {
  const bool on = begin();
  void *result = __libc_memalign(alignment, size);
  if (on && result) {
    size_t what = 1;
    while (what < 7 && (size_t)8 << what < alignment)
      ++what;
    put_other(result, what, size);
  }
  end();
  return result;
}

void *aligned_alloc(size_t alignment, size_t size) {
  return memalign(alignment, size);
}

int posix_memalign(void **result, size_t alignment, size_t size) {
  void *block = memalign(alignment, size);
  if (!block)
    return ENOMEM;
  *result = block;
  return 0;
}
