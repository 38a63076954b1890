;; Unbalanced: one label is the function's own, which the frame is then lost to.
(module
  (memory 1)
  (global $sp (mut i32) (i32.const 65536))
  (func (export "run") (param i32)
    (global.set $sp (i32.sub (global.get $sp) (i32.const 64)))
    (call $leaf)
    (block (br_table 0 1 (local.get 0)))
    (global.set $sp (i32.add (global.get $sp) (i32.const 64))))
  (func $leaf))
