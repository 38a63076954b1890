#include "header/endings.h"

#include "header/names.h"

#include <stddef.h>

static const struct {
  const char *word;
  unsigned meanings;
} endings[] = {
    {"free", ENDING_HANDLE | ENDING_PLACED | ENDING_MEMORY | ENDING_POINTER},
    {"destroy", ENDING_HANDLE | ENDING_PLACED | ENDING_MEMORY | ENDING_POINTER},
    {"delete", ENDING_HANDLE | ENDING_MEMORY | ENDING_POINTER},
    {"release", ENDING_HANDLE | ENDING_MEMORY | ENDING_POINTER},
    {"dealloc", ENDING_HANDLE | ENDING_MEMORY | ENDING_POINTER},
    {"deallocate", ENDING_HANDLE | ENDING_MEMORY},
    {"dispose", ENDING_HANDLE | ENDING_MEMORY},
    {"freestate", ENDING_MEMORY},
    {"freectx", ENDING_MEMORY},
    {"freecontext", ENDING_MEMORY},
    {"destroystate", ENDING_MEMORY},
    {"destroyctx", ENDING_MEMORY},
    {"deletestate", ENDING_MEMORY},
    {"close", ENDING_HANDLE | ENDING_PLACED | ENDING_MEMORY | ENDING_CLEAR},
    {"cleanup", ENDING_HANDLE | ENDING_PLACED | ENDING_CLEAR},
    {"deinit", ENDING_HANDLE | ENDING_PLACED | ENDING_CLEAR},
    {"fini", ENDING_HANDLE | ENDING_PLACED | ENDING_CLEAR},
    {"drop", ENDING_HANDLE | ENDING_PLACED},
    {"finalize", ENDING_HANDLE},
    {"term", ENDING_HANDLE},
    {"del", ENDING_HANDLE},
    {"kill", ENDING_HANDLE},
    {"finish", ENDING_HANDLE},
    {"unref", ENDING_COUNT | ENDING_MEMORY},
    {"unreference", ENDING_COUNT},
    {"decref", ENDING_COUNT},
    {"deref", ENDING_COUNT},
    {"put", ENDING_COUNT},
    {"uninit", ENDING_CLEAR},
    {"clear", ENDING_CLEAR},
    {"end", ENDING_CLEAR},
};

enum { ENDINGS = sizeof endings / sizeof *endings };

bool endings_has(const char *word, unsigned meanings) {
  for (size_t i = 0; i < ENDINGS; i++)
    if (endings[i].meanings & meanings && name_equal(word, endings[i].word))
      return true;
  return false;
}

bool endings_in(const char *name, unsigned meanings) {
  for (size_t i = 0; i < ENDINGS; i++)
    if (endings[i].meanings & meanings &&
        (name_equal(name, endings[i].word) || name_has_word(name, endings[i].word)))
      return true;
  return false;
}
