;; 2147483648 bytes, and 16 of the callee.
(module
  (memory 1)
  (global $sp (mut i32) (i32.const 65536))
  (func $leaf
    (global.set $sp (i32.sub (global.get $sp) (i32.const 16)))
    (global.set $sp (i32.add (global.get $sp) (i32.const 16))))
  (func (export "run") (local $old i32)
    (global.set $sp (i32.add (local.tee $old (global.get $sp)) (i32.const 0x80000000)))
    (call $leaf)
    (global.set $sp (local.get $old))))
