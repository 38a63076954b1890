#include "header/length_constants.h"

#include "header/names.h"

#include <string.h>
#include <strings.h>

/* ---- Words ---- */

/* What a parameter is called, and what the constant for it is called in front of `BYTES`. */
static const struct role {
  const char *const *parameters, *const *constants;
  bool is_plain;              /* `X_BYTES` may be it as well: what X makes */
  const char *const *guesses; /* other words for the constant, which are never certain; or NULL */
} roles[] = {
#define NO_WORDS  ((const char *const[]){NULL})
#define LIST(...) ((const char *const[]){__VA_ARGS__, NULL})
    {LIST("k", "key"), LIST("key", "beforenm"), false, NULL},
    {LIST("n", "nonce"), LIST("nonce"), false, NULL},
    {LIST("npub"), LIST("npub"), false, NULL},
    {LIST("nsec"), LIST("nsec"), false, NULL},
    {LIST("iv"), LIST("iv"), false, LIST("block")},
    {LIST("block", "buf"), NO_WORDS, false, LIST("block")},
    {LIST("pk", "publickey", "pubkey"), LIST("publickey", "pubkey", "pk"), false, NULL},
    {LIST("sk", "secretkey", "seckey"), LIST("secretkey", "seckey", "sk"), false, NULL},
    {LIST("seed"), LIST("seed"), false, NULL},
    {LIST("salt"), LIST("salt"), false, NULL},
    {LIST("personal"), LIST("personal"), false, NULL},
    {LIST("header"), LIST("header"), false, NULL},
    {LIST("mac"), LIST("mac", "a"), false, NULL},
    {LIST("seal"), LIST("seal"), false, NULL},
    {LIST("tag"), LIST("tag"), false, NULL},
    {LIST("sig", "signature"), LIST("signature", "sig"), true, NULL},
    {LIST("h", "hash"), LIST("hash"), true, NULL},
    {LIST("digest", "md"), LIST("digest"), true, NULL},
    {LIST("out"), LIST("output", "out"), true, NULL},
    {LIST("in"), LIST("input", "in"), false, NULL},
};

/* What may stand between the prefix and the end of a function's name, so that the constant is this
 * function's too. Any other word may be another algorithm, with another key. */
static const char *const actions[] = {
    "easy", "open",     "detached", "encrypt",  "decrypt", "keypair", "keygen",
    "seed", "seal",     "verify",   "init",     "update",  "final",   "finish",
    "sign", "create",   "afternm",  "beforenm", "xor",     "ic",      "hash",
    "auth", "digest",   "salt",     "personal", "sk",      "pk",      "to",
    "push", "pull",     "compute",  "generate", "derive",  "setup",   "key",
    "set",  "finalize", "mac",      "tag",      "ctx",     "iv",      NULL};

/* Of these `X_BYTES` is what they make or take. */
static const char *const makers[] = {"final",  "finish", "finalize", "hash",     "digest", "auth",
                                     "verify", "sign",   "create",   "detached", NULL};

static const char *const endings[] = {"bytes", "size", "len", "length", NULL};

/* ---- Constants ---- */

enum { LARGEST = 65536 }; /* bytes of a key or the like */

/* One search. */
struct search {
  const struct signature *signature;
  const struct role *role;
  size_t prefix; /* of the best one: its letters */
  struct length_constant best;
  bool is_ambiguous;
  bool is_guess; /* the best one has another word for it */
};

static bool is_in(const char *word, size_t length, const char *const *list) {
  for (; *list; list++)
    if (strlen(*list) == length && strncasecmp(word, *list, length) == 0)
      return true;
  return false;
}

/* Whether every word of `rest` is in the list: `_open_detached`. */
static bool are_all_in(const char *rest, const char *const *list) {
  while (*rest) {
    rest += *rest == '_';
    const size_t length = strcspn(rest, "_");
    if (!is_in(rest, length, list))
      return false;
    rest += length;
  }
  return true;
}

/* Whether what a constant has behind the prefix is `KEYBYTES`; or `KEYBYTES_MIN`, which says that
 * there may be any number. */
static bool is_role(const struct role *role, const char *rest, bool *is_range) {
  static const char *const limits[] = {"", "min", "max"};
  static const char *const of_plain[] = {"", NULL};
  for (size_t plain = 0; plain <= (size_t)role->is_plain; plain++)
    for (const char *const *word = plain ? of_plain : role->constants; *word; word++)
      for (const char *const *ending = endings; *ending && !(plain && ending > endings); ending++)
        for (size_t i = 0; i < sizeof limits / sizeof *limits; i++) {
          char text[64];
          const size_t length = strlen(*word) + strlen(*ending) + strlen(limits[i]);
          if (length >= sizeof text)
            continue;
          strcpy(text, *word);
          strcat(text, *ending);
          strcat(text, limits[i]);
          *is_range = i > 0;
          if (name_equal(rest, text))
            return true;
        }
  return false;
}

/* Whether the constant is called so for want of a word: `X_BYTES`. */
static bool is_plain(const char *rest) {
  return name_equal(rest, "bytes");
}

/* A value below 0 stands for one that is not known, or is none. */
static void consider(struct search *search, const char *name, int64_t value) {
  const char *symbol = search->signature->function->symbol;
  const struct role guess = {.constants = search->role->guesses};
  for (size_t i = 1; name[i]; i++) {
    bool is_range;
    if (name[i] != '_' || strncasecmp(symbol, name, i) != 0 || (symbol[i] && symbol[i] != '_') ||
        i < search->prefix)
      continue;
    const bool is_known = is_role(search->role, name + i, &is_range);
    if (!is_known && !(guess.constants && is_role(&guess, name + i, &is_range)))
      continue;
    is_range |= value < 0 || value > LARGEST;
    const struct length_constant found = {
        .name = name,
        .value = (uint64_t)value,
        .is_certain = is_known && !is_range && are_all_in(symbol + i, actions) &&
                      (!is_plain(name + i) || are_all_in(symbol + i, makers))};
    const bool is_longer = i > search->prefix || (search->is_guess && is_known);
    if (!is_longer && !is_known && !search->is_guess) /* a better word was there */
      continue;
    search->is_ambiguous =
        is_range || (!is_longer && (search->is_ambiguous || found.value != search->best.value));
    search->prefix = i;
    search->is_guess = !is_known;
    search->best = found;
  }
}

static const struct role *role_of(const char *name) {
  for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
    if (name_is_word(name, roles[i].parameters))
      return &roles[i];
  return NULL;
}

static void consider_value(struct search *search, const char *name, const struct c_value *value) {
  consider(search, name, value->kind == VALUE_INTEGER ? value->integer : -1);
}

static void consider_declaration(struct search *search, const struct c_declaration *declaration) {
  if (declaration->kind == DECLARES_VARIABLE)
    consider_value(search, declaration->variable->origin.name, &declaration->variable->value);
  for (size_t i = 0;
       declaration->kind == DECLARES_ENUM && i < declaration->enumeration->enumerator_count; i++) {
    const struct c_enumerator *enumerator = &declaration->enumeration->enumerators[i];
    consider(search, enumerator->origin.name, enumerator->value);
  }
}

static struct length_constant find(const struct signature *signature, const struct role *role) {
  const struct c_header *header = signature->reader->header;
  struct search search = {.signature = signature, .role = role};
  if (!role)
    return search.best;
  for (size_t i = 0; i < header->macro_count; i++)
    consider_value(&search, header->macros[i].origin.name, &header->macros[i].value);
  for (size_t i = 0; i < header->declaration_count; i++)
    consider_declaration(&search, &header->declarations[i]);
  return search.is_ambiguous ? (struct length_constant){0} : search.best;
}

struct length_constant length_constant_of(const struct signature *signature,
                                          const struct argument *argument) {
  const struct c_type *inner = argument->type->inner;
  const bool is_bytes =
      inner->kind == C_VOID || (inner->kind == C_NUMBER && inner->scalar == SCALAR_U8);
  return find(signature, is_bytes ? role_of(argument->name) : NULL);
}

struct length_constant length_constant_for(const struct signature *signature, const char *word) {
  return find(signature, role_of(word));
}

bool length_constant_is_for(const struct argument *argument) {
  return role_of(argument->name) != NULL;
}
