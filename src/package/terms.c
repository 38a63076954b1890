/*
 * Which license a text is. A license is known by all of its words: one word more or less, and the
 * text is of no known license. So the table has hashes of long passages, and few words may stand
 * around them.
 */
#include "package/terms.h"

#include <string.h>

struct passage {
  const char *begins;
  size_t words;
  uint64_t hash; /* FNV-1a of the words with the spaces between them */
};

enum {
  PASSAGES = 5,
  GAP = 20,  /* words between two passages, which may be names; a clause is longer */
  HEAD = 70, /* words ahead of the first passage: a title, and lines with a copyright */
  FOOT = 25, /* words behind the last one */
  LONG = 1300,
};

#define PASSAGE_BSD                                                                                \
  {"redistribution and use in source and binary forms", 68, 0xb780e88fa84e5a2b},                   \
      {"as is and any express or implied warranties", 29, 0xd3406c82e0d6ccc3},                     \
      {"be liable for any direct", 71, 0x1d817c363a650af3}
#define PASSAGE_BSD_NAMES(count, hash)                                                             \
  {"redistribution and use in source and binary forms", 68, 0xb780e88fa84e5a2b},                   \
      {"may be used to endorse or promote", count, hash},                                          \
      {"as is and any express or implied warranties", 29, 0xd3406c82e0d6ccc3},                     \
      {"be liable for any direct", 71, 0x1d817c363a650af3}
#define PASSAGE_APACHE   {"terms and conditions for use reproduction", 1381, 0x7674eca7cf5b1dea}
#define PASSAGE_APPENDIX {"appendix how to apply the apache license", 83, 0x36d1ceb1733f33ff}

static const struct wording {
  const char *name;
  size_t before, after; /* words at most around the passages */
  bool is_whole; /* preamble and instructions belong to it: any words around it, but an exception */
  struct passage passages[PASSAGES];
} wordings[] = {
    {"MIT", HEAD, FOOT, false, {{"permission is hereby granted", 161, 0x8c26f0249f231597}}},
    {"MIT", HEAD, FOOT, false, {{"permission is hereby granted", 159, 0x73e00419ecd5acdb}}},
    {"BSD-2-Clause", HEAD, FOOT, false, {PASSAGE_BSD}},
    {"BSD-3-Clause", HEAD, FOOT, false, {PASSAGE_BSD_NAMES(17, 0x3f611381e6fee2aa)}},
    {"BSD-3-Clause", HEAD, FOOT, false, {PASSAGE_BSD_NAMES(18, 0x64b4c83c0155f9b7)}},
    {"Apache-2.0", HEAD, FOOT, false, {PASSAGE_APACHE}},
    {"Apache-2.0",
     HEAD,
     FOOT,
     false,
     {PASSAGE_APACHE,
      PASSAGE_APPENDIX,
      {"licensed under the apache license", 81, 0xd158801ef9367308}}},
    {"Apache-2.0",
     HEAD,
     FOOT,
     false,
     {PASSAGE_APACHE,
      PASSAGE_APPENDIX,
      {"licensed under the apache license", 81, 0x79c27170dc1aaead}}},
    {"ISC", HEAD, FOOT, false, {{"permission to use copy modify", 112, 0x11e31774b8b969f1}}},
    {"ISC", HEAD, FOOT, false, {{"permission to use copy modify", 111, 0xb6c218df633fddea}}},
    {"ISC", HEAD, FOOT, false, {{"permission to use copy modify", 114, 0x6c4bc29c7a015d99}}},
    {"ISC", HEAD, FOOT, false, {{"permission to use copy modify", 110, 0x35977d79b2cd5bd7}}},
    {"ISC", HEAD, FOOT, false, {{"permission to use copy modify", 112, 0xdad699f9195f27a3}}},
    {"0BSD", HEAD, FOOT, false, {{"permission to use copy modify", 98, 0x863e93d2d167270e}}},
    {"Zlib", HEAD, FOOT, false, {{"this software is provided as is", 129, 0xd2fa928cacb39be9}}},
    {"Unlicense", HEAD, FOOT, false, {{"this is free and unencumbered", 189, 0x9372cc92f8e0df9d}}},
    {"BSL-1.0", HEAD, FOOT, false, {{"permission is hereby granted", 202, 0x73c37b9b9392b628}}},
    {"CC0-1.0", LONG, LONG, true, {{"statement of purpose the laws", 961, 0xa5c1c1f08cb0c438}}},
    {"CC0-1.0", LONG, LONG, true, {{"statement of purpose the laws", 966, 0xec6f910e63e234dd}}},
    {"MPL-2.0", LONG, LONG, true, {{"definitions contributor means", 2128, 0x73bc0f4e9464fe2f}}},
    {"GPL-2.0", LONG, LONG, true, {{"terms and conditions for copying", 1959, 0x66e079f90f042591}}},
    {"GPL-3.0", LONG, LONG, true, {{"terms and conditions definitions", 4431, 0x1189e7e85650475f}}},
    {"LGPL-2.1",
     LONG,
     LONG,
     true,
     {{"terms and conditions for copying", 2938, 0x4622b3d59933dcdf}}},
    {"LGPL-3.0",
     HEAD,
     FOOT,
     true,
     {{"this version of the gnu lesser general", 1129, 0xeb41fd1043fdd4cf}}}};

/* ---- Words ---- */

struct text terms_words(struct arena *arena, struct bytes content) {
  struct text words = text_in(arena);
  struct text word = text_in(arena);
  text_add(&words, " ");
  for (size_t i = 0; i <= content.length; i++) {
    const unsigned char c = i < content.length ? content.at[i] : '\n';
    const char lower = (char)(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    if ((lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9')) {
      text_bytes(&word, &lower, 1);
      continue;
    }
    if (word.length > 1) { /* others are the letters and numbers of lists */
      text_bytes(&words, word.bytes, word.length);
      text_add(&words, " ");
    }
    word.length = 0;
  }
  return words;
}

/* The place behind so many words, the first of which begins at `at`; NULL where there are fewer. */
static const char *behind_words(const char *at, size_t count) {
  for (; count; count--) {
    at = strchr(at, ' ');
    if (!at)
      return NULL;
    at += 1;
  }
  return at;
}

static size_t count_words(const char *at, const char *end) {
  size_t count = 0;
  for (; at < end; at++)
    count += *at == ' ';
  return count;
}

static bool has_passage(const char *at, const struct passage *passage, const char **end) {
  uint64_t hash = UINT64_C(0xcbf29ce484222325);
  *end = behind_words(at, passage->words);
  for (; *end && at < *end - 1; at++)
    hash = (hash ^ (uint8_t)*at) * UINT64_C(0x100000001b3);
  return *end && hash == passage->hash;
}

/* The next place, from `at` on, where a passage stands, and its end; or NULL. */
static const char *find_passage(const char *at, const struct passage *passage, const char **end) {
  for (; (at = strstr(at, passage->begins)); at++)
    if (at[-1] == ' ' && has_passage(at, passage, end))
      return at;
  return NULL;
}

/* ---- What stands around ---- */

/* Words that change which license applies, or to what. */
static const char *const conditions[] = {
    "exception", "exceptions", "except",     "either",        "dual",      "dually", "choice",
    "unless",    "portions",   "parts",      "some",          "files",     "must",   "following",
    "gpl",       "third",      "commercial", "noncommercial", "different", "or"};
/* How many of them count … */
enum {
  OF_ALL = sizeof conditions / sizeof *conditions,
  OF_GAP = OF_ALL - 1, /* … in a gap: not `or`, as in `the copyright holder or contributors` */
  OF_WHOLE = 2,        /* … around a wording that is whole */
};

/* Whether one of the first `count` conditions stands there. */
static bool has_condition(const char *at, const char *end, size_t count) {
  while (at < end) {
    const size_t length = strcspn(at, " ");
    for (size_t i = 0; i < count; i++)
      if (strlen(conditions[i]) == length && memcmp(at, conditions[i], length) == 0)
        return true;
    at += length + 1;
  }
  return false;
}

static bool is_wording(const struct wording *wording, const char *words) {
  const size_t around = wording->is_whole ? (size_t)OF_WHOLE : OF_ALL;
  const char *at = words;
  for (size_t i = 0; i < PASSAGES && wording->passages[i].begins; i++) {
    const char *end, *found = find_passage(at, &wording->passages[i], &end);
    if (!found || count_words(at, found) > (i ? (size_t)GAP : wording->before) ||
        has_condition(at, found, i ? (size_t)OF_GAP : around))
      return false;
    at = end;
  }
  const char *last = at + strlen(at);
  return count_words(at, last) <= wording->after && !has_condition(at, last, around);
}

const char *terms_name(struct arena *arena, struct bytes content) {
  const struct text words = terms_words(arena, content);
  for (size_t i = 0; i < sizeof wordings / sizeof *wordings; i++)
    if (is_wording(&wordings[i], words.bytes + 1))
      return wordings[i].name;
  return NULL;
}
