;; $inside is not reached: a reference to it is compared with null, and dropped.
(module
  (elem declare func $inside)
  (func $inside (unreachable))
  (func (export "run") (result i32) (ref.is_null (ref.func $inside))))
