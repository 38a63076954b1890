/* hhsum: what its files share. hhsum.c reads the command line; hhsum_files.c finds the files,
 * hhsum_hash.c hashes them, hhsum_lines.c writes and reads the lines, hhsum_check.c verifies.
 * Memory that runs out ends the program. */

#ifndef HHSUM_H
#define HHSUM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

enum { HASH_BYTES = 32 }; /* of the longest hash */

struct settings {
  uint8_t key[32];
  unsigned bits; /* 64, 128 or 256; 0 if the command line does not say */
  unsigned jobs; /* threads; 0 for one on each processor */
  bool check, recursive, tag, zero;
  /* With `check` alone. */
  bool ignore_missing, quiet, status, strict, warn;
};

/* A file, and what became of it. */
struct file {
  char *name; /* "-" is standard input */
  unsigned bits;
  int error; /* errno; 0 where there is a hash. One that is set before hashing stays */
  bool done; /* guarded by the mutex of hash_files */
  uint8_t hash[HASH_BYTES];
  uint8_t expected[HASH_BYTES]; /* with `check` */
};

struct files {
  struct file *items;
  size_t count, capacity;
};

/* hhsum_files.c */

/* Adds a file; its name is copied. The pointer holds until the next one is added. */
struct file *files_add(struct files *files, const char *name);

/* Adds `path`, or if it is a folder all regular files below it, in the order of their names. A
 * folder that cannot be read is added with its error. */
void files_add_recursively(struct files *files, const char *path);

void files_free(struct files *files);

/* hhsum_hash.c */

/* Hashes all files, several at a time, and calls `report` from this thread for one after the other,
 * in their order. */
void hash_files(struct files *files, const struct settings *settings,
                void (*report)(const struct file *file, void *context), void *context);

/* hhsum_lines.c */

/* Prints a name with its backslashes and ends of lines escaped. */
void print_escaped(const char *name, FILE *out);

/* Whether there are any. */
bool needs_escape(const char *name);

void print_line(const struct file *file, const struct settings *settings);

enum line { LINE_GOOD, LINE_BAD, LINE_NOTHING };

/* Reads a line that print_line wrote, without its end, and adds its file. The text is changed.
 * LINE_NOTHING is for comments and empty lines. */
enum line parse_line(char *text, size_t length, struct files *files);

/* Exactly `count` bytes from twice as many digits. */
bool parse_hex(const char *text, size_t count, uint8_t *bytes);

/* hhsum_check.c */

/* Verifies what the list at `path` says. Whether all is well. */
bool check_list(const char *path, const struct settings *settings);

/* hhsum.c */

/* "hhsum: NAME: what the error number says", on standard error. */
void complain(const char *name, int error);

/* Of memory: never NULL. */
void *must_have(void *memory);

#endif
