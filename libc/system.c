/*
 * The system that wasi-libc asks, under the names by which it asks: there are no files, no
 * arguments and no environment, and what is printed is dropped. What cannot be had fails with an
 * error of WASI's, so that C's functions fail as their manual says; nothing makes a value up. With
 * CONSOLE, JavaScript gets what is printed; with HOST, it gives the time and random numbers.
 *
 * Signatures and numbers: WASI preview 1, typenames.witx and wasi_snapshot_preview1.witx.
 */
#include <stddef.h>
#include <stdint.h>

enum error {
  SUCCESS = 0,
  BAD_FILE = 8,
  INVALID = 28,
  NO_ENTRY = 44,
  NO_MEMORY = 48,
  NOT_THERE = 52,
  NO_SEEKING = 70
};
/* Descriptors; the last is of a folder that has nothing, and no program gets it. */
enum { INPUT, OUTPUT, ERRORS, NOWHERE = 1 << 30 };

#define WEAK __attribute__((weak))

/* What wasi-libc calls, by the name of a file or a function of the system. */
#define SYSTEM(name) __wasi_##name

static int is_standard(uint32_t file) {
  return file <= ERRORS;
}

/* ---- What is printed ---- */

struct piece {
  const uint8_t *at;
  size_t length;
};

#ifdef CONSOLE
__attribute__((import_module("tare"), import_name("print"))) void
tare_print(uint32_t file, const uint8_t *at, size_t length);

/* What C's stdout has of a line that is not complete: JavaScript gets it at the end of each call,
 * since it cannot know which one is the last. */
typedef struct file FILE;
extern FILE *const stdout __attribute__((weak)); /* not linked where nothing prints to it */
int fflush(FILE *stream);
void __tare_flush(void);
void __tare_flush(void) {
  if (&stdout)
    fflush(stdout);
}

enum { TERMINAL = 2 }; /* so that C prints each line when it is complete */
#else
static void tare_print(uint32_t file, const uint8_t *at, size_t length) {
  (void)file, (void)at, (void)length;
}
enum { TERMINAL = 0 };
#endif

int SYSTEM(fd_write)(uint32_t file, const struct piece *pieces, size_t count, size_t *written);
int SYSTEM(fd_write)(uint32_t file, const struct piece *pieces, size_t count, size_t *written) {
  if (file != OUTPUT && file != ERRORS)
    return BAD_FILE;
  *written = 0;
  for (size_t i = 0; i < count; i++) {
    tare_print(file, pieces[i].at, pieces[i].length);
    *written += pieces[i].length;
  }
  return SUCCESS;
}

struct status {
  uint8_t kind;
  uint16_t flags;
  uint64_t rights, inherited;
};

int SYSTEM(fd_fdstat_get)(uint32_t file, struct status *status);
int SYSTEM(fd_fdstat_get)(uint32_t file, struct status *status) {
  if (file == NOWHERE)
    return NO_ENTRY;
  if (!is_standard(file))
    return BAD_FILE;
  *status = (struct status){.kind = TERMINAL};
  return SUCCESS;
}

/* Where wasi-libc looks a path up: in a folder that has nothing, so that errno is ENOENT, as a
 * program expects. Its own tells of no folder at all, by ENOTCAPABLE, and is larger. Weak, because
 * other functions bring its own. */
WEAK int __wasilibc_find_relpath(const char *path, const char **folder, char **rest, size_t room);
int __wasilibc_find_relpath(const char *path, const char **folder, char **rest, size_t room) {
  (void)room;
  *folder = "";
  *rest = (char *)(uintptr_t)path;
  return NOWHERE;
}

WEAK int __wasilibc_find_abspath(const char *path, const char **folder, const char **rest);
int __wasilibc_find_abspath(const char *path, const char **folder, const char **rest) {
  *folder = "";
  *rest = path;
  return NOWHERE;
}

int SYSTEM(fd_read)(uint32_t file, const struct piece *pieces, size_t count, size_t *length);
int SYSTEM(fd_read)(uint32_t file, const struct piece *pieces, size_t count, size_t *length) {
  (void)pieces, (void)count;
  *length = 0;
  return file == INPUT ? SUCCESS : BAD_FILE;
}

int SYSTEM(fd_seek)(uint32_t file, int64_t offset, int whence, uint64_t *now);
int SYSTEM(fd_seek)(uint32_t file, int64_t offset, int whence, uint64_t *now) {
  (void)offset, (void)whence, (void)now;
  return is_standard(file) ? NO_SEEKING : BAD_FILE;
}

int SYSTEM(fd_close)(uint32_t file);
int SYSTEM(fd_close)(uint32_t file) {
  return is_standard(file) ? SUCCESS : BAD_FILE;
}

/* ---- Time and random numbers ---- */

#ifdef HOST
__attribute__((import_module("tare"), import_name("now"))) double tare_now(uint32_t clock);
__attribute__((import_module("tare"), import_name("random"))) void tare_random(uint8_t *at,
                                                                               size_t length);

int SYSTEM(clock_time_get)(uint32_t clock, uint64_t precision, uint64_t *time);
int SYSTEM(clock_time_get)(uint32_t clock, uint64_t precision, uint64_t *time) {
  const double in_a_millisecond = 1e6;
  (void)precision;
  *time = (uint64_t)(tare_now(clock) * in_a_millisecond);
  return SUCCESS;
}

int SYSTEM(clock_res_get)(uint32_t clock, uint64_t *resolution);
int SYSTEM(clock_res_get)(uint32_t clock, uint64_t *resolution) {
  enum { A_MILLISECOND = 1000000 };
  (void)clock;
  *resolution = A_MILLISECOND;
  return SUCCESS;
}

int SYSTEM(random_get)(uint8_t *at, size_t length);
int SYSTEM(random_get)(uint8_t *at, size_t length) {
  tare_random(at, length);
  return SUCCESS;
}
#endif

/* ---- What wasi-libc has only in libraries of their own ---- */

/* There is one process. */
__attribute__((weak)) int getpid(void);
__attribute__((weak)) int getpid(void) {
  return 1;
}

__attribute__((weak)) int64_t clock(void);
#ifdef HOST
/* The time of the processor cannot be had: all the time that passes, as wasi-libc has it. */
__attribute__((weak)) int64_t clock(void) {
  enum { MONOTONIC = 1 };
  const double in_a_millisecond = 1e6; /* CLOCKS_PER_SEC / 1000 */
  return (int64_t)(tare_now(MONOTONIC) * in_a_millisecond);
}
#else
/* wasi-libc's do not look at whether the clock fails, and take it for 1970. */
struct moment {
  int64_t seconds;
  long nanoseconds;
};
extern const struct clock _CLOCK_REALTIME;
int clock_gettime(const struct clock *clock, struct moment *moment);

/* C17 7.27.2.1: -1 where the time cannot be had. */
__attribute__((weak)) int64_t clock(void) {
  struct moment unknown;
  clock_gettime(&_CLOCK_REALTIME, &unknown); /* sets errno */
  return -1;
}

__attribute__((weak)) int64_t time(int64_t *seconds);
__attribute__((weak)) int64_t time(int64_t *seconds) {
  struct moment unknown;
  clock_gettime(&_CLOCK_REALTIME, &unknown); /* sets errno */
  if (seconds)
    *seconds = -1;
  return -1;
}

__attribute__((weak)) int gettimeofday(void *time, void *zone);
__attribute__((weak)) int gettimeofday(void *time, void *zone) {
  struct moment unknown;
  (void)time, (void)zone;
  return clock_gettime(&_CLOCK_REALTIME, &unknown);
}
#endif

/* ---- The end ---- */

_Noreturn void SYSTEM(proc_exit)(int status);
_Noreturn void SYSTEM(proc_exit)(int status) {
  (void)status;
  __builtin_trap();
}

/* ---- What there is none of ---- */

#define NONE_OF(name)                                                                              \
  int SYSTEM(name)(size_t *count, size_t *bytes);                                                  \
  int SYSTEM(name)(size_t *count, size_t *bytes) {                                                 \
    *count = *bytes = 0;                                                                           \
    return SUCCESS;                                                                                \
  }
NONE_OF(args_sizes_get)
NONE_OF(environ_sizes_get)

/* ---- What only the allocator of wasi-libc has ---- */

/* By the allocator that the module has. Where that is wasi-libc's, so are these: they are weak. */
void *malloc(size_t size);
void *calloc(size_t count, size_t size);
void *realloc(void *pointer, size_t size);
void *aligned_alloc(size_t alignment, size_t size);
void free(void *pointer);

/* These names are what atexit() and locales call. */
WEAK void *__libc_malloc(size_t size);
void *__libc_malloc(size_t size) {
  return malloc(size);
}

WEAK void *__libc_calloc(size_t count, size_t size);
void *__libc_calloc(size_t count, size_t size) {
  return calloc(count, size);
}

WEAK void *__libc_realloc(void *pointer, size_t size);
void *__libc_realloc(void *pointer, size_t size) {
  return realloc(pointer, size);
}

WEAK void __libc_free(void *pointer);
void __libc_free(void *pointer) {
  free(pointer);
}

WEAK int posix_memalign(void **pointer, size_t alignment, size_t size);
int posix_memalign(void **pointer, size_t alignment, size_t size) {
  if (alignment % sizeof(void *) || alignment & (alignment - 1) || !alignment)
    return INVALID;
  void *at = aligned_alloc(alignment, size);
  if (!at)
    return NO_MEMORY;
  *pointer = at;
  return SUCCESS;
}

/* No other allocator has it. It is called by this name, which compile/undefined.c reads, so that
 * the error names the caller. */
size_t missing_usable_size(void *pointer) __asm__("tare_missing_malloc_usable_size");
WEAK size_t malloc_usable_size(void *pointer);
size_t malloc_usable_size(void *pointer) {
  return missing_usable_size(pointer);
}

/* ---- What fails ---- */

/* Functions that always fail in the same way. Only the shape of their parameters counts. */
#define FAILS(error, name, ...)                                                                    \
  int SYSTEM(name)(__VA_ARGS__);                                                                   \
  int SYSTEM(name)(__VA_ARGS__) {                                                                  \
    return error;                                                                                  \
  }

#pragma clang diagnostic ignored "-Wunused-parameter"
#define I int
#define L long long
/* clang-format off */
#ifndef HOST
FAILS(NOT_THERE, clock_time_get, I clock, L precision, I time)
FAILS(NOT_THERE, clock_res_get, I clock, I resolution)
FAILS(NOT_THERE, random_get, I at, I length)
#endif
FAILS(NOT_THERE, args_get, I list, I bytes)
FAILS(NOT_THERE, environ_get, I list, I bytes)
FAILS(NOT_THERE, poll_oneoff, I in, I out, I count, I events)
FAILS(SUCCESS, sched_yield, void)
FAILS(BAD_FILE, fd_advise, I file, L offset, L length, I advice)
FAILS(BAD_FILE, fd_allocate, I file, L offset, L length)
FAILS(BAD_FILE, fd_datasync, I file)
FAILS(BAD_FILE, fd_fdstat_set_flags, I file, I flags)
FAILS(BAD_FILE, fd_fdstat_set_rights, I file, L rights, L inherited)
FAILS(BAD_FILE, fd_filestat_get, I file, I status)
FAILS(BAD_FILE, fd_filestat_set_size, I file, L size)
FAILS(BAD_FILE, fd_filestat_set_times, I file, L access, L change, I flags)
FAILS(BAD_FILE, fd_pread, I file, I pieces, I count, L offset, I length)
FAILS(BAD_FILE, fd_prestat_get, I file, I status)
FAILS(BAD_FILE, fd_prestat_dir_name, I file, I path, I length)
FAILS(BAD_FILE, fd_pwrite, I file, I pieces, I count, L offset, I length)
FAILS(BAD_FILE, fd_readdir, I file, I buffer, I length, L cookie, I used)
FAILS(BAD_FILE, fd_renumber, I file, I to)
FAILS(BAD_FILE, fd_sync, I file)
FAILS(BAD_FILE, fd_tell, I file, I offset)
FAILS(NO_ENTRY, path_create_directory, I file, I path)
FAILS(NO_ENTRY, path_filestat_get, I file, I flags, I path, I status)
FAILS(NO_ENTRY, path_filestat_set_times, I file, I flags, I path, L access, L change, I which)
FAILS(NO_ENTRY, path_link, I file, I flags, I path, I to, I new_path)
FAILS(NO_ENTRY, path_open, I file, I how, I path, I flags, L rights, L inherited, I more, I opened)
FAILS(NO_ENTRY, path_readlink, I file, I path, I buffer, I length, I used)
FAILS(NO_ENTRY, path_remove_directory, I file, I path)
FAILS(NO_ENTRY, path_rename, I file, I path, I to, I new_path)
FAILS(NO_ENTRY, path_symlink, I path, I file, I new_path)
FAILS(NO_ENTRY, path_unlink_file, I file, I path)
FAILS(BAD_FILE, sock_accept, I file, I flags, I accepted)
FAILS(BAD_FILE, sock_recv, I file, I pieces, I count, I flags, I length, I done)
FAILS(BAD_FILE, sock_send, I file, I pieces, I count, I flags, I length)
FAILS(BAD_FILE, sock_shutdown, I file, I how)
