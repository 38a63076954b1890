#include "inspect/traps.h"

static bool is_constant(const struct instruction *before) {
  return before && (before->opcode == OP_I32_CONST || before->opcode == OP_I64_CONST);
}

static const char *trap_of_division(const struct instruction *division,
                                    const struct instruction *before) {
  const bool is_signed = division->opcode == OP_I32_DIV_S || division->opcode == OP_I64_DIV_S;
  if (!is_constant(before))
    return is_signed ? "on a divisor of 0, and where the quotient overflows" : "on a divisor of 0";
  if (before->constant == 0)
    return "always: the divisor is 0";
  return is_signed && before->constant == -1 ? "where the quotient overflows" : NULL;
}

const char *trap_of(const struct instruction *instruction, const struct instruction *before) {
  const uint32_t opcode = instruction->opcode;
  if ((opcode >= OP_I32_DIV_S && opcode <= OP_I32_REM_U) ||
      (opcode >= OP_I64_DIV_S && opcode <= OP_I64_REM_U))
    return trap_of_division(instruction, before);
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
    return "always";
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
  default:
    return NULL;
  }
}

void trap_sites_begin(struct trap_sites *sites, const struct wasm *wasm, uint32_t function) {
  code_begin(&sites->code, wasm, &wasm->functions[function]);
  sites->has_before = false;
}

bool trap_sites_next(struct trap_sites *sites, struct trap_site *site) {
  struct instruction instruction;
  while (code_next(&sites->code, &instruction)) {
    const char *when = instruction.is_live
                           ? trap_of(&instruction, sites->has_before ? &sites->before : NULL)
                           : NULL;
    sites->before = instruction;
    sites->has_before = true;
    if (!when)
      continue;
    *site = (struct trap_site){instruction.at, instruction.opcode, when};
    return true;
  }
  return false;
}
