;; Lost: 16 * (9 - n) bytes below the frame, as it is where the terms are put in another order.
(module
  (memory 1)
  (global $sp (export "__stack_pointer") (mut i32) (i32.const 65536))
  (func (export "run") (param $n i32) (local $fp i32)
    (local.set $fp (i32.sub (global.get $sp) (i32.const 16)))
    (i32.store
      (i32.add
        (i32.add (local.get $fp) (i32.shl (i32.and (local.get $n) (i32.const 7)) (i32.const 4)))
        (i32.const -144))
      (i32.const 1))))
