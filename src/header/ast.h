/*
 * ast.c: what `clang -Xclang -ast-dump=json` prints, as a tree.
 *
 * The dump has no specification (its source is clang/lib/AST/JSONNodeDumper.cpp), so this reads
 * what tare needs and passes over the rest. The same members stand in the dumps of clang 16 to 22.
 */
#ifndef TARE_AST_H
#define TARE_AST_H

#include "base/text.h"

#include <stdbool.h>
#include <stdint.h>

/** A place in a file as it lies on the disk; `#line` changes nothing. */
struct place {
  const char *file;      /* NULL: nowhere */
  unsigned line, column; /* from 1; columns in bytes */
  size_t offset;         /* from the file's beginning, in bytes */
};

/** A declaration, type, expression, attribute or comment. Members that clang leaves out are NULL, 0
 * or false. */
struct node {
  const char *kind;          /* `FunctionDecl`, `PointerType`, … */
  const char *id, *previous; /* its own, and that of the declaration before it of the same entity */
  const char *name;
  const char *type;       /* as the source spells it */
  const char *value;      /* of a literal or a folded expression */
  const char *storage;    /* `static`, `extern`, … */
  const char *tag;        /* of a record: `struct` or `union` */
  const char *qualifiers; /* of a QualType: `const volatile` */
  const char *fixed;      /* of an enum: the integer type that the source fixes for it, unsugared */
  struct {
    const char *id, *name;
  } decl;         /* of a type: what declares it */
  uint64_t count; /* of a ConstantArrayType: its elements */
  struct place at, begin;
  size_t end; /* offset of the byte behind it, in the file of `begin` */
  bool is_inline, is_variadic, is_complete, is_bit_field, is_implicit, is_invalid, is_constexpr;
  struct node *inner, *next; /* the first child, the sibling behind */
};

/**
 * The roots of a dump: one of a whole file, or one for each declaration that a filter lets through.
 * Works inside of `dump`, which must live as long as the tree. NULL where nothing can be read, or
 * where the dump breaks off.
 */
struct node *ast_read(struct arena *arena, struct text *dump);

bool node_is(const struct node *node, const char *kind);

/** An integer of up to 64 bits. */
struct number {
  bool is_known, is_negative;
  int64_t value; /* to be read as uint64_t where it is not negative */
};

/**
 * The value of the constant expression that is the node's first child, or that child's, and so on:
 * clang puts casts around it. Not known where there is none.
 */
struct number node_number(const struct node *node);

/** Whether the kind ends in a word, as those of all types do in `Type`. */
bool node_is_kind_of(const struct node *node, const char *word);

/** The first child of a kind, or NULL. */
const struct node *node_child(const struct node *node, const char *kind);

/** The first child that is a type of some kind, or NULL. */
const struct node *node_child_type(const struct node *node);

#endif
