;; 64 bytes: what a block leaves is followed.
(module
  (memory 1)
  (global $sp (export "__stack_pointer") (mut i32) (i32.const 65536))
  (func (export "run") (param i32)
    (i32.store
      (i32.sub
        (if (result i32) (local.get 0)
          (then (i32.sub (global.get $sp) (i32.const 16)))
          (else (global.get $sp)))
        (i32.const 48))
      (i32.const 1))))
