;; Unbalanced: one return forgets the frame.
(module
  (memory 1)
  (global $sp (mut i32) (i32.const 65536))
  (func (export "run") (param i32)
    (global.set $sp (i32.sub (global.get $sp) (i32.const 40)))
    (if (local.get 0) (then (call $leaf) (return)))
    (global.set $sp (i32.add (global.get $sp) (i32.const 40))))
  (func $leaf))
