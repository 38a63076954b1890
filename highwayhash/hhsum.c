/* hhsum: the HighwayHash of files, in the form of sha256sum. */

#define _GNU_SOURCE /* getopt_long */

#include "hhsum.h"

#include <errno.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#ifndef VERSION
#define VERSION "development"
#endif

static const char help[] =
    "Usage: hhsum [OPTION]... [FILE]...\n"
    "  or:  hhsum --check [OPTION]... [LIST]...\n"
    "\n"
    "Print or check HighwayHash sums. With no FILE, or when it is -, read\n"
    "standard input.\n"
    "\n"
    "  -b, --bits=64|128|256  length of the hash (default: 256)\n"
    "  -k, --key=HEX|FILE   the key: 64 hexadecimal digits, or a file that has them\n"
    "                       or 32 bytes (default: 000102...1f, which is public)\n"
    "  -c, --check          read hashes from each LIST and check them\n"
    "  -r, --recursive      for folders, take the regular files in them, by name;\n"
    "                       symbolic links inside are not followed; without FILE, .\n"
    "  -j, --jobs=N         hash N files at a time (default: one on each processor);\n"
    "                       the order of what is printed does not change\n"
    "      --tag            print HighwayHash-256 (NAME) = HASH\n"
    "  -z, --zero           end each line with NUL, and escape no names\n"
    "\n"
    "Useful only when checking:\n"
    "      --ignore-missing  do not fail or report for files that are missing\n"
    "      --quiet          do not print OK for each file that is right\n"
    "      --status         print nothing, the exit status shows success\n"
    "      --strict         fail for improperly formatted lines\n"
    "  -w, --warn           warn of improperly formatted lines\n"
    "\n"
    "      --help           print this and exit\n"
    "      --version        print the version and exit\n"
    "\n"
    "The exit status is 0 if all is well, and 1 if a file cannot be read, does not\n"
    "match, or the command is wrong.\n"
    "\n"
    "What it is for: HighwayHash is fast, and keyed. With a key that others do not\n"
    "know, they can neither foresee a hash nor construct two files that share one: it\n"
    "detects tampering by those who lack the key. With the default key, or any key\n"
    "that is known, it detects accidents alone; whoever wants can then make files of\n"
    "equal hash. Against them, without a secret, use sha256sum or b3sum. A key in\n"
    "digits can be seen by other users of the machine while the command runs; a key\n"
    "in a file cannot.\n"
    "\n"
    "  hhsum *.iso >SUMS               hash, and later see whether they are the same:\n"
    "  hhsum -c SUMS\n"
    "  head -c 32 /dev/urandom >key    a key of one's own\n"
    "  hhsum -r -k key folder >SUMS    with it, all files of a folder\n";

void complain(const char *name, int error) {
  fputs("hhsum: ", stderr);
  print_escaped(name, stderr);
  fprintf(stderr, ": %s\n", strerror(error));
}

void *must_have(void *memory) {
  if (memory == NULL) {
    complain("memory", ENOMEM);
    exit(EXIT_FAILURE);
  }
  return memory;
}

_Noreturn static void misused(const char *format, const char *what) {
  fputs("hhsum: ", stderr);
  fprintf(stderr, format, what);
  fputs("\nTry 'hhsum --help' for more information.\n", stderr);
  exit(EXIT_FAILURE);
}

/* ---- The command line ---- */

enum { TAG = 256, IGNORE_MISSING, QUIET, STATUS, STRICT, HELP, SHOW_VERSION };

static const struct option options[] = {
    {"bits", required_argument, NULL, 'b'},
    {"key", required_argument, NULL, 'k'},
    {"check", no_argument, NULL, 'c'},
    {"recursive", no_argument, NULL, 'r'},
    {"jobs", required_argument, NULL, 'j'},
    {"tag", no_argument, NULL, TAG},
    {"zero", no_argument, NULL, 'z'},
    {"ignore-missing", no_argument, NULL, IGNORE_MISSING},
    {"quiet", no_argument, NULL, QUIET},
    {"status", no_argument, NULL, STATUS},
    {"strict", no_argument, NULL, STRICT},
    {"warn", no_argument, NULL, 'w'},
    {"help", no_argument, NULL, HELP},
    {"version", no_argument, NULL, SHOW_VERSION},
    {NULL, 0, NULL, 0},
};

/* 32 bytes, or 64 digits and perhaps the end of a line. */
static bool read_key(const char *path, uint8_t key[32]) {
  char text[67] = "";
  FILE *file = fopen(path, "re");
  if (file == NULL)
    misused("the key is not 64 hexadecimal digits, and no file: %s", path);
  size_t length = fread(text, 1, sizeof text - 1, file);
  fclose(file);
  if (length == 32) {
    memcpy(key, text, 32);
    return true;
  }
  while (length > 64 && (text[length - 1] == '\n' || text[length - 1] == '\r'))
    text[--length] = '\0';
  return length == 64 && parse_hex(text, 32, key);
}

static void set_key(const char *value, struct settings *settings) {
  if (strlen(value) == 64 && parse_hex(value, 32, settings->key))
    return;
  if (!read_key(value, settings->key))
    misused("the key file has neither 32 bytes nor 64 hexadecimal digits: %s", value);
}

static unsigned parse_bits(const char *value) {
  if (strcmp(value, "64") != 0 && strcmp(value, "128") != 0 && strcmp(value, "256") != 0)
    misused("the bits are 64, 128 or 256, not '%s'", value);
  return (unsigned)strtoul(value, NULL, 10);
}

static unsigned parse_jobs(const char *value) {
  char *end;
  errno = 0;
  const unsigned long jobs = strtoul(value, &end, 10);
  if (errno != 0 || *end != '\0' || value[0] < '0' || value[0] > '9' || jobs == 0 || jobs > 1024)
    misused("the jobs are a number from 1 to 1024, not '%s'", value);
  return (unsigned)jobs;
}

static void set_option(int option, const char *value, struct settings *settings) {
  switch (option) {
  case 'b':
    settings->bits = parse_bits(value);
    break;
  case 'k':
    set_key(value, settings);
    break;
  case 'c':
    settings->check = true;
    break;
  case 'r':
    settings->recursive = true;
    break;
  case 'j':
    settings->jobs = parse_jobs(value);
    break;
  case TAG:
    settings->tag = true;
    break;
  case 'z':
    settings->zero = true;
    break;
  case IGNORE_MISSING:
    settings->ignore_missing = true;
    break;
  case QUIET: /* of these three the last one counts */
    settings->status = settings->warn = false;
    settings->quiet = true;
    break;
  case STATUS:
    settings->quiet = settings->warn = false;
    settings->status = true;
    break;
  case 'w':
    settings->quiet = settings->status = false;
    settings->warn = true;
    break;
  case STRICT:
    settings->strict = true;
    break;
  default: /* getopt has said what is wrong */
    fputs("Try 'hhsum --help' for more information.\n", stderr);
    exit(EXIT_FAILURE);
  }
}

static void refuse_what_does_not_go_together(const struct settings *settings) {
  static const char *const only = "the %s option is meaningful only when verifying checksums";
  static const char *const not = "the %s option is meaningless when verifying checksums";
  const struct {
    bool given, with_check;
    const char *name;
  } rules[] = {
      {settings->tag, false, "--tag"},
      {settings->zero, false, "--zero"},
      {settings->recursive, false, "--recursive"},
      {settings->ignore_missing, true, "--ignore-missing"},
      {settings->status, true, "--status"},
      {settings->warn, true, "--warn"},
      {settings->quiet, true, "--quiet"},
      {settings->strict, true, "--strict"},
  };
  for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
    if (rules[i].given && rules[i].with_check != settings->check)
      misused(settings->check ? not : only, rules[i].name);
}

/* ---- Hashing ---- */

struct output {
  const struct settings *settings;
  bool failed;
};

static void report(const struct file *file, void *context) {
  struct output *output = context;
  if (file->error != 0) {
    complain(file->name, file->error);
    output->failed = true;
  } else {
    print_line(file, output->settings);
  }
}

static bool sum(char **names, size_t count, const struct settings *settings) {
  struct files files = {0};
  for (size_t i = 0; i < count; i++) {
    if (settings->recursive)
      files_add_recursively(&files, names[i]);
    else
      files_add(&files, names[i]);
  }
  for (size_t i = 0; i < files.count; i++)
    files.items[i].bits = settings->bits != 0 ? settings->bits : 256;
  struct output output = {.settings = settings};
  hash_files(&files, settings, report, &output);
  files_free(&files);
  return !output.failed;
}

static bool check(char **names, size_t count, const struct settings *settings) {
  bool well = true;
  for (size_t i = 0; i < count; i++)
    well &= check_list(names[i], settings);
  return well;
}

int main(int count, char **words) {
  static char own_name[] = "hhsum"; /* for what getopt says */
  if (count > 0)
    words[0] = own_name;
  struct settings settings = {0};
  for (int i = 0; i < 32; i++)
    settings.key[i] = (uint8_t)i;
  for (int option; (option = getopt_long(count, words, "b:k:crj:zw", options, NULL)) != -1;) {
    if (option == HELP || option == SHOW_VERSION) {
      fputs(option == HELP ? help : "hhsum (Tare) " VERSION "\n", stdout);
      return fflush(stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
    }
    set_option(option, optarg, &settings);
  }
  refuse_what_does_not_go_together(&settings);

  static char input[] = "-", here[] = ".";
  char *alone[] = {settings.recursive ? here : input};
  char **names = optind < count ? words + optind : alone;
  const size_t name_count = optind < count ? (size_t)(count - optind) : 1;
  const bool well = (settings.check ? check : sum)(names, name_count, &settings);
  if (fflush(stdout) != 0 || ferror(stdout)) {
    complain("write error", errno);
    return EXIT_FAILURE;
  }
  return well ? EXIT_SUCCESS : EXIT_FAILURE;
}
