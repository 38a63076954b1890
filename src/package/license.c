#include "package/license.h"

#include <ctype.h>
#include <string.h>

static const char *const license_names[] = {"LICENSE", "LICENSE.md", "LICENSE.txt",
                                            "LICENCE", "COPYING",    "UNLICENSE"};

const char *license_in(struct arena *arena, const char *folder) {
  for (size_t i = 0; i < sizeof license_names / sizeof *license_names; i++) {
    const char *path = path_join(arena, folder, license_names[i]);
    if (file_exists(path))
      return path;
  }
  return NULL;
}

const char *license_find(struct arena *arena, const char *header) {
  enum { MOST_FOLDERS = 64 };
  const char *folder = path_folder(arena, header), *found = license_in(arena, folder);
  const char *nearest = found;
  for (int i = 0; i < MOST_FOLDERS; i++) {
    nearest = nearest ? nearest : license_in(arena, folder);
    if (file_exists(arena_format(arena, "%s/.git", folder)))
      return nearest;
    if (strcmp(folder, "/") == 0)
      break;
    folder = *folder == '/'
                 ? path_folder(arena, folder)
                 : arena_format(arena, strcmp(folder, ".") == 0 ? ".." : "%s/..", folder);
  }
  return found;
}

const char *license_name(struct arena *arena, const char *path, struct bytes content) {
  static const struct {
    const char *name, *says, *also;
  } known[] = {
      {"MIT", "Permission is hereby granted, free of charge", "The above copyright notice and"},
      {"MIT-0", "Permission is hereby granted, free of charge", "WITHOUT WARRANTY OF ANY KIND"},
      {"Apache-2.0", "Apache License", "Version 2.0, January 2004"},
      {"BSD-3-Clause", "Redistribution and use in source and binary forms", "Neither the name"},
      {"BSD-2-Clause", "Redistribution and use in source and binary forms", "binary form must"},
      {"0BSD", "Permission to use, copy, modify, and/or distribute", "BSD Zero"},
      {"ISC", "Permission to use, copy, modify, and", "copyright notice and this permission"},
      {"MPL-2.0", "Mozilla Public License", "2.0"},
      {"Unlicense", "This is free and unencumbered software", "public domain"},
      {"CC0-1.0", "CC0 1.0 Universal", "CC0"},
      {"BSL-1.0", "Boost Software License", "Version 1.0"},
      {"Zlib", "This software is provided 'as-is'", "altered from any source"}};
  struct text words = text_in(arena);
  for (size_t i = 0; i < content.length; i++) { /* lines may break anywhere */
    const bool is_space = isspace(content.at[i]);
    if (!is_space || !words.length || words.bytes[words.length - 1] != ' ')
      text_bytes(&words, is_space ? " " : (const char *)&content.at[i], 1);
  }
  for (size_t i = 0; i < sizeof known / sizeof *known; i++)
    if (strstr(words.bytes, known[i].says) && strstr(words.bytes, known[i].also))
      return known[i].name;
  return arena_format(arena, "SEE LICENSE IN %s", path_name(path));
}
