;; Folded: the stack is all of the memory, and so begins where that ends.
(module
  (memory 1)
  (func (export "run") (local i32)
    (local.set 0 (i32.sub (i32.const 65536) (i32.const 32)))
    (i32.store (local.get 0) (i32.const 1))))
