#include "whole.h"
#include <stdlib.h>
#include <string.h>

struct whole {
  char *text;
  size_t length, room;
};

static void append(const MD_CHAR *piece, MD_SIZE length, void *user) {
  struct whole *all = user;
  if (all->length + length >= all->room) {
    all->room = 2 * (all->length + length) + 256;
    char *moved = realloc(all->text, all->room);
    if (!moved)
      abort();
    all->text = moved;
  }
  memcpy(all->text + all->length, piece, length);
  all->text[all->length += length] = 0;
}

char *md_to_html(const char *markdown, MD_SIZE markdown_size, unsigned parser_flags,
                 unsigned renderer_flags) {
  struct whole all = {0};
  append("", 0, &all);
  if (md_html(markdown, markdown_size, append, &all, parser_flags, renderer_flags) == 0)
    return all.text;
  free(all.text);
  return NULL;
}
