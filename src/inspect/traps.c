#include "inspect/traps.h"

/* ---- Locals that are not 0 ---- */

static void learn(struct trap_local *locals, uint32_t *count, uint32_t local, uint32_t level) {
  if (*count == TRAP_LOCALS) { /* the oldest goes */
    for (uint32_t i = 1; i < TRAP_LOCALS; i++)
      locals[i - 1] = locals[i];
    --*count;
  }
  locals[(*count)++] = (struct trap_local){local, level};
}

static void forget_local(struct trap_local *locals, uint32_t *count, uint32_t local) {
  uint32_t kept = 0;
  for (uint32_t i = 0; i < *count; i++)
    if (locals[i].index != local)
      locals[kept++] = locals[i];
  *count = kept;
}

static void forget_from(struct trap_local *locals, uint32_t *count, uint32_t level) {
  uint32_t kept = 0;
  for (uint32_t i = 0; i < *count; i++)
    if (locals[i].level < level)
      locals[kept++] = locals[i];
  *count = kept;
}

/* What an `if` or `br_if` asks: whether this local is 0, or whether it is not. */
struct question {
  bool is_known, is_zero;
  uint32_t local;
};

static bool is_local(const struct trap_walk *walk, uint32_t at) {
  return walk->count > at &&
         (walk->before[at].opcode == OP_LOCAL_GET || walk->before[at].opcode == OP_LOCAL_TEE);
}

static struct question question_of(const struct trap_walk *walk) {
  const struct instruction *before = walk->before;
  if (is_local(walk, 0))
    return (struct question){true, false, before[0].index};
  if (walk->count && (before[0].opcode == OP_I32_EQZ || before[0].opcode == OP_I64_EQZ) &&
      is_local(walk, 1))
    return (struct question){true, true, before[1].index};
  if (walk->count > 1 && before[0].opcode == OP_I64_NE && before[1].opcode == OP_I64_CONST &&
      before[1].constant == 0 && is_local(walk, 2))
    return (struct question){true, false, before[2].index};
  return (struct question){0};
}

static void ask(struct trap_walk *walk, const struct code *code,
                const struct instruction *instruction) {
  const struct question question = question_of(walk);
  if (!question.is_known)
    return;
  if (instruction->opcode == OP_BR_IF) {
    if (question.is_zero)
      learn(walk->nonzero, &walk->nonzero_count, question.local, code->level);
  } else if (question.is_zero) {
    learn(walk->in_else, &walk->in_else_count, question.local, code->level);
  } else {
    learn(walk->nonzero, &walk->nonzero_count, question.local, code->level);
  }
}

static void next_arm(struct trap_walk *walk, uint32_t level) {
  forget_from(walk->nonzero, &walk->nonzero_count, level);
  for (uint32_t i = 0; i < walk->in_else_count; i++)
    if (walk->in_else[i].level == level)
      learn(walk->nonzero, &walk->nonzero_count, walk->in_else[i].index, level);
  forget_from(walk->in_else, &walk->in_else_count, level);
}

/* Behind an if without an else, whose one arm never comes to its end, its question was denied. */
static void leave_arm(struct trap_walk *walk, const struct code *code,
                      const struct instruction *instruction) {
  const uint32_t closed = code->level;
  const bool is_denied = code_level(code, closed) == CODE_IF && !instruction->is_live &&
                         !code_is_jumped_to(code, closed);
  forget_from(walk->nonzero, &walk->nonzero_count, closed + 1);
  for (uint32_t i = 0; is_denied && i < walk->in_else_count; i++)
    if (walk->in_else[i].level == closed + 1)
      learn(walk->nonzero, &walk->nonzero_count, walk->in_else[i].index, closed);
  forget_from(walk->in_else, &walk->in_else_count, closed + 1);
}

static void follow(struct trap_walk *walk, const struct code *code,
                   const struct instruction *instruction) {
  switch (instruction->opcode) {
  case OP_LOCAL_SET:
  case OP_LOCAL_TEE:
    forget_local(walk->nonzero, &walk->nonzero_count, instruction->index);
    forget_local(walk->in_else, &walk->in_else_count, instruction->index);
    break;
  case OP_IF:
  case OP_BR_IF:
    ask(walk, code, instruction);
    break;
  case OP_LOOP: /* another round may begin otherwise */
    walk->nonzero_count = walk->in_else_count = 0;
    break;
  case OP_ELSE:
  case OP_CATCH:
  case OP_CATCH_ALL:
    next_arm(walk, code->level);
    break;
  case OP_END:
    leave_arm(walk, code, instruction);
    break;
  case OP_DELEGATE:
    forget_from(walk->nonzero, &walk->nonzero_count, code->level + 1);
    forget_from(walk->in_else, &walk->in_else_count, code->level + 1);
    break;
  default:
    break;
  }
}

/* ---- Traps ---- */

static const char *trap_of_division(const struct trap_walk *walk,
                                    const struct instruction *division) {
  static const char overflow[] = "where the quotient overflows";
  const bool is_signed = division->opcode == OP_I32_DIV_S || division->opcode == OP_I64_DIV_S;
  const struct instruction *before = walk->count ? &walk->before[0] : NULL;
  if (before && (before->opcode == OP_I32_CONST || before->opcode == OP_I64_CONST)) {
    if (before->constant == 0)
      return "always: the divisor is 0";
    return is_signed && before->constant == -1 ? overflow : NULL;
  }
  for (uint32_t i = 0; before && i < walk->nonzero_count; i++)
    if (before->opcode == OP_LOCAL_GET && before->index == walk->nonzero[i].index)
      return is_signed ? overflow : NULL;
  return is_signed ? "on a divisor of 0, and where the quotient overflows" : "on a divisor of 0";
}

static const char *trap_of(const struct trap_walk *walk, const struct instruction *instruction) {
  const uint32_t opcode = instruction->opcode;
  if ((opcode >= OP_I32_DIV_S && opcode <= OP_I32_REM_U) ||
      (opcode >= OP_I64_DIV_S && opcode <= OP_I64_REM_U))
    return trap_of_division(walk, instruction);
  if ((opcode >= OP_I32_TRUNC_F32_S && opcode <= OP_I32_TRUNC_F64_U) ||
      (opcode >= OP_I64_TRUNC_F32_S && opcode <= OP_I64_TRUNC_F64_U))
    return "on NaN, and on numbers that the integer cannot hold";
  if (opcode == OP_ATOMIC_WAIT32 || opcode == OP_ATOMIC_WAIT64)
    return "on an address that is not aligned, in memory that is not shared, and where the host "
           "forbids to wait";
  if (opcode >> 16 == 0xfe)
    return opcode == OP_ATOMIC_FENCE ? NULL : "on an address that is not aligned";
  switch (opcode) {
  case OP_UNREACHABLE:
    return "where control comes to it";
  case OP_THROW_REF:
    return "on a null reference";
  case OP_CALL_INDIRECT:
  case OP_RETURN_CALL_INDIRECT:
    return "where the table has no function there, or one of another type";
  case OP_TABLE_GET:
  case OP_TABLE_SET:
  case OP_TABLE_FILL:
  case OP_TABLE_COPY:
    return "out of the table's bounds";
  case OP_TABLE_INIT:
    return "out of bounds of the table or the segment";
  case OP_MEMORY_INIT:
    return "out of bounds of memory or the segment";
  case OP_CALL_REF:
  case OP_RETURN_CALL_REF:
  case OP_REF_AS_NON_NULL:
  case OP_STRUCT_GET:
  case OP_STRUCT_GET_S:
  case OP_STRUCT_GET_U:
  case OP_STRUCT_SET:
  case OP_ARRAY_LEN:
  case OP_I31_GET_S:
  case OP_I31_GET_U:
  case OP_CONT_NEW:
    return "on a null reference";
  case OP_ARRAY_GET:
  case OP_ARRAY_GET_S:
  case OP_ARRAY_GET_U:
  case OP_ARRAY_SET:
  case OP_ARRAY_FILL:
  case OP_ARRAY_COPY:
    return "on a null reference, and out of the array's bounds";
  case OP_ARRAY_INIT_DATA:
  case OP_ARRAY_INIT_ELEM:
    return "on a null reference, and out of bounds of the array or the segment";
  case OP_ARRAY_NEW_DATA:
  case OP_ARRAY_NEW_ELEM:
    return "out of the segment's bounds";
  case OP_REF_CAST:
  case OP_REF_CAST_NULL:
    return "where the reference is to something of another type";
  case OP_CONT_BIND:
  case OP_RESUME:
  case OP_RESUME_THROW:
  case OP_RESUME_THROW_REF:
    return "on a null reference, and on a continuation that was used before";
  case OP_SUSPEND:
    return "where nothing handles the tag";
  case OP_SWITCH:
    return "on a null reference, on a continuation that was used before, and where nothing handles "
           "the tag";
  default:
    return NULL;
  }
}

const char *trap_step(struct trap_walk *walk, const struct code *code,
                      const struct instruction *instruction) {
  const char *when = trap_of(walk, instruction);
  follow(walk, code, instruction);
  walk->before[2] = walk->before[1];
  walk->before[1] = walk->before[0];
  walk->before[0] = *instruction;
  if (walk->count < 3)
    walk->count++;
  return when;
}

void trap_walk_begin(struct trap_walk *walk) {
  walk->count = walk->nonzero_count = walk->in_else_count = 0;
}

void trap_sites_begin(struct trap_sites *sites, const struct wasm *wasm, uint32_t function) {
  code_begin(&sites->code, wasm, &wasm->functions[function]);
  trap_walk_begin(&sites->walk);
}

bool trap_sites_next(struct trap_sites *sites, struct trap_site *site) {
  struct instruction instruction;
  while (code_next(&sites->code, &instruction)) {
    const char *when = trap_step(&sites->walk, &sites->code, &instruction);
    if (!when || !instruction.is_live)
      continue;
    *site = (struct trap_site){instruction.at, instruction.opcode, when};
    return true;
  }
  return false;
}
