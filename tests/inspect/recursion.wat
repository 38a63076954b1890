;; Unbounded: $run calls itself.
(module
  (memory 1)
  (global $sp (mut i32) (i32.const 65536))
  (func $run (export "run") (param i32)
    (global.set $sp (i32.sub (global.get $sp) (i32.const 16)))
    (if (local.get 0) (then (call $run (i32.sub (local.get 0) (i32.const 1)))))
    (global.set $sp (i32.add (global.get $sp) (i32.const 16)))))
