#include "glue/types.h"

#include "base/file.h"

#include <string.h>

static void add_comment(struct text *out, const char *indent, const char *comment) {
  if (!*comment)
    return;
  if (!strchr(comment, '\n')) {
    text_format(out, "%s/** %s */\n", indent, comment);
    return;
  }
  text_format(out, "%s/**\n", indent);
  for (const char *line = comment; *line;) {
    const size_t length = strcspn(line, "\n");
    text_format(out, length ? "%s * %.*s\n" : "%s *\n", indent, (int)length, line);
    line += length + (line[length] == '\n');
  }
  text_format(out, "%s */\n", indent);
}

static void add_member(struct text *out, const struct type_declaration *class,
                       const struct type_member *member) {
  add_comment(out, "  ", member->comment);
  switch (member->kind) {
  case MEMBER_CONSTRUCTOR:
    text_format(out, "  constructor%s\n", member->rest);
    break;
  case MEMBER_HIDDEN_CONSTRUCTOR:
    text_add(out, "  protected constructor()\n");
    break;
  case MEMBER_FACTORY: /* of a subclass, one of that */
    text_format(out, "  static %s<T extends %s>(this: { prototype: T }%s%s: T\n", member->name,
                class->name, member->rest[1] == ')' ? "" : ", ", member->rest + 1);
    break;
  case MEMBER_STATIC_READONLY:
    text_format(out, "  static readonly %s%s\n", member->name, member->rest);
    break;
  case MEMBER_STATIC_METHOD:
    text_format(out, "  static %s%s\n", member->name, member->rest);
    break;
  case MEMBER_METHOD:
  case MEMBER_FIELD:
    text_format(out, "  %s%s\n", member->name, member->rest);
    break;
  case MEMBER_GETTER:
    text_format(out, "  get %s%s\n", member->name, member->rest);
    break;
  case MEMBER_SETTER:
    text_format(out, "  set %s%s\n", member->name, member->rest);
    break;
  case MEMBER_READONLY:
    text_format(out, "  readonly %s%s\n", member->name, member->rest);
    break;
  case MEMBER_ENUMERATOR:
    text_format(out, "  readonly %s: %s\n", member->name, member->rest);
    break;
  }
}

static void add_members(struct text *out, const struct type_declaration *declaration) {
  for (size_t i = 0; i < declaration->member_count; i++)
    add_member(out, declaration, &declaration->members[i]);
  text_add(out, "}\n");
}

static void add_declaration(struct text *out, const struct type_declaration *declaration) {
  const char *name = declaration->name;
  add_comment(out, "", declaration->comment);
  switch (declaration->kind) {
  case DECLARATION_CALLABLE:
    if (declaration->parameters.count) {
      text_format(out, "export declare const %s: (\n", name);
      for (size_t i = 0; i < declaration->parameters.count; i++)
        text_format(out, "  %s,\n", declaration->parameters.at[i]);
      text_format(out, ")%s\n", declaration->result);
      break;
    } /* fall through */
  case DECLARATION_CONSTANT:
    text_format(out, "export declare const %s%s\n", name, declaration->rest);
    break;
  case DECLARATION_FUNCTION:
    text_format(out, "export declare function %s%s\n", name, declaration->rest);
    break;
  case DECLARATION_ENUM:
    text_format(out, "export declare const %s: {\n", name);
    add_members(out, declaration);
    if (declaration->is_open)
      text_format(out, "/** Any OR of these, and 0. */\nexport type %s = number\n", name);
    else
      text_format(out, "export type %s = (typeof %s)[keyof typeof %s]\n", name, name, name);
    break;
  case DECLARATION_INTERFACE:
    text_format(out, "export interface %s {\n", name);
    add_members(out, declaration);
    break;
  case DECLARATION_CLASS:
    text_format(out, "export declare class %s {\n  #private\n", name);
    add_members(out, declaration);
    break;
  }
  text_add(out, "\n");
}

void types_write(const struct types *types, const struct api *api,
                 const struct glue_options *options, struct text *out) {
  text_format(out, "// Made from %s by tare %s.\n\n", path_name(api->header), options->version);
  if (api->class_count || options->alloc) /* for Symbol.dispose, whatever the user's own `lib` */
    text_add(out, "/// <reference lib=\"esnext.disposable\" />\n\n");
  for (size_t i = 0; i < types->count; i++)
    add_declaration(out, &types->at[i]);
  if (options->format == FORMAT_IIFE)
    text_format(out, "export as namespace %s\n", options->global);
}
