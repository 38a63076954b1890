/* audit.c, frames.c and traps.c on the modules of tests/inspect/, whose answers are known by how
 * they were made. */
#include "inspect/testing.h"

/* ---- How deep the stack gets ---- */

static void expect_bound(const char *name, uint32_t stack) {
  struct loaded module;
  load_audit(&module, name);
  if (!module.audit.is_bounded || module.audit.stack != stack)
    fail_msg("%s: %s by %u bytes, not %u", name, module.audit.is_bounded ? "bounded" : "unbounded",
             module.audit.stack, stack);
  unload(&module);
}

static void bounds_the_stack(void **state) {
  (void)state;
  static const struct {
    const char *name;
    uint32_t stack;
  } cases[] = {
      {"no-stack", 0},
      {"straight-frame", 32},
      {"calls-inside-and-outside-of-frames", 128},
      {"frame-in-one-arm", 80},
      {"two-depths-meet-and-are-put-back", 80},
      {"early-return", 40},
      {"negative-addition", 48},
      {"aligned-frame", 128},
      {"aligned-to-all-there-is", 2147483632},
      {"lowest-offset-there-is", 2147483664},
      {"red-zone", 24},
      {"loop-that-keeps-its-frame", 48},
      {"frame-within-each-round", 64},
      {"local-that-walks", 32},
      {"call-indirect-that-nothing-reaches", 16},
      {"pointer-exported-by-name", 64},
      {"pointer-imported-by-name", 64},
      {"pointer-found-by-use", 64},
      {"name-that-lies", 64},
      {"start-function", 96},
      {"table-exported", 96},
      {"table-kept", 16},
      {"pointer-of-64-bits", 80},
      {"br-table-out-of-frames", 64},
      {"operands-over-blocks", 32},
      {"result-is-the-first-parameter", 96},
      {"exports-that-only-move-the-pointer", 16},
      {"tail-call", 64},
      {"dead-code", 16},
      {"import-called-and-exported", 16},
      {"more-locals-than-are-followed", 176},
      {"unoptimised-code", 48},
      {"red-zone-within-a-frame", 128},
      {"address-by-choice", 8192},
      {"aligned-below-what-is-not", 35},
      {"pointer-that-begins-odd", 31},
      {"writes-only-where-it-is-told", 0},
      {"pointer-never-set", 48},
      {"index-from-the-end", 64},
      {"red-zone-beyond-what-is-followed", 624},
      {"red-zone-of-the-round-before", 624},
      {"address-that-a-block-leaves", 64},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
    expect_bound(cases[i].name, cases[i].stack);
}

static void expect_fault(const char *name, enum frame_fault fault) {
  struct loaded module;
  load_audit(&module, name);
  const struct audit_node *run = &module.audit.nodes[exported(&module.wasm, "run")];
  if (module.audit.is_bounded || run->fault != fault || !(run->facts & AUDIT_UNBOUNDED))
    fail_msg("%s: %s, fault %d of run, not %d", name,
             module.audit.is_bounded ? "bounded" : "unbounded", run->fault, fault);
  if (module.audit.deepest != exported(&module.wasm, "run"))
    fail_msg("%s: deepest is %u", name, module.audit.deepest);
  unload(&module);
}

static void tells_why_the_stack_has_no_bound(void **state) {
  (void)state;
  static const struct {
    const char *name;
    enum frame_fault fault;
  } cases[] = {
      {"two-depths-meet", FRAME_UNBALANCED},
      {"return-without-giving-back", FRAME_UNBALANCED},
      {"unbalanced", FRAME_UNBALANCED},
      {"br-table-that-leaves", FRAME_UNBALANCED},
      {"alloca", FRAME_DYNAMIC},
      {"leaf-of-unknown-size", FRAME_LOST},
      {"alloca-alone", FRAME_DYNAMIC},
      {"leaf-that-uses-what-it-takes", FRAME_DYNAMIC},
      {"pointer-from-a-local-that-walks", FRAME_DYNAMIC},
      {"operands-beyond-the-window", FRAME_DYNAMIC},
      {"result-is-something-else", FRAME_DYNAMIC},
      {"moves-in-a-loop", FRAME_LOOP},
      {"exception-handler", FRAME_EXCEPTION},
      {"leaf-with-alloca", FRAME_LOST},
      {"address-of-a-product", FRAME_LOST},
      {"choice-that-is-lost", FRAME_LOST},
      {"alloca-of-a-leaf-within-a-frame", FRAME_LOST},
      {"alloca-by-an-addition", FRAME_LOST},
      {"alloca-beyond-the-window", FRAME_LOST},
      {"walks-down-from-the-pointer", FRAME_LOST},
      {"address-or-another", FRAME_LOST},
      {"address-of-one-arm", FRAME_LOST},
      {"frame-at-the-end-of-memory", FRAME_FOLDED},
      {"frame-at-a-global", FRAME_FOLDED},
      {"frame-between-data", FRAME_FOLDED},
      {"frame-by-a-product", FRAME_FOLDED},
      {"frame-aligned-at-a-constant", FRAME_FOLDED},
      {"frame-at-a-constant", FRAME_FOLDED},
      {"frame-of-64-bits", FRAME_FOLDED},
      {"frame-passed-on", FRAME_FOLDED},
      {"recursion", FRAME_KNOWN},
      {"mutual-recursion", FRAME_KNOWN},
      {"call-indirect", FRAME_KNOWN},
      {"callee-unbalanced", FRAME_KNOWN},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
    expect_fault(cases[i].name, cases[i].fault);
}

static void knows_no_bound_of_two_stacks(void **state) {
  (void)state;
  struct loaded module;
  load_audit(&module, "two-pointers");
  assert_false(module.audit.is_bounded);
  assert_int_equal(module.audit.stack_pointer, 0);
  assert_int_equal(module.audit.rival, 1);
  unload(&module);
  load_audit(&module, "two-pointers-one-never-set");
  assert_false(module.audit.is_bounded);
  assert_int_equal(module.audit.rival, 1);
  unload(&module);
  load_audit(&module, "pointer-exported-by-name");
  assert_int_equal(module.audit.rival, AUDIT_NONE);
  unload(&module);
}

static void sums_what_callees_use_within_a_frame(void **state) {
  (void)state;
  struct loaded module;
  load_audit(&module, "calls-inside-and-outside-of-frames");
  const struct audit *audit = &module.audit;
  const uint32_t run = exported(&module.wasm, "run");
  const uint32_t before = exported(&module.wasm, "before");
  const uint32_t after = exported(&module.wasm, "after");
  assert_int_equal(audit->nodes[before].stack, 112);
  assert_int_equal(audit->nodes[after].stack, 64);
  assert_int_equal(audit->nodes[run].frame, 16);
  assert_int_equal(audit->nodes[run].next, before);
  assert_int_equal(audit->calls[audit->nodes[run].first_call].depth, 0);
  assert_int_equal(audit->calls[audit->nodes[run].first_call + 1].depth, 16);
  assert_int_equal(audit->deepest, run);
  unload(&module);
}

static void is_deepest_in_a_function_of_the_table(void **state) {
  (void)state;
  struct loaded module;
  load_audit(&module, "table-exported");
  const struct audit *audit = &module.audit;
  assert_true(audit->deepest < audit->tables);
  assert_int_equal(audit->nodes[audit->deepest].frame, 96);
  unload(&module);
}

static void leads_to_what_has_no_bound(void **state) {
  (void)state;
  struct loaded module;
  load_audit(&module, "callee-unbalanced");
  const uint32_t next = module.audit.nodes[exported(&module.wasm, "run")].next;
  assert_int_equal(module.audit.nodes[next].fault, FRAME_UNBALANCED);
  assert_false(module.audit.nodes[exported(&module.wasm, "fine")].facts & AUDIT_UNBOUNDED);
  /* global.set is the last instruction but `end`. */
  const struct span body = module.wasm.functions[next].body;
  assert_ptr_equal(module.audit.nodes[next].fault_at, body.at + body.length - 1);
  unload(&module);

  load_audit(&module, "recursion");
  const uint32_t run = exported(&module.wasm, "run");
  assert_int_equal(module.audit.nodes[run].next, run);
  unload(&module);

  load_audit(&module, "mutual-recursion");
  const struct audit_node *nodes = module.audit.nodes;
  const uint32_t even = nodes[exported(&module.wasm, "run")].next;
  assert_int_not_equal(even, nodes[even].next);
  assert_int_equal(nodes[nodes[even].next].next, even);
  unload(&module);
}

static void takes_the_pointer_that_it_is_given(void **state) {
  (void)state;
  struct loaded module;
  load_audit(&module, "pointer-found-by-use");
  assert_int_equal(module.audit.stack_pointer, 2);
  audit_make(&module.audit, &module.wasm, 0, module.audit_space);
  assert_int_equal(module.audit.stack_pointer, 0);
  assert_false(module.audit.is_bounded);
  assert_int_equal(module.audit.rival, 2);
  unload(&module);
  load_audit(&module, "no-stack");
  assert_int_equal(module.audit.stack_pointer, AUDIT_NONE);
  unload(&module);
}

static void sees_results_that_are_the_first_parameter(void **state) {
  (void)state;
  static const char *const others[] = {"assigned", "returned", "branched", "another", "twice"};
  struct loaded module;
  load_audit(&module, "result-is-the-first-parameter");
  assert_true(module.audit.nodes[exported(&module.wasm, "fill")].facts & AUDIT_RETURNS_FIRST);
  unload(&module);
  load_audit(&module, "result-is-something-else");
  for (size_t i = 0; i < sizeof others / sizeof *others; i++)
    if (module.audit.nodes[exported(&module.wasm, others[i])].facts & AUDIT_RETURNS_FIRST)
      fail_msg("%s", others[i]);
  unload(&module);
}

static void leaves_out_exports_that_only_move_the_pointer(void **state) {
  (void)state;
  struct loaded module;
  load_audit(&module, "exports-that-only-move-the-pointer");
  const struct audit_node *nodes = module.audit.nodes;
  assert_true(nodes[exported(&module.wasm, "restore")].facts & AUDIT_MOVES_ONLY);
  assert_true(nodes[exported(&module.wasm, "alloc")].facts & AUDIT_MOVES_ONLY);
  assert_false(nodes[exported(&module.wasm, "run")].facts & AUDIT_MOVES_ONLY);
  unload(&module);
}

/* ---- What the host reaches ---- */

/* The one function with an `unreachable`. */
static bool reaches_the_trap(const char *name) {
  struct loaded module;
  load_audit(&module, name);
  const struct audit_node *nodes = module.audit.nodes;
  uint32_t i = 0;
  while (i < module.audit.tables && !(nodes[i].facts & AUDIT_TRAPS))
    i++;
  assert_true(i < module.audit.tables);
  const bool is_reached = nodes[i].facts & AUDIT_REACHED;
  unload(&module);
  return is_reached;
}

static void reaches_what_the_host_can_call(void **state) {
  (void)state;
  static const char *const reached[] = {"table-exported",
                                        "expressions-as-elements",
                                        "reference-in-an-exported-global",
                                        "reference-returned",
                                        "reference-passed",
                                        "reference-thrown",
                                        "reference-in-an-imported-global",
                                        "reference-called"};
  static const char *const kept[] = {"table-kept", "traps-not-reached", "reference-kept"};
  for (size_t i = 0; i < sizeof reached / sizeof *reached; i++)
    if (!reaches_the_trap(reached[i]))
      fail_msg("%s: not reached", reached[i]);
  for (size_t i = 0; i < sizeof kept / sizeof *kept; i++)
    if (reaches_the_trap(kept[i]))
      fail_msg("%s: reached", kept[i]);
}

static void tells_the_shortest_way_to_a_function_that_grows_memory(void **state) {
  (void)state;
  struct loaded module;
  load_audit(&module, "memory-grows");
  const struct audit_node *nodes = module.audit.nodes;
  uint32_t grows = 0;
  while (!(nodes[grows].facts & AUDIT_GROWS))
    grows++;
  assert_int_equal(nodes[grows].caller, exported(&module.wasm, "near"));
  assert_int_equal(nodes[exported(&module.wasm, "near")].caller, AUDIT_NONE);
  assert_false(nodes[exported(&module.wasm, "none")].facts & AUDIT_GROWS);
  unload(&module);
}

/* ---- Traps ---- */

/* The number of an export's sites, and the last of them. */
static unsigned sites_of(const struct loaded *module, const char *name, struct trap_site *last) {
  struct trap_sites sites;
  unsigned count = 0;
  trap_sites_begin(&sites, &module->wasm, exported(&module->wasm, name));
  while (trap_sites_next(&sites, last))
    count++;
  return count;
}

static void knows_divisors_that_were_checked(void **state) {
  (void)state;
  static const struct {
    const char *export;
    unsigned sites;
  } cases[] = {{"arm", 0},    {"other-arm", 0}, {"guard", 0},
               {"branch", 0}, {"unchecked", 1}, {"changed", 1}};
  struct loaded module;
  struct trap_site site;
  load_audit(&module, "checked-division");
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
    assert_int_equal(sites_of(&module, cases[i].export, &site), cases[i].sites);
  unload(&module);
}

static void divides_by_what_stands_before(void **state) {
  (void)state;
  static const struct {
    const char *export, *when;
  } cases[] = {
      {"by-unknown", "on a divisor of 0, and where the quotient overflows"},
      {"by-0", "always: the divisor is 0"},
      {"by-1", NULL},
      {"by-minus-1", "where the quotient overflows"},
      {"by-max", NULL},
      {"rem-by-minus-1", NULL},
      {"by-2-to-32", NULL},
      {"by-long-minus-1", "where the quotient overflows"},
      {"by-long-0", "always: the divisor is 0"},
      {"by-a-block", "on a divisor of 0"},
  };
  struct loaded module;
  struct trap_site site;
  load_audit(&module, "division");
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    const unsigned count = sites_of(&module, cases[i].export, &site);
    if (count != !!cases[i].when || (count && strcmp(site.when, cases[i].when) != 0))
      fail_msg("%s: %u sites, %s", cases[i].export, count, count ? site.when : "");
    const uint16_t facts = module.audit.nodes[exported(&module.wasm, cases[i].export)].facts;
    assert_int_equal(!!(facts & AUDIT_TRAPS), count);
  }
  unload(&module);
}

static void passes_over_dead_code(void **state) {
  (void)state;
  struct loaded module;
  struct trap_site site;
  load_audit(&module, "dead-code");
  assert_int_equal(sites_of(&module, "run", &site), 0);
  assert_int_equal(module.audit.stack, 16);
  unload(&module);
}

/* Every instruction for which the core specification and the proposals write "trap", but accesses
 * to memory; and none else. */
static void knows_every_instruction_that_traps(void **state) {
  (void)state;
  static const struct {
    uint32_t first, last;
  } traps[] = {
      {OP_UNREACHABLE, OP_UNREACHABLE},
      {OP_THROW_REF, OP_THROW_REF},
      {OP_CALL_INDIRECT, OP_CALL_INDIRECT},
      {OP_RETURN_CALL_INDIRECT, OP_RETURN_CALL_INDIRECT},
      {OP_TABLE_GET, OP_TABLE_SET},
      {0x6d, 0x70},                     /* i32.div_s … i32.rem_u */
      {0x7f, 0x82},                     /* i64.div_s … i64.rem_u */
      {0xa8, 0xab},                     /* i32.trunc_f32_s … */
      {0xae, 0xb1},                     /* i64.trunc_f32_s … */
      {OP_MEMORY_INIT, OP_MEMORY_INIT}, /* not its copy and fill */
      {OP_TABLE_INIT, OP_TABLE_INIT},
      {OP_TABLE_COPY, OP_TABLE_COPY},
      {OP_TABLE_FILL, OP_TABLE_FILL},
      {PREFIXED(0xfe, 0), PREFIXED(0xfe, 2)}, /* notify, wait32, wait64 */
      {PREFIXED(0xfe, 0x10), PREFIXED(0xfe, 0x4e)},
  };
  static const unsigned prefixes[] = {0, 0xfc, 0xfd, 0xfe};
  for (size_t prefix = 0; prefix < 4; prefix++)
    for (uint32_t number = 0; number < 0x120; number++) {
      struct instruction instruction = {.opcode = PREFIXED(prefixes[prefix], number)};
      if (prefix == 0 && number > 0xff)
        continue;
      instruction.shape = opcode_shape(instruction.opcode);
      if (instruction.shape.immediate == NO_INSTRUCTION)
        continue;
      bool is_expected = false;
      for (size_t i = 0; i < sizeof traps / sizeof *traps; i++)
        is_expected = is_expected ||
                      (instruction.opcode >= traps[i].first && instruction.opcode <= traps[i].last);
      static struct code code = {.level = 1};
      struct trap_walk walk;
      trap_walk_begin(&walk);
      if (!!trap_step(&walk, &code, &instruction) != is_expected)
        fail_msg("%x: %s", instruction.opcode, is_expected ? "traps" : "does not trap");
      if (is_expected)
        assert_non_null(opcode_name(instruction.opcode));
    }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(bounds_the_stack),
      cmocka_unit_test(tells_why_the_stack_has_no_bound),
      cmocka_unit_test(knows_no_bound_of_two_stacks),
      cmocka_unit_test(sums_what_callees_use_within_a_frame),
      cmocka_unit_test(is_deepest_in_a_function_of_the_table),
      cmocka_unit_test(leads_to_what_has_no_bound),
      cmocka_unit_test(takes_the_pointer_that_it_is_given),
      cmocka_unit_test(sees_results_that_are_the_first_parameter),
      cmocka_unit_test(leaves_out_exports_that_only_move_the_pointer),
      cmocka_unit_test(reaches_what_the_host_can_call),
      cmocka_unit_test(tells_the_shortest_way_to_a_function_that_grows_memory),
      cmocka_unit_test(divides_by_what_stands_before),
      cmocka_unit_test(knows_divisors_that_were_checked),
      cmocka_unit_test(passes_over_dead_code),
      cmocka_unit_test(knows_every_instruction_that_traps),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
