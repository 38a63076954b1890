;; Folded: 3 times the address less 2 times the address.
(module
  (memory 4)
  (func (export "run") (local i32)
    (i32.store
      (i32.sub
        (i32.mul (local.tee 0 (i32.const 65424)) (i32.const 3))
        (i32.shl (local.get 0) (i32.const 1)))
      (i32.const 1))))
