;; 8192 bytes: a leaf that writes to the lower one of two addresses.
(module
  (memory 1)
  (global $sp (export "__stack_pointer") (mut i32) (i32.const 65536))
  (func (export "run") (param $n i32)
    (i32.store
      (select
        (i32.sub (global.get $sp) (i32.const 16))
        (i32.sub (global.get $sp) (i32.const 8192))
        (local.get $n))
      (i32.const 1))))
