/* valid.c: each rule, of the smallest module that breaks it. The modules stand there as text, too;
 * an assembler made the digits. */
#include "inspect/testing.h"
#include "inspect/valid.h"

struct module_case {
  const char *text, *sections; /* the latter behind the preamble, in hexadecimal */
  const char *error;           /* NULL: it is valid */
};

static enum valid check(struct loaded *module, const char *sections) {
  if (!load_hex(module, sections))
    fail_msg("%s: %s at %zu", sections, module->wasm.error, module->wasm.error_at);
  void *space = malloc(valid_space(&module->wasm));
  const enum valid valid = valid_check(&module->wasm, space);
  free(space);
  return valid;
}

static void expect(const struct module_case *cases, size_t count) {
  for (size_t i = 0; i < count; i++) {
    struct loaded module;
    const enum valid valid = check(&module, cases[i].sections);
    const char *error = module.wasm.error ? module.wasm.error : "valid";
    if (valid != (cases[i].error ? VALID_NOT : VALID) ||
        strcmp(error, cases[i].error ? cases[i].error : "valid") != 0)
      fail_msg("%s: %s", cases[i].text, error);
    unload(&module);
  }
}

#define EXPECT(...)                                                                                \
  const struct module_case cases[] = {__VA_ARGS__};                                                \
  expect(cases, sizeof cases / sizeof *cases)

static void takes_what_is_valid(void **state) {
  (void)state;
  EXPECT(
      {"(func (result i32) i32.const 1 i32.const 2 i32.add)",
       "01 05 01 60 00 01 7f 03 02 01 00 0a 09 01 07 00 41 01 41 02 6a 0b", NULL},
      {"(func (result i32) unreachable i32.add)",
       "01 05 01 60 00 01 7f 03 02 01 00 0a 06 01 04 00 00 6a 0b", NULL},
      {"(func (param i32) (result i32) (block (result i32) local.get 0 local.get 0 br_if 0))",
       "01 06 01 60 01 7f 01 7f 03 02 01 00 0a 0d 01 0b 00 02 7f 20 00 20 00 0d 00 0b 0b", NULL},
      {"(func (result i64) i64.const 0 i64.const 0 i64.const 0 i64.const 0 i64.add128 i64.add)",
       "01 05 01 60 00 01 7e 03 02 01 00 0a 0f 01 0d 00 42 00 42 00 42 00 42 00 fc 13 7c 0b", NULL},
      {"(type $a (sub (struct (field i32)))) (type $b (sub $a (struct (field i32) (field i64)))) "
       "(func (param (ref $b)) (result (ref null $a)) local.get 0)",
       "01 17 03 50 00 5f 01 7f 00 50 01 00 5f 02 7f 00 7e 00 60 01 64 01 01 63 00 03 02 01 02 0a "
       "06 01 04 00 20 00 0b",
       NULL},
      {"(rec (type $a (struct (field (ref null $b)))) (type $b (struct (field (ref null $a))))) "
       "(rec (type $c (struct (field (ref null $d)))) (type $d (struct (field (ref null $c))))) "
       "(func (param (ref $a)) (result (ref $c)) local.get 0)",
       "01 20 03 4e 02 5f 01 63 01 00 5f 01 63 00 00 4e 02 5f 01 63 03 00 5f 01 63 02 00 60 01 64 "
       "00 01 64 02 03 02 01 04 0a 06 01 04 00 20 00 0b",
       NULL},
      {"(type $a (array (mut i8))) (func (param (ref $a)) (result i32) local.get 0 i32.const 0 "
       "array.get_u $a)",
       "01 0a 02 5e 78 01 60 01 64 00 01 7f 03 02 01 01 0a 0b 01 09 00 20 00 41 00 fb 0d 00 0b",
       NULL},
      {"(func (param anyref) (result i31ref) (block (result anyref) local.get 0 br_on_cast_fail 0 "
       "anyref i31ref return) drop ref.null i31)",
       "01 06 01 60 01 6e 01 6c 03 02 01 00 0a 13 01 11 00 02 6e 20 00 fb 19 03 00 6e 6c 0f 0b 1a "
       "d0 6c 0b",
       NULL},
      {"(func (local (ref i31)) i32.const 0 ref.i31 local.set 0 local.get 0 drop)",
       "01 04 01 60 00 00 03 02 01 00 0a 10 01 0e 01 01 64 6c 41 00 fb 1c 21 00 20 00 1a 0b", NULL},
      {"(global i32 i32.const 1) (global i32 global.get 0 i32.const 2 i32.mul)",
       "06 0e 02 7f 00 41 01 0b 7f 00 23 00 41 02 6c 0b", NULL},
      {"(func $f) (table 1 (ref func) (ref.func $f))",
       "01 04 01 60 00 00 03 02 01 00 04 0a 01 40 00 64 70 00 01 d2 00 0b 0a 04 01 02 00 0b", NULL},
      {"(func $f) (elem declare func $f) (func (result funcref) ref.func $f)",
       "01 08 02 60 00 00 60 00 01 70 03 03 02 00 01 09 05 01 03 00 01 00 0a 09 02 02 00 0b 04 00 "
       "d2 00 0b",
       NULL},
      {"(memory i64 1) (func i64.const 0 f32.const 0 f32.store)",
       "01 04 01 60 00 00 03 02 01 00 05 03 01 04 01 0a 0e 01 0c 00 42 00 43 00 00 00 00 38 02 00 "
       "0b",
       NULL},
      {"(memory 1) (memory i64 1) (func i64.const 0 i32.const 0 i32.const 0 memory.copy 1 0)",
       "01 04 01 60 00 00 03 02 01 00 05 05 02 00 01 04 01 0a 0e 01 0c 00 42 00 41 00 41 00 fc 0a "
       "01 00 0b",
       NULL},
      {"(tag $t (param i32)) (func (result i32) (block (result i32) (try_table (catch $t 0) "
       "i32.const 1 throw $t) i32.const 0))",
       "01 09 02 60 01 7f 00 60 00 01 7f 03 02 01 01 0d 03 01 00 00 0a 14 01 12 00 02 7f 1f 40 01 "
       "00 00 00 41 01 08 00 0b 41 00 0b 0b",
       NULL},
      {"(type $f (func)) (type $c (cont $f)) (tag $t) (func (param (ref $c)) (block (result (ref "
       "$c)) local.get 0 resume $c (on $t 0) return) drop)",
       "01 0b 03 60 00 00 5d 00 60 01 64 01 00 03 02 01 02 0d 03 01 00 00 0a 12 01 10 00 02 64 01 "
       "20 00 e3 01 01 00 00 00 0f 0b 1a 0b",
       NULL});
}

static void tells_types_apart(void **state) {
  (void)state;
  EXPECT(
      {"(func (result i32) i64.const 1)",
       "01 05 01 60 00 01 7f 03 02 01 00 0a 06 01 04 00 42 01 0b", "type mismatch"},
      {"(func (result i32))", "01 05 01 60 00 01 7f 03 02 01 00 0a 04 01 02 00 0b",
       "type mismatch: an operand is missing"},
      {"(func i32.const 1)", "01 04 01 60 00 00 03 02 01 00 0a 06 01 04 00 41 01 0b",
       "type mismatch: operands are left at the end of a block"},
      {"(func i32.const 1 i64.const 1 i32.add drop)",
       "01 04 01 60 00 00 03 02 01 00 0a 0a 01 08 00 41 01 42 01 6a 1a 0b", "type mismatch"},
      {"(func (result f32) unreachable i32.add)",
       "01 05 01 60 00 01 7d 03 02 01 00 0a 06 01 04 00 00 6a 0b", "type mismatch"},
      {"(func (result i32) (block (result i32) i32.const 1) (block drop) i32.const 0)",
       "01 05 01 60 00 01 7f 03 02 01 00 0a 0f 01 0d 00 02 7f 41 01 0b 02 40 1a 0b 41 00 0b",
       "type mismatch: an operand is missing"},
      {"(func (param i32) local.get 0 (if (result i32) (then i32.const 1)) drop)",
       "01 05 01 60 01 7f 00 03 02 01 00 0a 0c 01 0a 00 20 00 04 7f 41 01 0b 1a 0b",
       "type mismatch: an if without else leaves what it does not take"},
      {"(func (block (result i32) (block i32.const 0 br_table 0 1) i32.const 1) drop)",
       "01 04 01 60 00 00 03 02 01 00 0a 13 01 11 00 02 7f 02 40 41 00 0e 01 00 01 0b 41 01 0b 1a "
       "0b",
       "type mismatch: labels take different numbers of operands"},
      {"(func (param funcref) local.get 0 local.get 0 i32.const 1 select drop)",
       "01 05 01 60 01 70 00 03 02 01 00 0a 0c 01 0a 00 20 00 20 00 41 01 1b 1a 0b",
       "type mismatch: a select of references names their type"},
      {"(func i32.const 0 i64.const 0 i32.const 0 select drop)",
       "01 04 01 60 00 00 03 02 01 00 0a 0c 01 0a 00 41 00 42 00 41 00 1b 1a 0b", "type mismatch"},
      {"(func (result i32) return_call 1) (func)",
       "01 08 02 60 00 01 7f 60 00 00 03 03 02 00 01 0a 09 02 04 00 12 01 0b 02 00 0b",
       "type mismatch: a tail call returns other results"},
      {"(table 1 externref) (func i32.const 0 call_indirect)",
       "01 04 01 60 00 00 03 02 01 00 04 04 01 6f 00 01 0a 09 01 07 00 41 00 11 00 00 0b",
       "type mismatch: the table does not hold functions"},
      {"(func (param f64) local.get 0 i32.trunc_f32_s drop)",
       "01 05 01 60 01 7c 00 03 02 01 00 0a 08 01 06 00 20 00 a8 1a 0b", "type mismatch"},
      {"(func i32.const 0 i8x16.extract_lane_s 0 drop)",
       "01 04 01 60 00 00 03 02 01 00 0a 0a 01 08 00 41 00 fd 15 00 1a 0b", "type mismatch"},
      {"(memory i64 1) (func i32.const 0 i32.load drop)",
       "01 04 01 60 00 00 03 02 01 00 05 03 01 04 01 0a 0a 01 08 00 41 00 28 02 00 1a 0b",
       "type mismatch"},
      {"(memory 1) (memory i64 1) (func i64.const 0 i32.const 0 i64.const 0 memory.copy 1 0)",
       "01 04 01 60 00 00 03 02 01 00 05 05 02 00 01 04 01 0a 0e 01 0c 00 42 00 41 00 42 00 fc 0a "
       "01 00 0b",
       "type mismatch"},
      {"(table i64 1 funcref) (func i32.const 0 table.get 0 drop)",
       "01 04 01 60 00 00 03 02 01 00 04 04 01 70 04 01 0a 09 01 07 00 41 00 25 00 1a 0b",
       "type mismatch"},
      {"(table 1 funcref) (table 1 externref) (func i32.const 0 i32.const 0 i32.const 0 table.copy "
       "0 1)",
       "01 04 01 60 00 00 03 02 01 00 04 07 02 70 00 01 6f 00 01 0a 0e 01 0c 00 41 00 41 00 41 00 "
       "fc 0e 00 01 0b",
       "type mismatch: the tables hold different types"},
      {"(table 1 funcref) (elem externref) (func i32.const 0 i32.const 0 i32.const 0 table.init 0)",
       "01 04 01 60 00 00 03 02 01 00 04 04 01 70 00 01 09 04 01 05 6f 00 0a 0e 01 0c 00 41 00 41 "
       "00 41 00 fc 0c 00 00 0b",
       "type mismatch: the segment has other elements"},
      {"(func unreachable ref.as_non_null i32.eqz drop)",
       "01 04 01 60 00 00 03 02 01 00 0a 08 01 06 00 00 d4 45 1a 0b", "type mismatch"},
      {"(func i32.const 0 ref.is_null drop)",
       "01 04 01 60 00 00 03 02 01 00 0a 08 01 06 00 41 00 d1 1a 0b",
       "type mismatch: an operand is no reference"},
      {"(tag $t (param i32)) (func (block (result i64) (try_table (catch $t 0)) i64.const 0) drop)",
       "01 08 02 60 01 7f 00 60 00 00 03 02 01 01 0d 03 01 00 00 0a 11 01 0f 00 02 7e 1f 40 01 00 "
       "00 00 0b 42 00 0b 1a 0b",
       "type mismatch: a label does not take what is caught"},
      {"(tag $t (param i32)) (func throw $t)",
       "01 08 02 60 01 7f 00 60 00 00 03 02 01 01 0d 03 01 00 00 0a 06 01 04 00 08 00 0b",
       "type mismatch: an operand is missing"});
}

static void knows_references(void **state) {
  (void)state;
  EXPECT(
      {"(func (param funcref) (result (ref func)) local.get 0)",
       "01 07 01 60 01 70 01 64 70 03 02 01 00 0a 06 01 04 00 20 00 0b", "type mismatch"},
      {"(func (param anyref) (result eqref) local.get 0)",
       "01 06 01 60 01 6e 01 6d 03 02 01 00 0a 06 01 04 00 20 00 0b", "type mismatch"},
      {"(func (param externref) (result anyref) local.get 0)",
       "01 06 01 60 01 6f 01 6e 03 02 01 00 0a 06 01 04 00 20 00 0b", "type mismatch"},
      {"(func (param arrayref) (result structref) local.get 0)",
       "01 06 01 60 01 6a 01 6b 03 02 01 00 0a 06 01 04 00 20 00 0b", "type mismatch"},
      {"(func (param nullref) (result structref) local.get 0)",
       "01 06 01 60 01 71 01 6b 03 02 01 00 0a 06 01 04 00 20 00 0b", NULL},
      {"(func (param nullfuncref) (result anyref) local.get 0)",
       "01 06 01 60 01 73 01 6e 03 02 01 00 0a 06 01 04 00 20 00 0b", "type mismatch"},
      {"(type $a (struct)) (type $b (array i8)) (func (param (ref $a)) (result (ref $b)) local.get "
       "0)",
       "01 0d 03 5f 00 5e 78 00 60 01 64 00 01 64 01 03 02 01 02 0a 06 01 04 00 20 00 0b",
       "type mismatch"},
      {"(rec (type $a (struct)) (type (func))) (rec (type $b (struct)) (type (array i8))) (func "
       "(param (ref $a)) (result (ref $b)) local.get 0)",
       "01 16 03 4e 02 5f 00 60 00 00 4e 02 5f 00 5e 78 00 60 01 64 00 01 64 02 03 02 01 04 0a 06 "
       "01 04 00 20 00 0b",
       "type mismatch"},
      {"(rec (type $x (func)) (type $a (struct (field (ref null $x))))) (rec (type $y (func)) "
       "(type $b (struct (field (ref null $x))))) (func (param (ref $a)) (result (ref $b)) "
       "local.get 0)",
       "01 1c 03 4e 02 60 00 00 5f 01 63 00 00 4e 02 60 00 00 5f 01 63 00 00 60 01 64 01 01 64 03 "
       "03 02 01 04 0a 06 01 04 00 20 00 0b",
       "type mismatch"},
      {"(type $f (func)) (func (param (ref null $f)) (result i32) local.get 0 call_ref $f)",
       "01 0a 02 60 00 00 60 01 63 00 01 7f 03 02 01 01 0a 08 01 06 00 20 00 14 00 0b",
       "type mismatch: an operand is missing"},
      {"(type $f (func)) (func (param funcref) local.get 0 call_ref $f)",
       "01 08 02 60 00 00 60 01 70 00 03 02 01 01 0a 08 01 06 00 20 00 14 00 0b", "type mismatch"},
      {"(func (param anyref) (result (ref any)) (block (result (ref any)) local.get 0 br_on_null "
       "0))",
       "01 07 01 60 01 6e 01 64 6e 03 02 01 00 0a 0c 01 0a 00 02 64 6e 20 00 d5 00 0b 0b",
       "type mismatch: an operand is missing"},
      {"(func (param anyref) (block local.get 0 br_on_non_null 0))",
       "01 05 01 60 01 6e 00 03 02 01 00 0a 0b 01 09 00 02 40 20 00 d6 00 0b 0b",
       "type mismatch: the label does not take the reference"},
      {"(func (param eqref) (block (result anyref) local.get 0 br_on_cast 0 eqref (ref any)) drop)",
       "01 05 01 60 01 6d 00 03 02 01 00 0a 10 01 0e 00 02 6e 20 00 fb 18 01 00 6d 6e 0b 1a 0b",
       "type mismatch: a cast to what is no subtype"},
      {"(func (param anyref) (result i32) (block (result anyref) local.get 0 br_on_cast 0 anyref "
       "i31ref i31.get_s return) drop i32.const 0)",
       "01 06 01 60 01 6e 01 7f 03 02 01 00 0a 15 01 13 00 02 6e 20 00 fb 18 03 00 6e 6c fb 1d 0f "
       "0b 1a 41 00 0b",
       "type mismatch"},
      {"(func (param funcref) local.get 0 ref.test anyref drop)",
       "01 05 01 60 01 70 00 03 02 01 00 0a 0a 01 08 00 20 00 fb 15 6e 1a 0b", "type mismatch"},
      {"(func $f) (func (result funcref) ref.func $f)",
       "01 08 02 60 00 00 60 00 01 70 03 03 02 00 01 0a 09 02 02 00 0b 04 00 d2 00 0b",
       "undeclared function reference"},
      {"(func (local (ref any)) local.get 0 drop)",
       "01 04 01 60 00 00 03 02 01 00 0a 0a 01 08 01 01 64 6e 20 00 1a 0b", "uninitialized local"},
      {"(func (local (ref i31)) (block i32.const 0 ref.i31 local.set 0) local.get 0 drop)",
       "01 04 01 60 00 00 03 02 01 00 0a 13 01 11 01 01 64 6c 02 40 41 00 fb 1c 21 00 0b 20 00 1a "
       "0b",
       "uninitialized local"},
      {"(func (param i32) (local (ref i31)) local.get 0 (if (then i32.const 0 ref.i31 local.set 1) "
       "(else local.get 1 drop)))",
       "01 05 01 60 01 7f 00 03 02 01 00 0a 16 01 14 01 01 64 6c 20 00 04 40 41 00 fb 1c 21 01 05 "
       "20 01 1a 0b 0b",
       "uninitialized local"});
}

static void knows_types_that_are_the_same(void **state) {
  (void)state;
  EXPECT(
      {"(rec (type $a (sub (struct))) (type $b (sub $a (struct)))) (rec (type $c (sub (struct))) "
       "(type $d (sub $c (struct)))) (func (param (ref $b)) (result (ref $d)) local.get 0)",
       "01 1e 03 4e 02 50 00 5f 00 50 01 00 5f 00 4e 02 50 00 5f 00 50 01 02 5f 00 60 01 64 01 01 "
       "64 03 03 02 01 04 0a 06 01 04 00 20 00 0b",
       NULL},
      {"(rec (type $a (sub (struct))) (type $b (sub $a (struct)))) (rec (type $c (sub (struct))) "
       "(type $d (sub (struct)))) (func (param (ref $b)) (result (ref $d)) local.get 0)",
       "01 1d 03 4e 02 50 00 5f 00 50 01 00 5f 00 4e 02 50 00 5f 00 50 00 5f 00 60 01 64 01 01 64 "
       "03 03 02 01 04 0a 06 01 04 00 20 00 0b",
       "type mismatch"},
      {"(rec (type $a (sub (struct))) (type $b (sub $a (struct))) (type $c (sub $a (struct)))) "
       "(rec (type $d (sub (struct))) (type $e (sub $d (struct))) (type $f (sub $e (struct)))) "
       "(func (param (ref $c)) (result (ref $f)) local.get 0)",
       "01 28 03 4e 03 50 00 5f 00 50 01 00 5f 00 50 01 00 5f 00 4e 03 50 00 5f 00 50 01 03 5f 00 "
       "50 01 04 5f 00 60 01 64 02 01 64 05 03 02 01 06 0a 06 01 04 00 20 00 0b",
       "type mismatch"},
      {"(type $a (array i32)) (type $b (array (mut i32))) (func (param (ref $a)) (result (ref $b)) "
       "local.get 0)",
       "01 0e 03 5e 7f 00 5e 7f 01 60 01 64 00 01 64 01 03 02 01 02 0a 06 01 04 00 20 00 0b",
       "type mismatch"},
      {"(type $f (func)) (type $g (func)) (type $a (cont $f)) (type $b (cont $g)) (func (param "
       "(ref $a)) (result (ref $b)) local.get 0)",
       "01 12 05 60 00 00 60 00 00 5d 00 5d 01 60 01 64 02 01 64 03 03 02 01 04 0a 06 01 04 00 20 "
       "00 0b",
       NULL},
      {"(type $f (func)) (type $g (func (param i32))) (type $a (cont $f)) (type $b (cont $g)) "
       "(func (param (ref $a)) (result (ref $b)) local.get 0)",
       "01 13 05 60 00 00 60 01 7f 00 5d 00 5d 01 60 01 64 02 01 64 03 03 02 01 04 0a 06 01 04 00 "
       "20 00 0b",
       "type mismatch"});
}

static void knows_objects(void **state) {
  (void)state;
  EXPECT(
      {"(type $a (struct (field i32))) (func (param (ref $a)) local.get 0 i32.const 0 struct.set "
       "$a 0)",
       "01 0a 02 5f 01 7f 00 60 01 64 00 00 03 02 01 01 0a 0c 01 0a 00 20 00 41 00 fb 05 00 00 0b",
       "immutable field"},
      {"(type $a (struct (field i8))) (func (param (ref $a)) local.get 0 struct.get $a 0 drop)",
       "01 0a 02 5f 01 78 00 60 01 64 00 00 03 02 01 01 0a 0b 01 09 00 20 00 fb 02 00 00 1a 0b",
       "a packed field needs a sign"},
      {"(type $a (struct (field i32))) (func (param (ref $a)) local.get 0 struct.get_s $a 0 drop)",
       "01 0a 02 5f 01 7f 00 60 01 64 00 00 03 02 01 01 0a 0b 01 09 00 20 00 fb 03 00 00 1a 0b",
       "a field that is not packed has no sign"},
      {"(type $a (struct (field i32) (field i64))) (func i64.const 0 i32.const 0 struct.new $a "
       "drop)",
       "01 0a 02 5f 02 7f 00 7e 00 60 00 00 03 02 01 01 0a 0c 01 0a 00 42 00 41 00 fb 00 00 1a 0b",
       "type mismatch"},
      {"(type $a (struct (field i32) (field i64))) (func unreachable i64.const 0 struct.new $a "
       "drop)",
       "01 0a 02 5f 02 7f 00 7e 00 60 00 00 03 02 01 01 0a 0b 01 09 00 00 42 00 fb 00 00 1a 0b",
       NULL},
      {"(type $a (struct (field i32) (field i64))) (func unreachable i32.const 0 struct.new $a "
       "drop)",
       "01 0a 02 5f 02 7f 00 7e 00 60 00 00 03 02 01 01 0a 0b 01 09 00 00 41 00 fb 00 00 1a 0b",
       "type mismatch"},
      {"(type $a (struct (field (ref any)))) (func struct.new_default $a drop)",
       "01 09 02 5f 01 64 6e 00 60 00 00 03 02 01 01 0a 08 01 06 00 fb 01 00 1a 0b",
       "a field without a default value"},
      {"(type $a (array i32)) (func (param (ref $a)) local.get 0 i32.const 0 i32.const 0 array.set "
       "$a)",
       "01 09 02 5e 7f 00 60 01 64 00 00 03 02 01 01 0a 0d 01 0b 00 20 00 41 00 41 00 fb 0e 00 0b",
       "immutable array"},
      {"(type $a (array (mut i32))) (type $b (array i8)) (func (param (ref $a) (ref $b)) local.get "
       "0 i32.const 0 local.get 1 i32.const 0 i32.const 0 array.copy $a $b)",
       "01 0e 03 5e 7f 01 5e 78 00 60 02 64 00 64 01 00 03 02 01 02 0a 12 01 10 00 20 00 41 00 20 "
       "01 41 00 41 00 fb 11 00 01 0b",
       "array types do not match"},
      {"(type $a (array anyref)) (data \"\") (func i32.const 0 i32.const 0 array.new_data $a 0 "
       "drop)",
       "01 07 02 5e 6e 00 60 00 00 03 02 01 01 0c 01 01 0a 0d 01 0b 00 41 00 41 00 fb 09 00 00 1a "
       "0b 0b 03 01 01 00",
       "array type is not numeric or vector"},
      {"(type $a (array funcref)) (elem externref) (func i32.const 0 i32.const 0 array.new_elem $a "
       "0 drop)",
       "01 07 02 5e 70 00 60 00 00 03 02 01 01 09 04 01 05 6f 00 0a 0d 01 0b 00 41 00 41 00 fb 0a "
       "00 00 1a 0b",
       "type mismatch: the segment has other elements"},
      {"(type $a (array i32)) (func i64.const 0 i32.const 0 array.new_fixed $a 2 drop)",
       "01 07 02 5e 7f 00 60 00 00 03 02 01 01 0a 0d 01 0b 00 42 00 41 00 fb 08 00 02 1a 0b",
       "type mismatch"},
      {"(type $a (array (ref any))) (func i32.const 0 array.new_default $a drop)",
       "01 08 02 5e 64 6e 00 60 00 00 03 02 01 01 0a 0a 01 08 00 41 00 fb 07 00 1a 0b",
       "elements without a default value"});
}

static void knows_declared_types(void **state) {
  (void)state;
  EXPECT(
      {"(type $a (struct)) (type (sub $a (struct)))", "01 08 02 5f 00 50 01 00 5f 00",
       "a supertype that is final"},
      {"(type $a (sub (struct (field i32)))) (type (sub $a (struct)))",
       "01 0c 02 50 00 5f 01 7f 00 50 01 00 5f 00", "a type that does not match its supertype"},
      {"(type $a (sub (struct (field (mut anyref))))) (type (sub $a (struct (field (mut eqref)))))",
       "01 0e 02 50 00 5f 01 6e 01 50 01 00 5f 01 6d 01",
       "a type that does not match its supertype"},
      {"(type $a (sub (struct (field anyref)))) (type (sub $a (struct (field eqref))))",
       "01 0e 02 50 00 5f 01 6e 00 50 01 00 5f 01 6d 00", NULL},
      {"(type $a (sub (func (param eqref)))) (type (sub $a (func (param anyref))))",
       "01 0e 02 50 00 60 01 6d 00 50 01 00 60 01 6e 00", NULL},
      {"(type $a (sub (func (param anyref)))) (type (sub $a (func (param eqref))))",
       "01 0e 02 50 00 60 01 6e 00 50 01 00 60 01 6d 00",
       "a type that does not match its supertype"},
      {"(type $a (sub (func (result eqref)))) (type (sub $a (func (result anyref))))",
       "01 0e 02 50 00 60 00 01 6d 50 01 00 60 00 01 6e",
       "a type that does not match its supertype"},
      {"(type $a (sub (array i8))) (type (sub $a (array i16)))",
       "01 0c 02 50 00 5e 78 00 50 01 00 5e 77 00", "a type that does not match its supertype"},
      {"(type $a (sub (array i8))) (type (sub $a (struct)))",
       "01 0b 02 50 00 5e 78 00 50 01 00 5f 00", "a type that does not match its supertype"},
      {"(rec (type (sub 1 (struct))) (type (sub (struct))))",
       "01 0c 01 4e 02 50 01 01 5f 00 50 00 5f 00", "a supertype that is declared later"},
      {"(type $a (struct)) (type (cont $a))", "01 05 02 5f 00 5d 00",
       "a continuation of what is no function type"});
}

static void checks_sections(void **state) {
  (void)state;
  EXPECT(
      {"(global i32 i64.const 0)", "06 06 01 7f 00 42 00 0b",
       "type mismatch in a constant expression"},
      {"(global i32)", "06 04 01 7f 00 0b", "type mismatch in a constant expression"},
      {"(global i32 i32.const 0 i32.const 0)", "06 08 01 7f 00 41 00 41 00 0b",
       "type mismatch: a constant expression has more than one value"},
      {"(global (mut i32) i32.const 0) (global i32 global.get 0)",
       "06 0b 02 7f 01 41 00 0b 7f 00 23 00 0b",
       "constant expression required: the global is mutable"},
      {"(global i32 i32.const 0) (func i32.const 0 global.set 0)",
       "01 04 01 60 00 00 03 02 01 00 06 06 01 7f 00 41 00 0b 0a 08 01 06 00 41 00 24 00 0b",
       "immutable global"},
      {"(table 1 (ref func))", "04 05 01 64 70 00 01",
       "type mismatch: a table without null has no initial value"},
      {"(func (export \"a\") (export \"b\") (export \"a\"))",
       "01 04 01 60 00 00 03 02 01 00 07 0d 03 01 61 00 00 01 62 00 00 01 61 00 00 0a 04 01 02 00 "
       "0b",
       "duplicate export name"},
      {"(func (param i32)) (start 0)",
       "01 05 01 60 01 7f 00 03 02 01 00 08 01 00 0a 04 01 02 00 0b",
       "start function with params or results"},
      {"(tag (result i32))", "01 05 01 60 00 01 7f 0d 03 01 00 00", "non-empty tag result type"},
      {"(memory 1) (data (i64.const 0) \"\")", "05 03 01 00 01 0b 06 01 00 42 00 0b 00",
       "type mismatch in a constant expression"},
      {"(memory i64 1) (data (i64.const 0) \"\")", "05 03 01 04 01 0b 06 01 00 42 00 0b 00", NULL},
      {"(table i64 1 funcref) (elem (i32.const 0) func)",
       "04 04 01 70 04 01 09 06 01 00 41 00 0b 00", "type mismatch in a constant expression"},
      {"(table 1 externref) (func $f) (elem (i32.const 0) func $f)",
       "01 04 01 60 00 00 03 02 01 00 04 04 01 6f 00 01 09 07 01 00 41 00 0b 01 00 0a 04 01 02 00 "
       "0b",
       "type mismatch: the table holds other elements"},
      {"(elem funcref (ref.null extern))", "09 07 01 05 70 01 d0 6f 0b",
       "type mismatch in a constant expression"},
      {"(memory 1) (func i32.const 0 i32.load align=8 drop)",
       "01 04 01 60 00 00 03 02 01 00 05 03 01 00 01 0a 0a 01 08 00 41 00 28 03 00 1a 0b",
       "alignment must not be larger than natural"},
      {"(memory 1) (func i32.const 0 i32.load16_s align=2 drop)",
       "01 04 01 60 00 00 03 02 01 00 05 03 01 00 01 0a 0a 01 08 00 41 00 2e 01 00 1a 0b", NULL},
      {"(memory 1 1 shared) (func i32.const 0 i32.atomic.load align=2 drop)",
       "01 04 01 60 00 00 03 02 01 00 05 04 01 03 01 01 0a 0b 01 09 00 41 00 fe 10 01 00 1a 0b",
       "alignment of an atomic access must be natural"},
      {"(func i32.const 0 i32.const 0 i32.const 0 select (result i32 i32) drop)",
       "01 04 01 60 00 00 03 02 01 00 0a 0f 01 0d 00 41 00 41 00 41 00 1c 02 7f 7f 1a 0b",
       "invalid result arity"},
      {"(type $a (struct (field i32))) (global (ref $a) i64.const 0 struct.new $a)",
       "01 05 01 5f 01 7f 00 06 0a 01 64 00 00 42 00 fb 00 00 0b",
       "type mismatch in a constant expression"},
      {"(type $a (struct (field (ref any)))) (global (ref $a) struct.new_default $a)",
       "01 06 01 5f 01 64 6e 00 06 08 01 64 00 00 fb 01 00 0b", "a field without a default value"});
}

static void checks_continuations(void **state) {
  (void)state;
  EXPECT({"(type $f (func (param i32))) (type $c (cont $f)) (func (param (ref $c)) local.get 0 "
          "resume $c)",
          "01 0c 03 60 01 7f 00 5d 00 60 01 64 01 00 03 02 01 02 0a 09 01 07 00 20 00 e3 01 00 0b",
          "type mismatch: an operand is missing"},
         {"(type $f (func)) (type $c (cont $f)) (tag $t (param i32)) (func (param (ref $c)) (block "
          "(result (ref $c)) local.get 0 resume $c (on $t 0) return) drop)",
          "01 0f 04 60 00 00 5d 00 60 01 7f 00 60 01 64 01 00 03 02 01 03 0d 03 01 00 02 0a 12 01 "
          "10 00 02 64 01 20 00 e3 01 01 00 00 00 0f 0b 1a 0b",
          "type mismatch: a handler does not take what its tag brings"},
         {"(type $f (func)) (type $c (cont $f)) (type $g (func (param i32))) (type $d (cont $g)) "
          "(func (param (ref $c)) local.get 0 cont.bind $c $d drop)",
          "01 11 05 60 00 00 5d 00 60 01 7f 00 5d 02 60 01 64 01 00 03 02 01 04 0a 0a 01 08 00 20 "
          "00 e1 01 03 1a 0b",
          "type mismatch: the continuation types do not match"},
         {"(type $f (func)) (type $c (cont $f)) (func (param (ref $c)) local.get 0 ref.test (ref "
          "$c) drop)",
          "01 0b 03 60 00 00 5d 00 60 01 64 01 00 03 02 01 02 0a 0a 01 08 00 20 00 fb 14 01 1a 0b",
          "invalid cast: of a continuation"},
         {"(type $f (func)) (type $c (cont $f)) (func i32.const 0 cont.new $c drop)",
          "01 06 02 60 00 00 5d 00 03 02 01 00 0a 09 01 07 00 41 00 e0 01 1a 0b", "type mismatch"},
         {"(type $f (func)) (type $c (cont $f)) (tag $t) (func (param (ref $c)) local.get 0 switch "
          "$c $t)",
          "01 0b 03 60 00 00 5d 00 60 01 64 01 00 03 02 01 02 0d 03 01 00 00 0a 09 01 07 00 20 00 "
          "e6 01 00 0b",
          "type mismatch: the continuation types do not match"});
}

/* i32.add at byte 29: its operand is an i64. */
static void tells_the_byte(void **state) {
  (void)state;
  struct loaded module;
  assert_int_equal(
      check(&module, "01 04 01 60 00 00 03 02 01 00 0a 0a 01 08 00 41 01 42 01 6a 1a 0b"),
      VALID_NOT);
  assert_int_equal(module.wasm.error_at, 27);
  unload(&module);
}

/* Functions with more locals than engines take are not called wrong, nor right. */
static void does_not_claim_what_is_beyond_its_limits(void **state) {
  (void)state;
  struct loaded module;
  assert_int_equal(check(&module, "01 04 01 60 00 00 03 02 01 00 0a 08 01 06 01 d0 86 03 7f 0b"),
                   VALID);
  unload(&module);
  assert_int_equal(check(&module, "01 04 01 60 00 00 03 02 01 00 0a 08 01 06 01 d1 86 03 7f 0b"),
                   VALID_UNKNOWN);
  assert_string_equal(module.wasm.error, "more locals than 50000");
  unload(&module);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(takes_what_is_valid),
      cmocka_unit_test(tells_types_apart),
      cmocka_unit_test(knows_references),
      cmocka_unit_test(knows_types_that_are_the_same),
      cmocka_unit_test(knows_objects),
      cmocka_unit_test(knows_declared_types),
      cmocka_unit_test(checks_sections),
      cmocka_unit_test(checks_continuations),
      cmocka_unit_test(tells_the_byte),
      cmocka_unit_test(does_not_claim_what_is_beyond_its_limits),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
