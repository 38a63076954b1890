;; 80 bytes: memory64, whose stack pointer is an i64.
(module
  (memory i64 1)
  (global $sp (mut i64) (i64.const 65536))
  (func $leaf (local i64)
    (global.set $sp (local.tee 0 (i64.and (i64.sub (global.get $sp) (i64.const 17)) (i64.const -16))))
    (global.set $sp (i64.const 0)))
  (func (export "run") (local $base i64)
    (global.set $sp (local.tee $base (i64.sub (global.get $sp) (i64.const 80))))
    (global.set $sp (i64.add (local.get $base) (i64.const 80)))))
