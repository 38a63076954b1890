#define _GNU_SOURCE /* memmem */
#include "compile/cache.h"

#include "base/interrupt.h"
#include "base/version.h"
#include "compile/sources.h"

#include <string.h>

/* What stands for the temporary folder, which has another name in each build. */
static const char placeholder[] = "\1tare\1";

struct cache_answer {
  const struct process *process;
  size_t source;
  const char *object;
  struct reading *own; /* of what it compiles, where that is not the text of the source; or NULL */
  uint8_t key[SHA256_BYTES];
};

/* A run of clang that prints a text, and what it says. */
struct reading {
  struct command command;
  struct cache_source source;
};

/* ---- Texts without the temporary folder ---- */

/* The next place of a word in the bytes, or NULL. */
static const char *find(const char *at, const char *end, const char *word) {
  return at < end ? memmem(at, (size_t)(end - at), word, strlen(word)) : NULL;
}

static bool has(const struct text *text, const char *word) {
  return find(text->bytes, text->bytes + text->length, word);
}

static struct text replace(struct arena *arena, const char *bytes, size_t length, const char *from,
                           const char *to) {
  struct text out = text_in(arena);
  const char *const end = bytes + length;
  for (const char *found; (found = find(bytes, end, from)); bytes = found + strlen(from)) {
    text_bytes(&out, bytes, (size_t)(found - bytes));
    text_add(&out, to);
  }
  text_bytes(&out, bytes, (size_t)(end - bytes));
  return out;
}

static void add_text(const struct cache *cache, struct sha256 *hash, const char *bytes,
                     size_t length) {
  const char *folder = cache->options->folder, *const end = bytes + length;
  for (const char *found; (found = find(bytes, end, folder)); bytes = found + strlen(folder)) {
    sha256_add(hash, bytes, (size_t)(found - bytes));
    sha256_add(hash, placeholder, strlen(placeholder));
  }
  sha256_add(hash, bytes, (size_t)(end - bytes));
  sha256_add(hash, "", 1);
}

/* ---- What a text is ---- */

/* Whether the text has `#embed`, also with a number sign that is spelled `%:` or `??=`. */
static bool embeds(const struct text *text) {
  const char *at = text->bytes, *const end = at + text->length;
  for (; (at = find(at, end, "embed")); at++) {
    const char *before = at;
    while (before > text->bytes && (before[-1] == ' ' || before[-1] == '\t'))
      before--;
    if (before > text->bytes && strchr("#:=", before[-1]))
      return true;
  }
  return false;
}

static bool asks_for_sanitizers(const struct compile_options *options) {
  bool asks = options->debug;
  for (size_t i = 0; i < options->flags.count; i++)
    asks |= text_begins(options->flags.at[i], "-fsanitize");
  return asks;
}

/* Notes what the text shows of its source. */
static void judge_text(const struct cache *cache, const struct text *text,
                       struct cache_source *source) {
  static const char *const hidden[] = {"__DATE__", "__TIME__", "__TIMESTAMP__",
                                       "incbin",   ".include", "__has_embed"};
  static const char *const optimized[] = {"__OPTIMIZE", "__NO_INLINE__"};
  source->is_known = !embeds(text) && !has(text, placeholder);
  for (size_t i = 0; i < sizeof hidden / sizeof *hidden; i++)
    source->is_known &= !has(text, hidden[i]);
  source->is_plain = !asks_for_sanitizers(cache->options) && !cache->asks_level;
  for (size_t i = 0; i < sizeof optimized / sizeof *optimized; i++)
    source->is_plain &= !has(text, optimized[i]);
}

/* ---- What the compiler is ---- */

/* Hashes the size and the time of the program that clang itself runs, as in
 * `"/usr/lib/llvm-19/bin/clang" "-cc1"`. */
static void add_program(struct arena *arena, const char *said, struct sha256 *hash) {
  const char *end = strstr(said, "\" \"-cc1\""), *begin = end;
  struct file_status status = {0};
  while (begin && begin > said && begin[-1] != '"')
    begin--;
  if (begin)
    file_status(arena_copy(arena, begin, (size_t)(end - begin)), &status);
  sha256_add(hash, &status.size, sizeof status.size);
  sha256_add(hash, &status.changed, sizeof status.changed);
}

/* Hashes what clang says that it would do with an empty source: its version, the folders of its
 * headers, and all flags, with those of configuration files and of the environment. */
static bool ask_compiler(struct cache *cache) {
  static const char *const names[] = {"cache.c", "cache.cc"};
  struct arena *arena = cache->arena;
  struct report silent = {0};
  struct sha256 hash = sha256_begin();
  struct process processes[2];
  struct text said[2];
  const size_t languages = compile_has_cpp(cache->options) ? 2 : 1;
  sha256_add_string(&hash, TARE_VERSION);
  for (size_t i = 0; i < languages; i++) {
    const char *path = path_join(arena, cache->options->folder, names[i]);
    if (!file_write(&silent, path, (struct bytes){(const uint8_t *)"", 0}))
      return false;
    said[i] = text_in(arena);
    processes[i] = (struct process){
        .command = compile_clang(arena, cache->options, cache->simd, path), .errors = &said[i]};
    command_add(&processes[i].command, "-###");
    command_add(&processes[i].command, "-c");
    command_add(&processes[i].command, path);
  }
  process_run_all(processes, languages, NULL);
  for (size_t i = 0; i < languages; i++) {
    struct cache_source flags = {0}; /* -DBUILT=__TIME__, of the user or of a configuration file */
    judge_text(cache, &said[i], &flags);
    if (processes[i].status != 0 || !has(&said[i], "\"-cc1\"") || !flags.is_known)
      return false;
    cache->asks_level |= !flags.is_plain;
    add_text(cache, &hash, said[i].bytes, said[i].length);
    add_program(arena, said[i].bytes, &hash);
  }
  /* clang's own messages and lines have paths from here. */
  sha256_add_string(&hash, path_absolute(arena, "x"));
  sha256_end(&hash, cache->compiler);
  return true;
}

/* ---- What a source is ---- */

/* Whether a flag may make clang read or write a file that is not in the text of a source. */
static bool is_of_files(const char *flag) {
  static const char *const beginnings[] = {"-fmodule",      "-fimplicit-module",
                                           "-fprebuilt",    "-fprofile",
                                           "-fcs-profile",  "-fauto-",
                                           "-fplugin",      "-fpass-",
                                           "-fsanitize-",   "-fxray",
                                           "-ftime-",       "-fsave-",
                                           "-fdump",        "-foptimization",
                                           "-fproc-",       "-fcrash",
                                           "-fdiagnostics", "-fthin",
                                           "-flto",         "-fembed",
                                           "-fcoverage",    "-ftest-coverage",
                                           "-gsplit",       "-mllvm",
                                           "-Wp,",          "-Wa,",
                                           "-Wl,",          "-Xclang"};
  const char *value = strchr(flag, '=');
  for (size_t i = 0; i < sizeof beginnings / sizeof *beginnings; i++)
    if (text_begins(flag, beginnings[i]))
      return true;
  return *flag == '-' && flag[1] == 'f' && value && file_exists(value + 1);
}

static bool takes_flags(const struct compile_options *options) {
  for (size_t i = 0; i < options->flags.count; i++)
    if (is_of_files(options->flags.at[i]))
      return false;
  return true;
}

/* Makes a command print the text that it would compile: where each file is included, its whole text
 * with comments and macros; and which conditions hold. */
static void read_instead(struct command *command) {
  static const char *const words[] = {"-w", "-E", "-frewrite-includes"};
  command_add_all(command, words, sizeof words / sizeof *words);
  command->is_quiet = true;
}

static struct reading reading_of(const struct cache *cache, size_t source) {
  const char *path = cache->options->sources.at[source];
  struct reading reading = {.command =
                                compile_clang(cache->arena, cache->options, cache->simd, path)};
  read_instead(&reading.command);
  command_add(&reading.command, path);
  return reading;
}

/* A few at a time, because the texts are long. */
static void read_texts(const struct cache *cache, struct reading *readings, size_t count) {
  enum { SOME = 32 };
  for (size_t begin = 0; begin < count; begin += SOME) {
    const size_t some = count - begin < SOME ? count - begin : SOME;
    struct arena arena = {0};
    struct process processes[SOME];
    struct text texts[SOME];
    for (size_t i = 0; i < some; i++) {
      texts[i] = text_in(&arena);
      processes[i] = (struct process){.command = readings[begin + i].command, .output = &texts[i]};
      processes[i].command.arena = &arena;
    }
    compile_run_all(cache->options->tools, "reading the sources", processes, some);
    for (size_t i = 0; i < some; i++) {
      struct cache_source *source = &readings[begin + i].source;
      struct sha256 hash = sha256_begin();
      *source = (struct cache_source){0};
      if (processes[i].status != 0)
        continue; /* clang says why when it compiles it */
      judge_text(cache, &texts[i], source);
      add_text(cache, &hash, texts[i].bytes, texts[i].length);
      sha256_end(&hash, source->digest);
    }
    arena_release(&arena);
  }
}

void cache_begin(struct arena *arena, const struct compile_options *options, bool simd,
                 struct cache *cache) {
  const size_t count = options->sources.count;
  *cache = (struct cache){.arena = arena, .options = options, .simd = simd};
  cache->sources = arena_alloc(arena, (count + 1) * sizeof *cache->sources);
  cache->is_open = options->cache && takes_flags(options) &&
                   store_open(arena, options->cache, &cache->store) && ask_compiler(cache);
  if (!cache->is_open)
    return;
  struct reading *readings = arena_alloc(arena, (count + 1) * sizeof *readings);
  for (size_t i = 0; i < count; i++)
    readings[i] = reading_of(cache, i);
  read_texts(cache, readings, count);
  for (size_t i = 0; i < count; i++) {
    cache->sources[i] = readings[i].source;
    cache->sources[i].is_known &= compile_is_c(options->sources.at[i]);
  }
}

/* ---- Answers ---- */

/* Whether the run may compile another text of its source than the run that makes the object. */
static bool has_own_text(const struct cache *cache, const struct cache_run *run) {
  const struct cache_source *source = &cache->sources[run->source];
  return source->is_known && !source->is_plain && !run->object;
}

/* Reads the texts of runs that have their own; NULL for the others. */
static struct reading **read_own_texts(const struct cache *cache, const struct cache_run *runs,
                                       size_t count) {
  struct reading **own = arena_alloc(cache->arena, (count + 1) * sizeof(*own));
  struct reading *readings = arena_alloc(cache->arena, (count + 1) * sizeof *readings);
  size_t wanted = 0;
  for (size_t i = 0; i < count; i++) {
    if (!has_own_text(cache, &runs[i]))
      continue;
    struct command *command = &readings[wanted].command;
    command->arena = cache->arena;
    command_add_all(command, runs[i].process->command.words, runs[i].process->command.count);
    read_instead(command);
    own[i] = &readings[wanted++];
  }
  read_texts(cache, readings, wanted);
  return own;
}

/* The key of an answer in the store. False where the answer cannot be stored. */
static bool key_of(const struct cache *cache, const struct cache_run *run,
                   const struct reading *own, uint8_t key[SHA256_BYTES]) {
  const struct cache_source *source = own ? &own->source : &cache->sources[run->source];
  const struct command *command = &run->process->command;
  struct report silent = {0};
  struct bytes asked = {0};
  struct sha256 hash = sha256_begin();
  if (!cache->is_open || !source->is_known)
    return false;
  if (run->asked && !file_read(cache->arena, &silent, run->asked, &asked))
    return false;
  sha256_add(&hash, cache->compiler, sizeof cache->compiler);
  sha256_add(&hash, source->digest, sizeof source->digest);
  for (size_t i = 0; i < command->count; i++)
    if (!run->object || strcmp(command->words[i], run->object) != 0)
      add_text(cache, &hash, command->words[i], strlen(command->words[i]));
  if (run->asked)
    add_text(cache, &hash, (const char *)asked.at, asked.length);
  sha256_end(&hash, key);
  return true;
}

/* Adds a text of an entry to what the process has printed. */
static void give(const struct cache *cache, struct bytes part, struct text *to) {
  if (!to)
    return;
  const struct text text = replace(cache->arena, part.length ? (const char *)part.at : "",
                                   part.length, placeholder, cache->options->folder);
  text_bytes(to, text.bytes, text.length);
}

static bool is_answered(const struct cache *cache, const struct cache_run *run,
                        const uint8_t key[SHA256_BYTES]) {
  struct report silent = {0};
  struct store_entry entry;
  if (!store_find(cache->arena, &cache->store, key, &entry) ||
      (run->object && !file_write(&silent, run->object, entry.parts[2])))
    return false;
  run->process->status = entry.status;
  give(cache, entry.parts[0], run->process->output);
  give(cache, entry.parts[1], run->process->errors);
  return true;
}

/* Whether clang would end the same way each time: it made what was wanted, or refused the source.
 */
static bool is_final(const struct cache_run *run) {
  const struct process *process = run->process;
  return process->status == 0 ||
         (process->status == 1 && !run->object && has(process->errors, ": error: "));
}

void cache_run_all(struct cache *cache, const char *step, struct cache_run *runs, size_t count) {
  struct process *others = arena_alloc(cache->arena, (count + 1) * sizeof *others);
  size_t *numbers = arena_alloc(cache->arena, (count + 1) * sizeof *numbers), other_count = 0;
  uint8_t(*keys)[SHA256_BYTES] = arena_alloc(cache->arena, (count + 1) * sizeof *keys);
  bool *has_key = arena_alloc(cache->arena, (count + 1) * sizeof *has_key);
  struct reading **own = read_own_texts(cache, runs, count);
  for (size_t i = 0; i < count; i++) {
    has_key[i] = key_of(cache, &runs[i], own[i], keys[i]);
    if (has_key[i] && is_answered(cache, &runs[i], keys[i]))
      continue;
    numbers[other_count] = i;
    others[other_count++] = *runs[i].process;
  }
  compile_run_all(cache->options->tools, step, others, other_count);
  for (size_t i = 0; i < other_count; i++) {
    const size_t number = numbers[i];
    const struct cache_run *run = &runs[number];
    run->process->status = others[i].status;
    if (!has_key[number] || !is_final(run))
      continue;
    struct cache_answer *answer =
        arena_push(cache->arena, &cache->answers, &cache->answer_count, sizeof *answer);
    *answer = (struct cache_answer){run->process, run->source, run->object, own[number], {0}};
    memcpy(answer->key, keys[number], sizeof answer->key);
  }
}

/* ---- Storing ---- */

static struct bytes part_of(const struct cache *cache, const struct text *text) {
  if (!text)
    return (struct bytes){0};
  const struct text part =
      replace(cache->arena, text->bytes, text->length, cache->options->folder, placeholder);
  return (struct bytes){(const uint8_t *)part.bytes, part.length};
}

static void store_answer(struct cache *cache, const struct cache_answer *answer) {
  const struct process *process = answer->process;
  struct report silent = {0};
  struct store_entry entry = {
      .status = process->status,
      .parts = {part_of(cache, process->output), part_of(cache, process->errors)}};
  if (answer->object) {
    struct bytes *object = &entry.parts[2];
    if (!file_read(cache->arena, &silent, answer->object, object))
      return;
    const char *bytes = (const char *)object->at;
    if (find(bytes, bytes + object->length, cache->options->folder))
      return; /* another build has another folder */
  }
  store_add(cache->arena, &cache->store, answer->key, &entry);
}

/* Whether the text is still what it was. */
static bool is_same(const struct cache_source *before, const struct reading *now) {
  return now->source.is_known &&
         memcmp(now->source.digest, before->digest, sizeof before->digest) == 0;
}

/* A source may change while it is compiled. So an answer is stored only if the text of the source
 * is the same afterwards. */
void cache_end(struct cache *cache) {
  const size_t count = cache->answer_count;
  struct reading *now = arena_alloc(cache->arena, (count + 1) * sizeof *now);
  size_t *places = arena_alloc(cache->arena, (count + 1) * sizeof *places), wanted = 0;
  size_t *of_source =
      arena_alloc(cache->arena, (cache->options->sources.count + 1) * sizeof *of_source);
  if (!cache->is_open || interrupt_came())
    return;
  for (size_t i = 0; i < count; i++) {
    const struct cache_answer *answer = &cache->answers[i];
    size_t *known = &of_source[answer->source]; /* its place, from 1 */
    places[i] = !answer->own && *known ? *known - 1 : wanted;
    if (places[i] < wanted)
      continue;
    now[wanted++] = answer->own ? (struct reading){.command = answer->own->command}
                                : reading_of(cache, answer->source);
    if (!answer->own)
      *known = wanted;
  }
  read_texts(cache, now, wanted);
  for (size_t i = 0; i < count; i++) {
    const struct cache_answer *answer = &cache->answers[i];
    if (is_same(answer->own ? &answer->own->source : &cache->sources[answer->source],
                &now[places[i]]))
      store_answer(cache, answer);
  }
  store_trim(cache->arena, &cache->store);
}
