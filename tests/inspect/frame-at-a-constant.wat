;; Folded: the optimiser made a constant of the stack pointer, which nothing sets. The frame has 48 bytes, and below it is
;; an array as long as the parameter says.
(module
  (memory 2)
  (data (i32.const 1024) "text")
  (func (export "run") (param $n i32) (local $fp i32) (local $copy i32)
    (local.set $copy (local.tee $fp (i32.const 66512)))
    (memory.fill (i32.sub (local.get $copy) (local.get $n)) (i32.const 1) (local.get $n))
    (i32.store (local.get $fp) (i32.const 1))))
