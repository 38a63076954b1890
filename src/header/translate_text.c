#include "header/translate_text.h"

#include <string.h>

/* A part of a line. */
struct span {
  const char *start, *end;
};

/* A line under way, or code in it. */
struct scan {
  const struct scope *scope;
  struct text out;
  const char *start, *at, *end;
  const char *see; /* behind @see, where a name that stands alone is what is linked; or NULL */
  bool is_code;    /* it stands in backticks */
  bool is_opaque;  /* it is code that has no equal in JavaScript */
};

static bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

static bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

static bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool is_word(char c) {
  return is_letter(c) || is_digit(c);
}

static const char *word_end(const char *at, const char *end) {
  while (at < end && is_word(*at))
    at++;
  return at;
}

static const char *skip_blanks(const char *at, const char *end) {
  while (at < end && is_blank(*at))
    at++;
  return at;
}

static size_t length_of(struct span span) {
  return (size_t)(span.end - span.start);
}

static bool is_equal(struct span span, const char *text) {
  return length_of(span) == strlen(text) && memcmp(span.start, text, length_of(span)) == 0;
}

static bool begins(const char *at, const char *end, const char *with) {
  const size_t length = strlen(with);
  return (size_t)(end - at) >= length && memcmp(at, with, length) == 0;
}

/* The word that begins here; empty where none does. */
static struct span word_at(const char *at, const char *end) {
  return (struct span){at, at < end && is_letter(*at) ? word_end(at, end) : at};
}

/* Whether no text has such a word: `data_len`, `dataLen`. */
static bool is_code_name(struct span word) {
  bool has_small = false, has_inner_capital = false;
  for (const char *c = word.start; c < word.end; c++) {
    if (*c == '_')
      return true;
    has_small |= *c >= 'a' && *c <= 'z';
    has_inner_capital |= c > word.start && *c >= 'A' && *c <= 'Z';
  }
  return has_small && has_inner_capital;
}

static const struct local *local_named(const struct scope *scope, struct span word) {
  for (size_t i = 0; i < scope->local_count; i++)
    if (is_equal(word, scope->locals[i].c_name))
      return &scope->locals[i];
  return NULL;
}

static const struct term *term_named(const struct scope *scope, struct span word) {
  return length_of(word) ? vocabulary_find(scope->vocabulary, word.start, length_of(word)) : NULL;
}

static const struct field *field_named(const struct record *record, struct span word) {
  for (size_t i = 0; record && i < record->field_count; i++)
    if (is_equal(word, record->fields[i].c_name))
      return &record->fields[i];
  return NULL;
}

static void add_span(struct scan *scan, struct span span) {
  text_bytes(&scan->out, span.start, length_of(span));
}

/* Copies up to there. */
static void copy_to(struct scan *scan, const char *end) {
  add_span(scan, (struct span){scan->at, end});
  scan->at = end;
}

/* ---- Functions ---- */

enum { MOST_ARGUMENTS = 32 };

/* `(a, b)` behind a function's name. */
struct arguments {
  const char *end; /* behind the parenthesis; NULL where there are none, or they do not close */
  struct span at[MOST_ARGUMENTS];
  size_t count;
  bool is_simple; /* each is a name, `&name` or a number */
};

static bool is_simple(struct span argument) {
  const char *at = argument.start;
  if (at < argument.end && *at == '&')
    at++;
  return at < argument.end && word_end(at, argument.end) == argument.end;
}

/* Without blanks around it. */
static struct span trimmed(struct span span) {
  span.start = skip_blanks(span.start, span.end);
  while (span.end > span.start && is_blank(span.end[-1]))
    span.end--;
  return span;
}

static struct arguments arguments_at(const char *at, const char *end) {
  struct arguments arguments = {.is_simple = true};
  if (at == end || *at != '(')
    return arguments;
  struct span argument = {at + 1, at + 1};
  for (size_t depth = 0; at < end; at++) {
    depth += *at == '(';
    depth -= *at == ')';
    if (depth && !(depth == 1 && *at == ','))
      continue;
    argument = trimmed((struct span){argument.start, at});
    const bool is_none = !depth && !arguments.count && !length_of(argument);
    arguments.is_simple &= is_simple(argument) && arguments.count < MOST_ARGUMENTS;
    if (!is_none && arguments.count < MOST_ARGUMENTS)
      arguments.at[arguments.count++] = argument;
    argument.start = at + 1;
    if (!depth) {
      arguments.end = at + 1;
      break;
    }
  }
  return arguments;
}

/* `add`, `Adder.add`, `new Adder`. */
static const char *function_name(const struct scan *scan, const struct term *term, bool is_link) {
  struct arena *arena = scan->scope->arena;
  const char *owner = scan->scope->owner;
  if (term->use == USED_AS_CONSTRUCTOR)
    return is_link ? term->name : arena_format(arena, "new %s", term->name);
  const bool is_within = !is_link && owner && term->owner && strcmp(owner, term->owner) == 0 &&
                         term->use != USED_AS_STATIC;
  return term->owner && !is_within ? arena_format(arena, "%s.%s", term->owner, term->name)
                                   : term->name;
}

static bool is_property(const struct term *term) {
  return term->function->accessor != ACCESSOR_NONE;
}

/* What JavaScript passes, of what C is passed; NULL where it cannot be told. */
static const char *passed_on(const struct scan *scan, const struct term *term,
                             const struct arguments *arguments) {
  const struct function *function = term->function;
  struct text out = text_in(scan->scope->arena);
  for (size_t i = 0; i < function->param_count; i++) {
    const struct param *param = &function->params[i];
    const enum passed_kind kind = param_is_output(param) ? PASSED_LENGTH : PASSED_PARAM;
    for (size_t k = 0; k < function->passed_count && param_is_argument(param); k++) {
      const struct passed *passed = &function->passed[k];
      struct span word = arguments->at[k];
      if (passed->param != param || passed->kind != kind)
        continue;
      const bool is_address = *word.start == '&';
      if (is_address && !param->record && !param->class)
        return NULL;
      word.start += is_address;
      const struct local *local = local_named(scan->scope, word);
      const struct term *value = term_named(scan->scope, word);
      if ((local && (local->is_phrase || !local->name)) || (value && value->kind != TERM_VALUE))
        return NULL;
      text_add(&out, out.length ? ", " : "");
      if (local || value)
        text_add(&out, local ? local->name : value->name);
      else
        text_bytes(&out, word.start, length_of(word));
      break;
    }
  }
  return out.bytes;
}

/* The instance in front of a method, with its point. */
static const char *receiver_of(const struct scan *scan, struct span word) {
  word.start += *word.start == '&';
  const struct local *local = local_named(scan->scope, word);
  const char *name = local ? local->name : NULL;
  if (local && local->is_self)
    return "";
  return name ? arena_format(scan->scope->arena, "%s.", name)
              : arena_format(scan->scope->arena, "%.*s.", (int)length_of(word), word.start);
}

/* `adder_add(&a, 2)` is `a.add(2)`. NULL where JavaScript's call of it cannot be told. */
static const char *call_of(const struct scan *scan, const struct term *term,
                           const struct arguments *arguments) {
  struct arena *arena = scan->scope->arena;
  if (!arguments->is_simple || arguments->count != term->function->passed_count)
    return NULL;
  const char *passed = passed_on(scan, term, arguments);
  if (!passed)
    return NULL;
  if (term->use != USED_AS_METHOD && term->use != USED_AS_DESTRUCTOR)
    return arena_format(arena, "%s(%s)", function_name(scan, term, false), passed);
  if (is_digit(*arguments->at[0].start))
    return NULL;
  const char *receiver = receiver_of(scan, arguments->at[0]);
  static const char *const formats[] = {
      [ACCESSOR_NONE] = "%s%s(%s)", [ACCESSOR_GET] = "%s%s%s", [ACCESSOR_SET] = "%s%s = %s"};
  return arena_format(arena, formats[term->function->accessor], receiver, term->name, passed);
}

/* The name alone, or with parentheses that tell no arguments. */
static void add_function(struct scan *scan, const struct term *term, const char *parentheses,
                         bool is_link) {
  const bool is_alone = is_link || is_property(term);
  const char *name = function_name(scan, term, is_link);
  const bool is_bare = is_property(term) && !scan->is_code && !is_link && !strchr(name, '.');
  text_format(&scan->out, is_bare ? "`%s`" : "%s", name);
  text_add(&scan->out, is_alone ? "" : parentheses);
}

/* Whether nothing is said of the arguments: `()`, `(...)`. */
static const char *left_open(struct arena *arena, const struct arguments *arguments) {
  static const char *const dots[] = {"...", "\xe2\x80\xa6"};
  if (!arguments->count)
    return "()";
  for (size_t i = 0; i < sizeof dots / sizeof *dots && arguments->count == 1; i++)
    if (is_equal(arguments->at[0], dots[i]))
      return arena_format(arena, "(%s)", dots[i]);
  return NULL;
}

/* Whether it is one of the names that follow @see. */
static bool is_listed(const struct scan *scan, struct span word) {
  return scan->see && (word.start == scan->see + 1 || begins(word.start - 2, word.start, ", "));
}

static bool take_function(struct scan *scan, const struct term *term, struct span word,
                          bool is_marked) {
  const struct arguments arguments = arguments_at(word.end, scan->end);
  if (!arguments.end && word.end < scan->end && *word.end == '(') {
    scan->is_opaque = true;
    return false;
  }
  if (!arguments.end) {
    const bool is_same = is_equal(word, term->name) && !term->owner;
    is_marked |= scan->is_code || is_code_name(word) || is_listed(scan, word);
    if (!is_marked || is_same)
      return false;
    scan->is_opaque |= word.start > scan->start && word.start[-1] == '&';
    add_function(scan, term, "()", scan->see);
    scan->at = word.end;
    return true;
  }
  const char *open = left_open(scan->scope->arena, &arguments);
  const char *call = open ? NULL : call_of(scan, term, &arguments);
  scan->at = word.start;
  if (open) {
    add_function(scan, term, open, false);
  } else if (call) {
    text_add(&scan->out, call);
  } else {
    scan->is_opaque = true;
    copy_to(scan, arguments.end);
  }
  scan->at = arguments.end;
  return true;
}

/* ---- Types and values ---- */

/* `adder_t *`; with `const`, and as `struct adder`. */
struct type_words {
  const struct term *term; /* NULL where none begins here */
  struct span name;
  const char *end; /* behind a `*` */
  bool has_more;   /* than the name: `struct`, `const`, `*` */
};

static struct type_words type_at(const struct scan *scan, struct span word) {
  static const char *const kinds[] = {"struct", "enum"};
  struct type_words type = {.name = word};
  if (is_equal(word, "const")) {
    const char *next = skip_blanks(word.end, scan->end);
    word = type.name = word_at(next, scan->end);
    type.has_more = true;
  }
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
    const char *next = skip_blanks(word.end, scan->end);
    const struct span tag = word_at(next, scan->end);
    if (!is_equal(word, kinds[i]) || !length_of(tag))
      continue;
    const char *whole =
        arena_format(scan->scope->arena, "%s %.*s", kinds[i], (int)length_of(tag), tag.start);
    type.term = vocabulary_find(scan->scope->vocabulary, whole, strlen(whole));
    type.has_more = true;
    type.name = tag;
  }
  if (!type.term)
    type.term = term_named(scan->scope, type.name);
  if (!type.term || type.term->kind != TERM_TYPE)
    return (struct type_words){0};
  type.end = type.name.end;
  const char *star = skip_blanks(type.end, scan->end);
  if (star < scan->end && *star == '*' && (star + 1 == scan->end || !is_word(star[1]))) {
    type.has_more = true;
    type.end = star + 1;
  }
  return type;
}

static bool take_type(struct scan *scan, const struct type_words *type, bool is_marked) {
  const struct span name = type->name;
  const bool is_code = is_marked || scan->is_code || is_code_name(name);
  const char *behind = skip_blanks(type->end, scan->end);
  if (type->end < scan->end && *type->end == '*') { /* `**` */
    scan->is_opaque = true;
    return false;
  }
  if (scan->is_code && behind < scan->end && (is_letter(*behind) || *behind == '*'))
    scan->is_opaque = true; /* it declares something */
  if (!is_code && !type->has_more)
    return false;
  if (!is_code && !begins(scan->at, scan->end, "struct") && !begins(scan->at, scan->end, "enum") &&
      !begins(scan->at, scan->end, "const"))
    return false; /* a word, and a star of the text */
  text_add(&scan->out, type->term->name);
  scan->at = type->end;
  const struct span field = begins(scan->at, scan->end, "::") ? word_at(scan->at + 2, scan->end)
                                                              : (struct span){scan->at, scan->at};
  const struct field *known = field_named(type->term->record, field);
  if (known) {
    text_format(&scan->out, ".%s", known->name);
    scan->at = field.end;
  }
  return true;
}

static bool take_value(struct scan *scan, const struct term *term, struct span word,
                       bool is_marked) {
  if (!is_marked && !scan->is_code && !is_listed(scan, word) && !is_code_name(word))
    return false;
  text_add(&scan->out, term->name);
  scan->at = word.end;
  return true;
}

/* ---- Parameters and fields ---- */

/* Whether code in front of a name is another name, as in a declaration. */
static bool is_declared(const struct scan *scan, const char *at) {
  while (at > scan->start && (is_blank(at[-1]) || at[-1] == '*'))
    at--;
  return at > scan->start && is_word(at[-1]);
}

static bool take_local(struct scan *scan, const struct local *local, struct span word,
                       bool is_marked) {
  const char *behind = word.end, *end = scan->end;
  const bool is_joined = (word.start > scan->start && word.start[-1] == '-') ||
                         (behind < end && *behind == '-' && !begins(behind, end, "->"));
  const bool is_word_self = local->is_self && is_equal(word, "self") && !is_joined;
  const bool is_whole = word.start == scan->start && behind == end;
  if (!local->name || (behind < end && (*behind == '(' || *behind == '[')))
    return false;
  if (!is_marked && !scan->is_code && !is_word_self && !is_code_name(word))
    return false;
  if (scan->is_code && is_declared(scan, word.start))
    scan->is_opaque = true;
  if (local->is_phrase && scan->is_code && !is_whole)
    return false;
  const size_t arrow = begins(behind, end, "->") ? 2 : behind < end && *behind == '.' ? 1 : 0;
  const struct span member = word_at(behind + arrow, end);
  if (arrow && length_of(member)) {
    const struct field *field = field_named(local->record, member);
    if (!field)
      return false;
    text_format(&scan->out, "%s.%s", local->name, field->name);
    scan->at = member.end;
    return true;
  }
  text_add(&scan->out, local->name);
  scan->at = behind;
  return true;
}

/* ---- Lines ---- */

/* Whether the word is a member of something else, or the name of a file. */
static bool is_part(const struct scan *scan, struct span word) {
  const char *before = word.start - 1, *behind = word.end;
  if (before > scan->start &&
      ((*before == '.' && is_word(before[-1])) || (*before == '>' && before[-1] == '-')))
    return true;
  return behind + 1 < scan->end && *behind == '.' && (behind[1] == 'h' || behind[1] == 'c') &&
         (behind + 2 == scan->end || !is_word(behind[2]));
}

/* Takes a word that has another name in JavaScript. `is_marked`: a sign of C's or of Doxygen's says
 * that it is one. */
static bool take_word(struct scan *scan, struct span word, bool is_marked) {
  const struct local *local = local_named(scan->scope, word);
  if (is_part(scan, word))
    return false;
  if (is_equal(word, "NULL") && scan->scope->is_nullable) {
    text_add(&scan->out, "null");
    scan->at = word.end;
    return true;
  }
  if (local && take_local(scan, local, word, is_marked))
    return true;
  if (local && scan->is_code && !(word.end < scan->end && *word.end == '('))
    return false;
  const struct type_words type = type_at(scan, word);
  if (type.term)
    return take_type(scan, &type, is_marked);
  const struct term *term = term_named(scan->scope, word);
  return term && (term->kind == TERM_FUNCTION ? take_function(scan, term, word, is_marked)
                                              : take_value(scan, term, word, is_marked));
}

/* `#adder_add`, `::adder_add`, `*count`: the sign vanishes with C's name. */
static bool take_marked(struct scan *scan) {
  const char *at = scan->at;
  const size_t sign = begins(at, scan->end, "::") ? 2 : *at == '#' || *at == '*' ? 1 : 0;
  const struct span word = word_at(at + sign, scan->end);
  if (!sign || !length_of(word) || (at > scan->start && (is_word(at[-1]) || at[-1] == '*')))
    return false;
  if (*at == '*') {
    const struct local *local = local_named(scan->scope, word);
    if (!local || !local->is_one || (word.end < scan->end && *word.end == '*'))
      return false;
  }
  scan->at = word.start;
  if (take_word(scan, word, true))
    return true;
  scan->at = at;
  return false;
}

static const char *link_of(const struct scan *scan, struct span word) {
  const struct term *term = term_named(scan->scope, word);
  return !term ? NULL : term->kind == TERM_FUNCTION ? function_name(scan, term, true) : term->name;
}

/* Behind a name that is linked. */
static const char *without_parentheses(const char *at, const char *end) {
  return begins(at, end, "()") ? at + 2 : at;
}

/* `\ref adder_add` and `{@link adder_add | text}` */
static bool take_link(struct scan *scan) {
  const bool is_link = begins(scan->at, scan->end, "{@link ");
  const bool is_ref = begins(scan->at, scan->end, "\\ref ") || begins(scan->at, scan->end, "@ref ");
  if (!is_link && !is_ref)
    return false;
  const char *name = skip_blanks(strchr(scan->at, ' '), scan->end);
  name += name < scan->end && *name == '#';
  name += begins(name, scan->end, "::") ? 2 : 0;
  const struct span word = word_at(name, scan->end);
  const char *link = link_of(scan, word);
  if (!link)
    return false;
  text_format(&scan->out, is_link ? "{@link %s" : "{@link %s}", link);
  scan->at = without_parentheses(word.end, scan->end);
  return true;
}

static const char *translated_code(const struct scope *scope, struct span code);

/* Code between backticks. */
static bool take_code(struct scan *scan) {
  size_t count = 0;
  while (scan->at + count < scan->end && scan->at[count] == '`')
    count++;
  const char *inside = scan->at + count;
  for (const char *at = inside; count && at < scan->end; at++) {
    size_t closing = 0;
    while (at + closing < scan->end && at[closing] == '`')
      closing++;
    if (closing == count) {
      const struct span code = {inside, at};
      const struct span word = trimmed(code);
      const struct local *local = local_named(scan->scope, word);
      if (local && local->is_phrase)
        text_add(&scan->out, local->name);
      else
        text_format(&scan->out, "%.*s%s%.*s", (int)count, scan->at,
                    translated_code(scan->scope, code), (int)count, at);
      scan->at = at + closing;
      return true;
    }
    at += closing ? closing - 1 : 0;
  }
  return false;
}

/* Addresses, whose parts are no names. */
static const char *address_end(const struct scan *scan) {
  const char *end = scan->at;
  if (begins(scan->at, scan->end, "](")) {
    while (end < scan->end && *end != ')')
      end++;
    return end;
  }
  if (scan->at > scan->start && is_word(scan->at[-1]))
    return scan->at;
  while (end < scan->end && is_letter(*end))
    end++;
  if (!begins(end, scan->end, "://"))
    return scan->at;
  while (end < scan->end && !is_blank(*end))
    end++;
  return end;
}

static void take_piece(struct scan *scan) {
  const char *address = address_end(scan);
  const char c = *scan->at;
  if (address > scan->at) {
    copy_to(scan, address);
  } else if (!scan->is_code && (take_link(scan) || take_code(scan))) {
    ;
  } else if (c == '\\' || c == '@' || c == '%' || c == '$') { /* a command */
    const struct span command = {scan->at + 1, word_end(scan->at + 1, scan->end)};
    copy_to(scan, command.end);
    if (c != '%' && c != '$' && is_equal(command, "see"))
      scan->see = command.end;
  } else if (is_word(c)) {
    const struct span word = {scan->at, word_end(scan->at, scan->end)};
    if (is_digit(c) || !take_word(scan, word, false))
      copy_to(scan, word.end);
  } else if (!take_marked(scan)) {
    copy_to(scan, scan->at + 1);
  }
}

static void scan_all(struct scan *scan) {
  while (scan->at < scan->end)
    take_piece(scan);
}

/* Whether it still speaks C: statements, addresses, members behind pointers. */
static bool is_c(const char *code) {
  if (strpbrk(code, ";{}") || strstr(code, "->") || strstr(code, "**"))
    return true;
  for (const char *at = strchr(code, '&'); at; at = strchr(at + 1, '&'))
    if (is_letter(at[1]) && (at == code || !(is_word(at[-1]) || at[-1] == '&')))
      return true;
  return false;
}

static const char *translated_code(const struct scope *scope, struct span code) {
  const char *as_it_is = arena_copy(scope->arena, code.start, length_of(code));
  struct scan scan = {.scope = scope,
                      .out = text_in(scope->arena),
                      .start = code.start,
                      .at = code.start,
                      .end = code.end,
                      .is_code = true};
  scan_all(&scan);
  return scan.is_opaque || is_c(scan.out.bytes) ? as_it_is : scan.out.bytes;
}

const char *translate_text(const struct scope *scope, const char *text) {
  struct text out = text_in(scope->arena);
  bool in_fence = false;
  if (!text)
    return NULL;
  while (*text) {
    const char *end = text + strcspn(text, "\n");
    const bool is_fence = begins(text, end, "```");
    struct scan scan = {.scope = scope, .out = out, .start = text, .at = text, .end = end};
    if (in_fence || is_fence)
      copy_to(&scan, end);
    scan_all(&scan);
    out = scan.out;
    in_fence ^= is_fence;
    text_add(&out, *end ? "\n" : "");
    text = end + (*end == '\n');
  }
  return out.bytes;
}
