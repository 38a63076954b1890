;; 128 bytes: 112 below the pointer, which is aligned to 16 itself, and at most 16 more to a multiple of 32.
(module
  (memory 1)
  (global $sp (mut i32) (i32.const 65536))
  (func (export "run") (local $old i32)
    (global.set $sp (i32.and (i32.sub (local.tee $old (global.get $sp)) (i32.const 112)) (i32.const -32)))
    (global.set $sp (local.get $old))))
