/* words.c: the words of a name. */
#ifndef TARE_WORDS_H
#define TARE_WORDS_H

#include "base/strings.h"

/** In small letters: `LZ4F_createContext` is lz4f, create, context. */
struct strings words_of(struct arena *arena, const char *name);

/** `count` of them as one, from `first` on. */
const char *words_joined(struct arena *arena, const struct strings *words, size_t first,
                         size_t count);

/** Takes `count` words out, from `first` on. */
void words_drop(struct strings *words, size_t first, size_t count);

/** Takes out the first words that are `joined` where nothing stands between them. */
bool words_drop_joined(struct strings *words, const char *joined);

/** The same of the words in front. */
bool words_drop_front(struct strings *words, const char *joined);

#endif
