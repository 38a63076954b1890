;; Unbounded: the table may hold $other, and the host more.
(module
  (type $void (func))
  (memory 1)
  (global $sp (mut i32) (i32.const 65536))
  (table 1 funcref)
  (elem (i32.const 0) $other)
  (func $other)
  (func $never)
  (func (export "run")
    (global.set $sp (i32.sub (global.get $sp) (i32.const 16)))
    (call_indirect (type $void) (i32.const 0))
    (global.set $sp (i32.add (global.get $sp) (i32.const 16)))))
