;; Folded: two modules that were joined, each with data, and the stack of one between them.
(module
  (memory 4)
  (data (i32.const 1024) "first")
  (data (i32.const 131072) "second")
  (func (export "run")
    (i32.store (i32.const 65504) (i32.const 1))))
