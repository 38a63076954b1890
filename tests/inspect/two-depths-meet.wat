;; Unbalanced: behind the if the pointer is 0 or 64 bytes below; it cannot be put back.
(module
  (memory 1)
  (global $sp (mut i32) (i32.const 65536))
  (func (export "run") (param i32)
    (if (local.get 0)
      (then (global.set $sp (i32.sub (global.get $sp) (i32.const 64)))))
    (call $leaf)
    (global.set $sp (i32.add (global.get $sp) (i32.const 64))))
  (func $leaf))
