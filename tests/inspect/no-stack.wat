;; Bounded by 0: there is no global at all.
(module
  (func (export "run") (param i32) (result i32) (i32.add (local.get 0) (i32.const 1))))
