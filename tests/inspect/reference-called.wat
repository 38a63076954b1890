;; $inside is reached: a reference is put into a table, and called there.
(module
  (type $void (func))
  (table 1 funcref)
  (elem declare func $inside)
  (func $inside (unreachable))
  (func (export "run")
    (table.set 0 (i32.const 0) (ref.func $inside))
    (call_indirect (type $void) (i32.const 0))))
