;; Folded: no global moves, and one that cannot is where a frame is.
(module
  (memory 2)
  (global $base i32 (i32.const 65536))
  (func (export "run") (local i32)
    (local.set 0 (i32.sub (global.get $base) (i32.const 32)))
    (i32.store (local.get 0) (i32.const 1))))
