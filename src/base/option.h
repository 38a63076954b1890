/*
 * option.c: the options of a verb as a table, by which words are read and the help is printed.
 */
#ifndef TARE_BASE_OPTION_H
#define TARE_BASE_OPTION_H

#include "base/file.h"
#include "base/report.h"
#include "base/strings.h"
#include "base/text.h"

enum option_form {
  OPTION_ALONE,  /* --simd */
  OPTION_WITH,   /* --skip=NAME: the value goes with it */
  OPTION_BEFORE, /* -o DIR, -oDIR: the value is behind, in the same word or the next */
  OPTION_NEXT,   /* -include FILE: the value is the next word */
  OPTION_BEGIN,  /* -O2: every word that begins so */
  OPTION_STEM,   /* -Wall: every word that begins so, and goes on */
  OPTION_VALUE,  /* no option but a value of the one above, for the help alone */
};

/** What an option does to the field at its place. */
enum option_effect {
  OPTION_SETS,   /* a bool becomes true */
  OPTION_CLEARS, /* a bool becomes false */
  OPTION_KEEPS,  /* a const char * becomes the value */
  OPTION_LISTS,  /* a struct strings gets the value as well */
  OPTION_CALLS,  /* `read` is called */
};

struct option_reader {
  struct arena *arena;
  struct report *report;
  /* Finds a file of options that the command carries itself, by its name, where there is none of
   * that path; or NULL. */
  bool (*find_carried)(const char *name, struct bytes *content);
  const bool *is_carried; /* of each word, whether it is from such a file, see option_expand();
                             or NULL */
};

struct option_use;

struct option {
  const char *name;  /* "--skip", without value */
  const char *value; /* as the help has it behind the name: "=NAME", " DIR", "…"; or NULL */
  const char *help;  /* its lines; NULL: it stands beside the option above, behind `joint` */
  enum option_form form;
  enum option_effect effect;
  size_t place; /* of the field, in bytes from the start of what the section is read into */
  const char *joint;
  void (*read)(const struct option_use *use);
};

/** An option where it is used. */
struct option_use {
  struct arena *arena;
  struct report *report;
  void *into; /* what the section is read into */
  const struct option *option;
  const char *value; /* of BEGIN and STEM the whole word; of ALONE NULL */
  bool is_carried;   /* it is from a file that the command carries */
};

/** Options under one title. */
struct option_section {
  const char *title; /* or NULL */
  const struct option *options;
  size_t count;
  size_t place; /* of what they are read into, in bytes from the start of the verb's struct */
};

/** A verb's command line. */
struct option_table {
  const char *verb;
  const char *before, *after; /* the help around the sections */
  const struct option_section *sections;
  size_t count;
};

/**
 * The words with those of files in place of `@FILE`: parted by blanks, where quotes keep blanks in
 * a word, and a `#` in front of one begins a comment. Files in files are read, too; one that
 * neither can be read nor is carried is reported. Behind `--`, words stay. `is_carried`, or NULL,
 * gets for each of them whether a file that the command carries has it.
 */
char **option_expand(const struct option_reader *reader, char **words, const bool **is_carried);

/**
 * Reads words up to a NULL into the verb's struct, and lists those that are no options: behind `--`
 * all. Reports what is no option, and what has no value.
 */
void option_read(const struct option_reader *reader, const struct option_table *table, void *into,
                 char **words, struct strings *others);

/** What `tare VERB --help` prints. */
void option_help(const struct option_table *table, struct text *out);

#endif
