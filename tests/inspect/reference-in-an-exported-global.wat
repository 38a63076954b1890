;; $inside is reached: a global that is exported holds it.
(module
  (global (export "hook") funcref (ref.func $inside))
  (func $inside (unreachable))
  (func (export "run")))
