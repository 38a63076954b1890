;; Folded: the stack pointer was made a constant, and is aligned when it runs.
(module
  (memory 8)
  (func (export "run")
    (i32.store
      (i32.and
        (i32.sub (i32.and (i32.const 327680) (i32.const -128)) (i32.const 32))
        (i32.const -128))
      (i32.const 1))))
