;; 16 bytes: $unused calls through the table, and no export comes to it.
(module
  (type $void (func))
  (memory 1)
  (global $sp (mut i32) (i32.const 65536))
  (table 1 funcref)
  (func $unused (call_indirect (type $void) (i32.const 0)))
  (func (export "run")
    (global.set $sp (i32.sub (global.get $sp) (i32.const 16)))
    (global.set $sp (i32.add (global.get $sp) (i32.const 16)))))
