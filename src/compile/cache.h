/*
 * cache.c: runs of clang whose answers are known from an earlier build. The key of an answer is a
 * hash of everything that the answer depends on: the compiler, its flags, and the text of the
 * source with all that it includes, as clang itself finds it. Without a cache the answer is the
 * same, byte for byte.
 */
#ifndef TARE_CACHE_H
#define TARE_CACHE_H

#include "compile/compile.h"
#include "compile/store.h"

/** What is known of a source. */
struct cache_source {
  bool is_known;                /* its text says all that its object depends on */
  bool is_plain;                /* and is the same text at another level of optimisation */
  uint8_t digest[SHA256_BYTES]; /* of its text */
};

struct cache {
  struct arena *arena;
  const struct compile_options *options;
  bool simd;
  bool is_open;
  struct store store;
  uint8_t compiler[SHA256_BYTES]; /* what clang says of itself and of the flags */
  bool asks_level;                /* whether a flag has a macro of the level of optimisation */
  struct cache_source *sources;
  struct cache_answer *answers; /* new ones, to be stored at the end */
  size_t answer_count;
};

/** A run of clang for a source. */
struct cache_run {
  struct process *process;
  size_t source;
  const char *object; /* the file that it makes, or NULL */
  const char *asked;  /* the file that it compiles in the place of the source, or NULL */
};

/** Opens the cache of the options, if they have one, and reads the sources. */
void cache_begin(struct arena *arena, const struct compile_options *options, bool simd,
                 struct cache *cache);

/** Runs what is not known already, as compile_run_all() does. */
void cache_run_all(struct cache *cache, const char *step, struct cache_run *runs, size_t count);

/** Stores what was run, for the next build. */
void cache_end(struct cache *cache);

#endif
