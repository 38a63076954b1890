;; $inside is reached: it is passed to an import.
(module
  (import "env" "take" (func $take (param funcref)))
  (elem declare func $inside)
  (func $inside (unreachable))
  (func (export "run") (call $take (ref.func $inside))))
