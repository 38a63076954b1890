;; Dynamic: the second frame is as large as the caller says.
(module
  (memory 1)
  (global $sp (mut i32) (i32.const 65536))
  (func (export "run") (param i32) (local $base i32)
    (global.set $sp (local.tee $base (i32.sub (global.get $sp) (i32.const 16))))
    (global.set $sp (i32.sub (global.get $sp) (local.get 0)))
    (call $use)
    (global.set $sp (i32.add (local.get $base) (i32.const 16))))
  (func $use))
