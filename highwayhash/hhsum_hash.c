/* Hashing: a thread for each processor takes one file after the other. Files are read, not mapped:
 * that is no slower where it was measured (the hash waits for memory either way), and a file that
 * shrinks meanwhile does no harm. */

#define _GNU_SOURCE /* posix_fadvise, clock_gettime */

#include "hhsum.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "highwayhash.h"

enum { BUFFER = 1 << 16 };                            /* bytes; on a thread's stack */
enum { PROGRESS_AFTER = 1000, PROGRESS_EVERY = 200 }; /* milliseconds */

struct work {
  struct file *files;
  size_t count;
  const uint8_t *key;
  atomic_size_t next;    /* file that nobody has taken yet */
  pthread_mutex_t mutex; /* for what follows, and `done` of the files */
  uint64_t bytes;        /* read so far */
  bool shown;            /* there is a line of progress */
  size_t awaited;        /* the file that is to be reported next */
  pthread_cond_t awaited_done;
};

static void finalize(const HighwayHash *hash, struct file *file) {
  if (file->bits == 256) {
    highwayhash_finalize256(hash, file->hash);
  } else if (file->bits == 128) {
    highwayhash_finalize128(hash, file->hash);
  } else {
    const uint64_t value = highwayhash_finalize64(hash);
    for (int i = 0; i < 8; i++)
      file->hash[i] = (uint8_t)(value >> 8 * i);
  }
}

static void hash_open_file(int descriptor, struct file *file, struct work *work) {
  uint8_t buffer[BUFFER];
  HighwayHash hash;
  highwayhash_init(&hash, work->key);
  for (;;) {
    const ssize_t length = read(descriptor, buffer, sizeof buffer);
    if (length < 0 && errno == EINTR)
      continue;
    if (length < 0)
      file->error = errno;
    if (length <= 0)
      break;
    highwayhash_append(&hash, buffer, (size_t)length);
    pthread_mutex_lock(&work->mutex);
    work->bytes += (uint64_t)length;
    pthread_mutex_unlock(&work->mutex);
  }
  finalize(&hash, file);
}

static void hash_file(struct file *file, struct work *work) {
  if (file->error != 0)
    return;
  if (strcmp(file->name, "-") == 0) {
    hash_open_file(STDIN_FILENO, file, work);
    return;
  }
  const int descriptor = open(file->name, O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    file->error = errno;
    return;
  }
#ifdef POSIX_FADV_SEQUENTIAL
  (void)posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL);
#endif
  hash_open_file(descriptor, file, work);
  close(descriptor);
}

static void *take_files(void *context) {
  struct work *work = context;
  for (;;) {
    const size_t i = atomic_fetch_add(&work->next, 1);
    if (i >= work->count)
      return NULL;
    hash_file(&work->files[i], work);
    pthread_mutex_lock(&work->mutex);
    work->files[i].done = true;
    if (i == work->awaited)
      pthread_cond_signal(&work->awaited_done);
    pthread_mutex_unlock(&work->mutex);
  }
}

/* ---- Progress, on a terminal ---- */

static int64_t milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void show_progress(struct work *work, size_t done) {
  work->shown = true;
  const double gigabytes = (double)work->bytes / 1e9;
  fprintf(stderr, "\r\033[K%zu of %zu files, %.1f GB", done, work->count, gigabytes);
}

/* Waits until the file is done; the mutex is held. `since` is when all began, -1 for no progress.
 */
static void wait_for(struct work *work, size_t i, int64_t since) {
  work->awaited = i;
  while (!work->files[i].done) {
    if (since < 0) {
      pthread_cond_wait(&work->awaited_done, &work->mutex);
      continue;
    }
    struct timespec until;
    clock_gettime(CLOCK_REALTIME, &until);
    until.tv_nsec += PROGRESS_EVERY * 1000000L;
    until.tv_sec += until.tv_nsec / 1000000000;
    until.tv_nsec %= 1000000000;
    if (pthread_cond_timedwait(&work->awaited_done, &work->mutex, &until) == ETIMEDOUT &&
        milliseconds() - since >= PROGRESS_AFTER)
      show_progress(work, i);
  }
}

/* ---- Threads ---- */

static size_t threads_for(const struct files *files, const struct settings *settings) {
  const long processors = sysconf(_SC_NPROCESSORS_ONLN);
  size_t threads = settings->jobs != 0 ? settings->jobs : processors > 1 ? (size_t)processors : 1;
  size_t inputs = 0;
  for (size_t i = 0; i < files->count; i++)
    inputs += strcmp(files->items[i].name, "-") == 0;
  if (inputs > 1) /* what comes first must read first */
    threads = 1;
  return threads < files->count ? threads : files->count;
}

void hash_files(struct files *files, const struct settings *settings,
                void (*report)(const struct file *file, void *context), void *context) {
  struct work work = {.files = files->items, .count = files->count, .key = settings->key};
  pthread_mutex_init(&work.mutex, NULL);
  pthread_cond_init(&work.awaited_done, NULL);
  const bool progress = isatty(STDERR_FILENO) && !settings->status;
  const size_t wanted = threads_for(files, settings);
  pthread_t *threads = must_have(malloc((wanted + 1) * sizeof *threads));
  size_t started = 0;
  if (wanted > 1 || progress)
    while (started < wanted && pthread_create(&threads[started], NULL, take_files, &work) == 0)
      started++;

  const int64_t since = progress ? milliseconds() : -1;
  for (size_t i = 0; i < work.count; i++) {
    if (started == 0) {
      hash_file(&work.files[i], &work);
    } else {
      pthread_mutex_lock(&work.mutex);
      wait_for(&work, i, since);
      pthread_mutex_unlock(&work.mutex);
    }
    if (work.shown)
      fputs("\r\033[K", stderr);
    work.shown = false;
    report(&work.files[i], context);
  }

  for (size_t i = 0; i < started; i++)
    pthread_join(threads[i], NULL);
  free(threads);
  pthread_cond_destroy(&work.awaited_done);
  pthread_mutex_destroy(&work.mutex);
}
