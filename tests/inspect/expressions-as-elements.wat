;; $inside is reached by way of an element segment of expressions.
(module
  (table (export "table") 3 funcref)
  (elem (table 0) (i32.const 0) funcref (ref.null func) (ref.func $inside))
  (func $inside (unreachable))
  (func (export "run")))
