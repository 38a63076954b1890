/* The lines, as coreutils has them: `HASH  NAME`, or with --tag `HighwayHash-256 (NAME) = HASH`. A
 * name with a backslash or an end of line is escaped, and a backslash before the whole line says
 * so. */

#include "hhsum.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char tag[] = "HighwayHash-";

bool needs_escape(const char *name) {
  return strpbrk(name, "\\\n\r") != NULL;
}

/* What stands behind a backslash for it, or NUL where it stands for itself. */
static char escape(char c) {
  switch (c) {
  case '\n':
    return 'n';
  case '\r':
    return 'r';
  case '\\':
    return '\\';
  default:
    return '\0';
  }
}

void print_escaped(const char *name, FILE *out) {
  for (; *name != '\0'; name++) {
    const char code = escape(*name);
    if (code != '\0')
      putc('\\', out);
    putc(code != '\0' ? code : *name, out);
  }
}

static void print_hash(const struct file *file) {
  for (unsigned i = 0; i < file->bits / 8; i++)
    printf("%02x", file->hash[i]);
}

static void print_name(const char *name, bool escape) {
  if (escape)
    print_escaped(name, stdout);
  else
    fputs(name, stdout);
}

void print_line(const struct file *file, const struct settings *settings) {
  const bool escape = !settings->zero && needs_escape(file->name);
  if (escape)
    putchar('\\');
  if (settings->tag) {
    printf("%s%u (", tag, file->bits);
    print_name(file->name, escape);
    fputs(") = ", stdout);
    print_hash(file);
  } else {
    print_hash(file);
    fputs("  ", stdout);
    print_name(file->name, escape);
  }
  putchar(settings->zero ? '\0' : '\n');
}

static int digit(char c) {
  static const char digits[] = "0123456789abcdef0123456789ABCDEF";
  const char *found = c != '\0' ? strchr(digits, c) : NULL;
  return found != NULL ? (int)(found - digits) % 16 : -1;
}

bool parse_hex(const char *text, size_t count, uint8_t *bytes) {
  for (size_t i = 0; i < count; i++) {
    const int high = digit(text[2 * i]);
    const int low = high < 0 ? -1 : digit(text[2 * i + 1]);
    if (low < 0)
      return false;
    bytes[i] = (uint8_t)(high << 4 | low);
  }
  return text[2 * count] == '\0';
}

/* In place. Whether every backslash begins one of the three sequences. */
static bool unescape(char *text) {
  char *to = text;
  for (; *text != '\0'; text++) {
    if (*text != '\\') {
      *to++ = *text;
      continue;
    }
    const char code = *++text;
    if (code != 'n' && code != 'r' && code != '\\')
      return false;
    *to++ = (char)(code == 'n' ? '\n' : code == 'r' ? '\r' : '\\');
  }
  *to = '\0';
  return true;
}

/* Cuts `HighwayHash-BITS (NAME) = HASH` into the three. The last parenthesis ends the name. */
static bool split_tagged(char *text, unsigned *bits, char **name, char **hash) {
  char *end;
  *bits = (unsigned)strtoul(text + strlen(tag), &end, 10);
  if (strncmp(end, " (", 2) != 0)
    return false;
  *name = end + 2;
  char *close = strrchr(*name, ')');
  if (close == NULL || strncmp(close, ") = ", 4) != 0)
    return false;
  *close = '\0';
  *hash = close + 4;
  return strlen(*hash) == *bits / 4;
}

/* Cuts `HASH  NAME` or `HASH *NAME` in two. */
static bool split_plain(char *text, unsigned *bits, char **name, char **hash) {
  const size_t digits = strspn(text, "0123456789abcdefABCDEF");
  *bits = digits > 64 ? 0 : (unsigned)digits * 4;
  if (text[digits] != ' ' || (text[digits + 1] != ' ' && text[digits + 1] != '*'))
    return false;
  text[digits] = '\0';
  *hash = text;
  *name = text + digits + 2;
  return true;
}

enum line parse_line(char *text, size_t length, struct files *files) {
  if (length == 0 || text[0] == '#')
    return LINE_NOTHING;
  if (strlen(text) != length)
    return LINE_BAD;
  text += strspn(text, " \t");
  const bool escaped = *text == '\\';
  text += escaped;
  unsigned bits;
  char *name, *hash;
  const bool tagged = strncmp(text, tag, strlen(tag)) == 0;
  if (!(tagged ? split_tagged : split_plain)(text, &bits, &name, &hash))
    return LINE_BAD;
  uint8_t expected[HASH_BYTES];
  if ((bits != 64 && bits != 128 && bits != 256) || !parse_hex(hash, bits / 8, expected) ||
      (escaped && !unescape(name)) || *name == '\0')
    return LINE_BAD;
  struct file *file = files_add(files, name);
  file->bits = bits;
  memcpy(file->expected, expected, sizeof expected);
  return LINE_GOOD;
}
