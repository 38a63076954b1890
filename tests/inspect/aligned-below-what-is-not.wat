;; 35 bytes: 4 of run, and of $inner 16, which it aligns, from a pointer that is no multiple of 16, to one of 16.
(module
  (memory 1)
  (global $sp (export "__stack_pointer") (mut i32) (i32.const 65536))
  (func $inner (local $old i32)
    (global.set $sp (i32.and (i32.sub (local.tee $old (global.get $sp)) (i32.const 16)) (i32.const -16)))
    (global.set $sp (local.get $old)))
  (func (export "run") (local $old i32)
    (global.set $sp (i32.sub (local.tee $old (global.get $sp)) (i32.const 4)))
    (call $inner)
    (global.set $sp (local.get $old))))
