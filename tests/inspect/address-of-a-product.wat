;; Lost: an address that is the pointer minus a product. What moves the pointer itself is known.
(module
  (memory 1)
  (global $sp (export "__stack_pointer") (mut i32) (i32.const 65536))
  (func (export "run") (param $n i32) (local $old i32)
    (global.set $sp (i32.sub (local.tee $old (global.get $sp)) (i32.const 16)))
    (i32.store (i32.sub (local.get $old) (i32.mul (local.get $n) (i32.const 4096))) (i32.const 1))
    (global.set $sp (local.get $old))))
