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

/* (module
 *   (type $f (func (result i32)))
 *   (type $box (struct (field (mut (ref null $f)))))
 *   (global $kept (ref $box) (struct.new $box (ref.func $in-a-global)))
 *   (table $t 1 (ref null func) (ref.func $in-a-table))
 *   (func $in-a-global (type $f) i32.const 1)
 *   (func $in-a-table (type $f) i32.const 2)
 *   (func $named (type $f) i32.const 3)
 *   (func $nowhere (type $f) i32.const 4)
 *   (func $calls (export "call") (param (ref null $f)) (result i32) (call_ref $f (local.get 0)))
 *   (func $makes (export "make") (drop (struct.new_default $box)))
 *   (func $takes (export "take") (drop (ref.func $named)))
 *   (func $plain (export "plain") (result i32) i32.const 5)
 *   (elem declare func $named)) */
#define OBJECTS(call)                                                                              \
  "01 13 04 60 00 01 7f 5f 01 63 00 01 60 01 63 00 01 7f 60 00 00 "                                \
  "03 09 08 00 00 00 00 02 03 03 00 "                                                              \
  "04 09 01 40 00 70 00 01 d2 01 0b "                                                              \
  "06 0a 01 64 01 00 d2 00 fb 00 01 0b "                                                           \
  "07 1e 04 04 63 61 6c 6c 00 04 04 6d 61 6b 65 00 05 04 74 61 6b 65 00 06 "                       \
  "05 70 6c 61 69 6e 00 07 09 05 01 03 00 01 02 "                                                  \
  "0a 2e 08 04 00 41 01 0b 04 00 41 02 0b 04 00 41 03 0b 04 00 41 04 0b "                          \
  "06 00 20 00 " call " 0b 06 00 fb 01 01 1a 0b 05 00 d2 02 1a 0b 04 00 41 05 0b"

static void load_objects(struct loaded *module, const char *sections) {
  if (!load_hex(module, sections))
    fail_msg("%s at %zu", module->wasm.error, module->wasm.error_at);
  module->audit_space = malloc(audit_space(&module->wasm));
  audit_make(&module->audit, &module->wasm, AUDIT_NONE, module->audit_space);
}

static void calls_by_reference_what_a_reference_is_to(void **state) {
  (void)state;
  enum { IN_A_GLOBAL, IN_A_TABLE, NAMED, NOWHERE, CALLS, MAKES, TAKES, PLAIN, ALL };
  struct loaded module;
  load_objects(&module, OBJECTS("14 00"));
  const struct audit_node *nodes = module.audit.nodes;
  for (uint32_t i = 0; i < ALL; i++) {
    assert_int_equal(!!(nodes[i].facts & AUDIT_REACHED), i != NOWHERE);
    assert_int_equal(!!(nodes[i].facts & AUDIT_IN_TABLE), i < NOWHERE);
    assert_int_equal(!!(nodes[i].facts & AUDIT_CALLS_REFERENCE), i == CALLS);
    assert_int_equal(!!(nodes[i].facts & AUDIT_UNBOUNDED), i == CALLS);
    assert_int_equal(!!(nodes[i].facts & AUDIT_MAKES_OBJECTS), i == MAKES);
  }
  assert_int_equal(nodes[NAMED].entry, CALLS);
  unload(&module);
  load_objects(&module, OBJECTS("1a 00")); /* drop, unreachable: it is not called */
  for (uint32_t i = 0; i < ALL; i++)
    assert_int_equal(!!(module.audit.nodes[i].facts & AUDIT_REACHED), i > NOWHERE);
  unload(&module);
}

/* What the host gets hold of, it may call, objects that hold functions among it. Only a reference
 * that is declared is to function 0. */
static void gives_away_functions_in_objects(void **state) {
  (void)state;
  static const struct {
    const char *sections;
    bool is_reached;
  } cases[] = {
      /* (type (struct (field funcref))) (func) (func (export "a") (result anyref) unreachable) */
      {"01 0c 03 5f 01 70 00 60 00 00 60 00 01 6e 03 03 02 01 02 07 05 01 01 61 00 01 09 05 01 03 "
       "00 01 00 0a 08 02 02 00 0b 03 00 00 0b",
       true},
      /* … (type (struct (field i32))) */
      {"01 0c 03 5f 01 7f 00 60 00 00 60 00 01 6e 03 03 02 01 02 07 05 01 01 61 00 01 09 05 01 03 "
       "00 01 00 0a 08 02 02 00 0b 03 00 00 0b",
       false},
      /* (type $b (struct (field funcref))) (func) (func (export "a") (param (ref $b))) */
      {"01 0d 03 5f 01 70 00 60 00 00 60 01 64 00 00 03 03 02 01 02 07 05 01 01 61 00 01 09 05 01 "
       "03 00 01 00 0a 07 02 02 00 0b 02 00 0b",
       true},
      /* (type (struct (field (mut funcref)))) (import "m" "g" (global (ref 0))) (func) */
      {"01 08 02 5f 01 70 01 60 00 00 02 09 01 01 6d 01 67 03 64 00 00 03 02 01 01 09 05 01 03 00 "
       "01 00 0a 04 01 02 00 0b",
       true},
      /* (type (array (mut i32))) (import "m" "g" (global (ref 0))) (func) */
      {"01 07 02 5e 7f 01 60 00 00 02 09 01 01 6d 01 67 03 64 00 00 03 02 01 01 09 05 01 03 00 01 "
       "00 0a 04 01 02 00 0b",
       false},
      /* (type $f (func)) (func (type $f)) (func (export "a") (result (ref $f)) unreachable) */
      {"01 09 02 60 00 00 60 00 01 64 00 03 03 02 00 01 07 05 01 01 61 00 01 09 05 01 03 00 01 00 "
       "0a 08 02 02 00 0b 03 00 00 0b",
       true},
      /* … (func (export "a") (param (ref $f))) */
      {"01 09 02 60 00 00 60 01 64 00 00 03 03 02 00 01 07 05 01 01 61 00 01 09 05 01 03 00 01 00 "
       "0a 07 02 02 00 0b 02 00 0b",
       false},
      /* (type $f (func)) (func (type $f)) (global (export "a") (ref $f) (ref.func 0)) */
      {"01 04 01 60 00 00 03 02 01 00 06 07 01 64 00 00 d2 00 0b 07 05 01 01 61 03 00 0a 04 01 02 "
       "00 0b",
       true},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    struct loaded module;
    load_objects(&module, cases[i].sections);
    assert_true(module.audit.nodes[0].facts & AUDIT_IN_TABLE);
    if (!!(module.audit.nodes[0].facts & AUDIT_REACHED) != cases[i].is_reached)
      fail_msg("%zu: %s", i, cases[i].is_reached ? "not reached" : "reached");
    unload(&module);
  }
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
      {OP_CALL_REF, OP_RETURN_CALL_REF},
      {OP_REF_AS_NON_NULL, OP_REF_AS_NON_NULL},
      {OP_CONT_NEW, OP_SWITCH},
      {OP_STRUCT_GET, OP_STRUCT_SET},
      {OP_ARRAY_NEW_DATA, OP_ARRAY_INIT_ELEM},
      {OP_REF_CAST, OP_REF_CAST_NULL},
      {OP_I31_GET_S, OP_I31_GET_U},
      {PREFIXED(0xfe, 0), PREFIXED(0xfe, 2)}, /* notify, wait32, wait64 */
      {PREFIXED(0xfe, 0x10), PREFIXED(0xfe, 0x4e)},
  };
  static const unsigned prefixes[] = {0, 0xfb, 0xfc, 0xfd, 0xfe};
  for (size_t prefix = 0; prefix < sizeof prefixes / sizeof *prefixes; prefix++)
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
      cmocka_unit_test(calls_by_reference_what_a_reference_is_to),
      cmocka_unit_test(gives_away_functions_in_objects),
      cmocka_unit_test(divides_by_what_stands_before),
      cmocka_unit_test(knows_divisors_that_were_checked),
      cmocka_unit_test(passes_over_dead_code),
      cmocka_unit_test(knows_every_instruction_that_traps),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
