;; $inside is reached: it is thrown.
(module
  (tag $tag (param funcref))
  (elem declare func $inside)
  (func $inside (unreachable))
  (func (export "run") (throw $tag (ref.func $inside))))
