;; Dynamic: nothing but a frame as large as the caller says, by which the pointer is found.
(module
  (memory 1)
  (global $sp (mut i32) (i32.const 65536))
  (func (export "run") (param i32) (local $old i32)
    (local.set $old (global.get $sp))
    (global.set $sp (i32.and (i32.sub (global.get $sp) (local.get 0)) (i32.const -16)))
    (call $use)
    (global.set $sp (local.get $old)))
  (func $use))
