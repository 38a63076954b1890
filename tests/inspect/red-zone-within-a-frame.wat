;; 128 bytes: 16 that the function takes, and 112 below them, of a leaf without a frame that was inlined.
(module
  (memory 1)
  (global $sp (mut i32) (i32.const 65536))
  (func (export "run") (local $fp i32)
    (global.set $sp (local.tee $fp (i32.sub (global.get $sp) (i32.const 16))))
    (i32.store (i32.sub (local.get $fp) (i32.const 112)) (i32.const 1))
    (global.set $sp (i32.add (local.get $fp) (i32.const 16)))))
