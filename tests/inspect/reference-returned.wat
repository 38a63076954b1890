;; $inside is reached: an export gives it to the host.
(module
  (elem declare func $inside)
  (func $inside (unreachable))
  (func (export "run") (result funcref) (ref.func $inside)))
