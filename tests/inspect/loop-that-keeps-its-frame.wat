;; 48 bytes: 32 of the function, and 16 of the callee in the loop.
(module
  (memory 1)
  (global $sp (mut i32) (i32.const 65536))
  (func $leaf
    (global.set $sp (i32.sub (global.get $sp) (i32.const 16)))
    (global.set $sp (i32.add (global.get $sp) (i32.const 16))))
  (func (export "run") (param i32) (local $base i32)
    (global.set $sp (local.tee $base (i32.sub (global.get $sp) (i32.const 32))))
    (loop
      (call $leaf)
      (br_if 0 (local.tee 0 (i32.sub (local.get 0) (i32.const 1)))))
    (global.set $sp (i32.add (local.get $base) (i32.const 32)))))
