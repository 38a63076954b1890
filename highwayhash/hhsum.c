/* hhsum: the HighwayHash of files, in the form of md5sum. */
#include "highwayhash.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char help[] =
    "hhsum [-k KEY] [-b 64|128|256] [FILE…]\n"
    "\n"
    "Prints the HighwayHash of each file, or of standard input, in hexadecimal.\n"
    "  -k KEY   32 bytes as 64 hexadecimal digits (default: 000102…1f)\n"
    "  -b BITS  of the hash (default: 256)\n";

struct settings {
  uint8_t key[32];
  unsigned bits;
};

static int digit(char c) {
  static const char digits[] = "0123456789abcdef0123456789ABCDEF";
  const char *found = c ? strchr(digits, c) : NULL;
  return found ? (int)(found - digits) % 16 : -1;
}

static int parse_key(const char *text, uint8_t key[32]) {
  if (strlen(text) != 64)
    return -1;
  for (int i = 0; i < 32; i++) {
    const int high = digit(text[2 * i]), low = digit(text[2 * i + 1]);
    if (high < 0 || low < 0)
      return -1;
    key[i] = (uint8_t)(high << 4 | low);
  }
  return 0;
}

static void print_hash(const HighwayHash *hash, unsigned bits, const char *name) {
  uint8_t bytes[32];
  if (bits == 64) {
    const uint64_t value = highwayhash_finalize64(hash);
    for (int i = 0; i < 8; i++)
      bytes[i] = (uint8_t)(value >> 8 * i);
  } else if (bits == 128) {
    highwayhash_finalize128(hash, bytes);
  } else {
    highwayhash_finalize256(hash, bytes);
  }
  for (unsigned i = 0; i < bits / 8; i++)
    printf("%02x", bytes[i]);
  printf("  %s\n", name);
}

static int sum(FILE *file, const char *name, const struct settings *settings) {
  static uint8_t buffer[1 << 16];
  HighwayHash hash;
  highwayhash_init(&hash, settings->key);
  for (size_t length = sizeof buffer; length == sizeof buffer;) {
    length = fread(buffer, 1, sizeof buffer, file);
    highwayhash_append(&hash, buffer, length);
  }
  if (ferror(file)) {
    fprintf(stderr, "hhsum: %s: %s\n", name, strerror(errno));
    return EXIT_FAILURE;
  }
  print_hash(&hash, settings->bits, name);
  return EXIT_SUCCESS;
}

static int sum_path(const char *path, const struct settings *settings) {
  if (strcmp(path, "-") == 0)
    return sum(stdin, path, settings);
  FILE *file = fopen(path, "rb");
  if (!file) {
    fprintf(stderr, "hhsum: %s: %s\n", path, strerror(errno));
    return EXIT_FAILURE;
  }
  const int status = sum(file, path, settings);
  fclose(file);
  return status;
}

int main(int count, char **words) {
  struct settings settings = {.bits = 256};
  for (int i = 0; i < 32; i++)
    settings.key[i] = (uint8_t)i;
  int first = 1;
  for (; first < count && words[first][0] == '-' && words[first][1]; first += 2) {
    const char *value = first + 1 < count ? words[first + 1] : "";
    if (strcmp(words[first], "--help") == 0 || strcmp(words[first], "-h") == 0) {
      fputs(help, stdout);
      return EXIT_SUCCESS;
    }
    if (strcmp(words[first], "-k") == 0 && parse_key(value, settings.key) == 0)
      continue;
    if (strcmp(words[first], "-b") == 0 &&
        (strcmp(value, "64") == 0 || strcmp(value, "128") == 0 || strcmp(value, "256") == 0)) {
      settings.bits = (unsigned)atoi(value);
      continue;
    }
    fprintf(stderr, "hhsum: '%s %s' is not understood\n\n%s", words[first], value, help);
    return 2;
  }
  if (first == count)
    return sum(stdin, "-", &settings);
  int status = EXIT_SUCCESS;
  for (int i = first; i < count; i++)
    if (sum_path(words[i], &settings) != EXIT_SUCCESS)
      status = EXIT_FAILURE;
  return status;
}
