;; $inside is reached: the host reads its global.
(module
  (import "env" "hook" (global $hook (mut funcref)))
  (elem declare func $inside)
  (func $inside (unreachable))
  (func (export "run") (global.set $hook (ref.func $inside))))
