;; Lost: a local is the stack pointer after one arm, and something else after the other one; then is taken from it.
(module
  (memory 1)
  (global $sp (export "__stack_pointer") (mut i32) (i32.const 65536))
  (func (export "run") (param i32) (local i32)
    (if (local.get 0)
      (then (local.set 1 (global.get $sp)))
      (else (local.set 1 (i32.const 4096))))
    (i32.store (i32.sub (local.get 1) (i32.const 48)) (i32.const 1))))
