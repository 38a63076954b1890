;; $inside traps, and no export comes to it; $run does not.
(module
  (func $inside (unreachable))
  (func (export "run")))
