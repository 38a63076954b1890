;; Lost: one of the two addresses is not known, and is taken from again.
(module
  (memory 1)
  (global $sp (export "__stack_pointer") (mut i32) (i32.const 65536))
  (func (export "run") (param $n i32)
    (i32.store
      (i32.sub (select (global.get $sp) (local.get $n) (local.get $n)) (i32.const 8192))
      (i32.const 1))))
