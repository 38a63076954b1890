;; 32 bytes: $at goes up from the frame's begin, and is no address that is known; $base is.
(module
  (memory 1)
  (global $sp (mut i32) (i32.const 65536))
  (func (export "run") (local $base i32) (local $at i32)
    (global.set $sp (local.tee $base (i32.sub (global.get $sp) (i32.const 32))))
    (local.set $at (local.get $base))
    (loop
      (i32.store8 (local.get $at) (i32.const 0))
      (local.set $at (i32.add (local.get $at) (i32.const 1)))
      (br_if 0 (i32.ne (local.get $at) (i32.add (local.get $base) (i32.const 32)))))
    (global.set $sp (i32.add (local.get $base) (i32.const 32)))))
