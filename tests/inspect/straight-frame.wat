;; 32 bytes: one frame, through a local as compilers do it.
(module
  (memory 1)
  (global $sp (mut i32) (i32.const 65536))
  (func (export "run") (local $base i32)
    (global.set $sp (local.tee $base (i32.sub (global.get $sp) (i32.const 32))))
    (i32.store offset=12 (local.get $base) (i32.const 1))
    (global.set $sp (i32.add (local.get $base) (i32.const 32)))))
