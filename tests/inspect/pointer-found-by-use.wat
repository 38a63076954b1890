;; 64 bytes of global 2, which is taken from and set by most; global 1 is a counter.
(module
  (memory 1)
  (global $base i32 (i32.const 1024))
  (global $count (mut i32) (i32.const 0))
  (global $sp (mut i32) (i32.const 65536))
  (func $leaf (local i32)
    (global.set $sp (local.tee 0 (i32.add (global.get $sp) (i32.const -16))))
    (global.set $sp (i32.add (local.get 0) (i32.const 16))))
  (func (export "run")
    (global.set $count (i32.add (global.get $count) (i32.const 1)))
    (global.set $sp (i32.sub (global.get $sp) (i32.const 48)))
    (call $leaf)
    (global.set $sp (i32.add (global.get $sp) (i32.const 48)))))
