/*
 * What the sources of a debug build call where they meet undefined behaviour, by clang's
 * -fsanitize=undefined, and where a TARE_EXPECT of tare.h does not hold. Each notes in
 * `__tare_trap` where and what, and traps; runtime/debug.js makes an error of that.
 *
 * The layouts are those that clang emits: CGExpr.cpp, EmitCheckTypeDescriptor, EmitCheckValue and
 * EmitCheck, and what stands before the calls of EmitCheck elsewhere in clang/lib/CodeGen.
 */
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct location {
  const char *file;
  uint32_t line, column; /* from 1 on */
};

struct type {
  uint16_t kind; /* enum type_kind */
  uint16_t info; /* of an integer: bit 0 whether it is signed, and above that log2 of its bits */
  char name[];   /* in quotation marks of its own */
};

enum type_kind { TYPE_INTEGER };

/* A value of an integer type: itself where it has at most 32 bits, with zeros above its own; else
 * the address of it. */
typedef uint32_t value;

/** Read by the glue; `what` is NULL until something happens. In a TARE_EXPECT, `column` is 0. */
extern struct {
  struct location at;
  const char *what;
} __tare_trap;

__typeof__(__tare_trap) __tare_trap;

/* ---- Words ---- */

static char words[240];
static size_t length; /* of what is said; what does not fit goes unsaid */

static void say(const char *string) {
  while (*string && length < sizeof words - 1)
    words[length++] = *string++;
  words[length] = 0;
}

static void say_number(uint64_t number) {
  char digits[21];
  size_t at = sizeof digits - 1;
  digits[at] = 0;
  do
    digits[--at] = (char)('0' + number % 10);
  while (number /= 10);
  say(&digits[at]);
}

static void say_address(value address) {
  char digits[] = "0x00000000";
  for (size_t at = sizeof digits - 1; at-- > 2; address >>= 4)
    digits[at] = "0123456789abcdef"[address & 15];
  say(digits);
}

static unsigned bits_of(const struct type *type) {
  return 1u << (type->info >> 1);
}

static bool is_known(const struct type *type) {
  return type->kind == TYPE_INTEGER && bits_of(type) <= 64;
}

/* A value of a type that is known, sign-extended to 64 bits where it is signed. */
static uint64_t bits_at(const struct type *type, value value) {
  const unsigned bits = bits_of(type), above = 64 - bits;
  const uint64_t all = bits > 32 ? *(const uint64_t *)value : value;
  return type->info & 1 ? (uint64_t)((int64_t)(all << above) >> above) : all << above >> above;
}

static bool is_negative(const struct type *type, value value) {
  return is_known(type) && (type->info & 1) && bits_at(type, value) >> 63;
}

static bool is_minus_one(const struct type *type, value value) {
  return is_negative(type, value) && bits_at(type, value) == UINT64_MAX;
}

static void say_value(const struct type *type, value value) {
  if (!is_known(type)) {
    say("a value of ");
    say(type->name);
    return;
  }
  const uint64_t bits = bits_at(type, value);
  if (is_negative(type, value)) {
    say("-");
    say_number(-bits);
  } else {
    say_number(bits);
  }
}

/* ---- The end ---- */

static _Noreturn void trap(const struct location *at, const char *what) {
  __tare_trap.at = *at;
  __tare_trap.what = what;
  __builtin_trap();
}

_Noreturn void tare_expect_failed(const char *file, unsigned line, const char *what);
_Noreturn void tare_expect_failed(const char *file, unsigned line, const char *what) {
  trap(&(struct location){file, line, 0}, what);
}

/* Begins to say what happened. */
static void begin(const char *string) {
  length = 0;
  say(string);
}

static _Noreturn void end(const struct location *at) {
  trap(at, words);
}

/* What is called is `…_abort` where the check is not one that the author lets run on after. */
#define HANDLER(name, ...)                                                                         \
  _Noreturn void __ubsan_handle_##name(__VA_ARGS__);                                               \
  __attribute__((alias("__ubsan_handle_" #name))) _Noreturn void __ubsan_handle_##name##_abort(    \
      __VA_ARGS__);                                                                                \
  _Noreturn void __ubsan_handle_##name(__VA_ARGS__)

/* ---- Arithmetic ---- */

struct typed {
  struct location at;
  const struct type *type;
};

struct two_types {
  struct location at;
  const struct type *left, *right;
};

static _Noreturn void overflow(const struct typed *check, value left, const char *operation,
                               value right) {
  begin(check->type->info & 1 ? "signed" : "unsigned");
  say(" integer overflow: ");
  say_value(check->type, left);
  say(operation);
  say_value(check->type, right);
  end(&check->at);
}

HANDLER(add_overflow, const struct typed *check, value left, value right) {
  overflow(check, left, " + ", right);
}

HANDLER(sub_overflow, const struct typed *check, value left, value right) {
  overflow(check, left, " - ", right);
}

HANDLER(mul_overflow, const struct typed *check, value left, value right) {
  overflow(check, left, " * ", right);
}

HANDLER(negate_overflow, const struct typed *check, value operand) {
  begin("signed integer overflow: -(");
  say_value(check->type, operand);
  say(")");
  end(&check->at);
}

/* Of / and % alike. */
HANDLER(divrem_overflow, const struct typed *check, value left, value right) {
  if (is_minus_one(check->type, right))
    overflow(check, left, " / ", right);
  begin("division by zero: ");
  say_value(check->type, left);
  say(" / ");
  say_value(check->type, right);
  end(&check->at);
}

HANDLER(shift_out_of_bounds, const struct two_types *check, value left, value right) {
  const struct type *type = check->left;
  const bool in_range = is_known(check->right) && !is_negative(check->right, right) &&
                        bits_at(check->right, right) < bits_of(type);
  begin("shift of ");
  say_value(type, left);
  say(" by ");
  say_value(check->right, right);
  if (!in_range) {
    say(", and ");
    say(type->name);
    say(" has ");
    say_number(bits_of(type));
    say(" bits");
  } else if (is_negative(type, left)) {
    say(" to the left, and it is negative");
  } else {
    say(" does not fit in ");
    say(type->name);
  }
  end(&check->at);
}

HANDLER(float_cast_overflow, const struct two_types *check, value from) {
  (void)from;
  begin("conversion to ");
  say(check->right->name);
  say(" of a ");
  say(check->left->name);
  say(" that is out of its range");
  end(&check->at);
}

/* Not undefined, but can be asked for: -fsanitize=implicit-conversion. */
HANDLER(implicit_conversion, const struct two_types *check, value from, value to) {
  begin("conversion changes ");
  say_value(check->left, from);
  say(" to ");
  say_value(check->right, to);
  end(&check->at);
}

HANDLER(load_invalid_value, const struct typed *check, value loaded) {
  begin("");
  say_value(check->type, loaded);
  say(" is not a value of ");
  say(check->type->name);
  end(&check->at);
}

struct builtin {
  struct location at;
  uint8_t kind; /* 0: ctz, 1: clz */
};

HANDLER(invalid_builtin, const struct builtin *check) {
  begin(check->kind == 0   ? "__builtin_ctz() of 0"
        : check->kind == 1 ? "__builtin_clz() of 0"
                           : "a builtin with an argument that it does not take");
  end(&check->at);
}

/* ---- Memory ---- */

struct access {
  struct location at;
  const struct type *type;
  uint8_t log2_alignment;
  uint8_t kind; /* index into `accesses` */
};

HANDLER(type_mismatch_v1, const struct access *check, value pointer) {
  static const char *const accesses[] = {"load from", "store to", "reference to",
                                         "member access within"};
  const value alignment = (value)1 << check->log2_alignment;
  begin(check->kind < sizeof accesses / sizeof *accesses ? accesses[check->kind] : "use of");
  if (!pointer) {
    say(" a null pointer to ");
    say(check->type->name);
  } else {
    say(" address ");
    say_address(pointer);
    if (pointer & (alignment - 1)) {
      say(", which is not aligned to ");
      say_number(alignment);
      say(" for ");
    } else {
      say(", where there is no room for ");
    }
    say(check->type->name);
  }
  end(&check->at);
}

struct assumption {
  struct location at, assumed_at;
  const struct type *type;
};

HANDLER(alignment_assumption, const struct assumption *check, value pointer, value alignment,
        value offset) {
  begin("address ");
  say_address(pointer - offset);
  say(" is not aligned to ");
  say_number(alignment);
  end(&check->at);
}

HANDLER(out_of_bounds, const struct two_types *check, value index) {
  begin("index ");
  say_value(check->right, index);
  say(" out of bounds for ");
  say(check->left->name);
  end(&check->at);
}

static _Noreturn void pointer_overflow(const struct location *at, value base, value result) {
  if (!base) {
    begin("an offset of ");
    say_number(result);
    say(" to a null pointer");
  } else {
    begin("pointer overflow: ");
    say_address(base);
    say(" to ");
    say_address(result);
  }
  end(at);
}

/* NULL and nothing is what C has for no bytes at all, from JavaScript's null as well. C2y allows to
 * add 0 to NULL, and no compiler makes anything else of it. */
void __ubsan_handle_pointer_overflow(const struct location *at, value base, value result);
void __ubsan_handle_pointer_overflow(const struct location *at, value base, value result) {
  if (base || result)
    pointer_overflow(at, base, result);
}

_Noreturn void __ubsan_handle_pointer_overflow_abort(const struct location *at, value base,
                                                     value result);
_Noreturn void __ubsan_handle_pointer_overflow_abort(const struct location *at, value base,
                                                     value result) {
  pointer_overflow(at, base, result);
}

HANDLER(vla_bound_not_positive, const struct typed *check, value bound) {
  begin("array of variable length ");
  say_value(check->type, bound);
  end(&check->at);
}

/* ---- Functions ---- */

HANDLER(builtin_unreachable, const struct location *at) {
  begin("reached __builtin_unreachable()");
  end(at);
}

HANDLER(missing_return, const struct location *at) {
  begin("end of a function without the value that it returns");
  end(at);
}

struct argument {
  struct location at, declared_at;
  int32_t index; /* from 1 on */
};

static _Noreturn void null_argument(const struct argument *check, const char *declared) {
  begin("NULL as argument ");
  say_number((uint32_t)check->index);
  say(", which is declared ");
  say(declared);
  end(&check->at);
}

HANDLER(nonnull_arg, const struct argument *check) {
  null_argument(check, "nonnull");
}

HANDLER(nullability_arg, const struct argument *check) {
  null_argument(check, "_Nonnull");
}

/* `check` tells where the function was declared. */
HANDLER(nonnull_return_v1, const struct location *check, const struct location *at) {
  (void)check;
  begin("NULL from a function that is declared returns_nonnull");
  end(at);
}

HANDLER(nullability_return_v1, const struct location *check, const struct location *at) {
  (void)check;
  begin("NULL from a function that is declared _Nonnull");
  end(at);
}
