;; By what stands before it: run0 to run8, see audit_test.c.
(module
  (func (export "by-unknown") (param i32) (result i32) (i32.div_s (local.get 0) (local.get 0)))
  (func (export "by-0") (param i32) (result i32) (i32.div_u (local.get 0) (i32.const 0)))
  (func (export "by-1") (param i32) (result i32) (i32.div_s (local.get 0) (i32.const 1)))
  (func (export "by-minus-1") (param i32) (result i32) (i32.div_s (local.get 0) (i32.const -1)))
  (func (export "by-max") (param i32) (result i32) (i32.div_u (local.get 0) (i32.const -1)))
  (func (export "rem-by-minus-1") (param i32) (result i32) (i32.rem_s (local.get 0) (i32.const -1)))
  (func (export "by-2-to-32") (param i64) (result i64) (i64.div_s (local.get 0) (i64.const 4294967296)))
  (func (export "by-long-minus-1") (param i64) (result i64) (i64.div_s (local.get 0) (i64.const -1)))
  (func (export "by-long-0") (param i64) (result i64) (i64.rem_u (local.get 0) (i64.const 0)))
  (func (export "by-a-block") (param i32) (result i32)
    (i32.div_u (local.get 0) (block (result i32) (br_if 0 (i32.const 0) (local.get 0)) (drop) (i32.const 3)))))
