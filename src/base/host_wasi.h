/*
 * What the command as a WebAssembly module asks of its host besides WASI. npm/ has the host.
 *
 * Where a result is bytes, the function returns how many they are and host_take() copies them.
 */
#ifndef TARE_BASE_HOST_WASI_H
#define TARE_BASE_HOST_WASI_H

#include <stddef.h>
#include <stdint.h>

#define HOST(name) __attribute__((import_module("tare"), import_name(name)))

/** Copies the bytes of the last result. */
HOST("take") void host_take(void *to);

/**
 * Runs processes at the same time. Each is `FLAGS COUNT` and a NUL, then COUNT words that end in a
 * NUL; FLAGS is the sum of HOST_OUTPUT, HOST_ERRORS and HOST_QUIET. The result has for each
 * `STATUS OUTPUT ERRORS` and a NUL, then as many bytes of output and of errors.
 */
HOST("run") size_t host_run(const char *processes, size_t length);

/** Says what the next processes do, "compiling", for a line on a terminal that tells how many of
 * them have ended; where they take a while. */
HOST("announce") void host_announce(const char *step, size_t length);

enum {
  HOST_OUTPUT = 1, /* capture standard output */
  HOST_ERRORS = 2, /* capture standard error */
  HOST_QUIET = 4,  /* drop standard error */
};

/** Whether the host brings a program of that name along. */
HOST("has") uint32_t host_has(const char *name, size_t length);

HOST("process_id") uint32_t host_process_id(void);

/** The signal that asked the command to end, or 0. */
HOST("interrupted") int host_interrupted(void);

/** The bytes of the path that a path leads to once no symbolic link is left, or 0. */
HOST("real_path") size_t host_real_path(const char *path, size_t length);

/** How long bytes are once brotli compressed them at its highest quality, in a window of 4 MiB. */
HOST("brotli") size_t host_brotli(const void *bytes, size_t length);

/**
 * Waits until one of some files, whose paths end in a NUL, is changed after `since`, milliseconds
 * as Date.now() tells them, and then until they are at rest. `complete`: these are all; otherwise
 * any C source or header in their folders counts. Returns 0 where a signal came instead.
 */
HOST("watch")
uint32_t host_watch(const char *files, size_t length, uint32_t complete, double since);

#endif
