;; 80 bytes: 64 of one way or 32 of the other, a call of 16 where they have met, and the old pointer back.
(module
  (memory 1)
  (global $sp (mut i32) (i32.const 65536))
  (func $leaf
    (global.set $sp (i32.sub (global.get $sp) (i32.const 16)))
    (global.set $sp (i32.add (global.get $sp) (i32.const 16))))
  (func (export "run") (param i32) (local $old i32)
    (local.set $old (global.get $sp))
    (if (local.get 0)
      (then (global.set $sp (i32.sub (global.get $sp) (i32.const 64))))
      (else (global.set $sp (i32.sub (global.get $sp) (i32.const 32)))))
    (call $leaf)
    (global.set $sp (local.get $old))))
