;; Unbounded: $run calls $even, $even $odd, $odd $even.
(module
  (memory 1)
  (global $sp (mut i32) (i32.const 65536))
  (func $even (param i32) (if (local.get 0) (then (call $odd (i32.sub (local.get 0) (i32.const 1))))))
  (func $odd (param i32) (if (local.get 0) (then (call $even (i32.sub (local.get 0) (i32.const 1))))))
  (func (export "run") (param i32)
    (global.set $sp (i32.sub (global.get $sp) (i32.const 16)))
    (call $even (local.get 0))
    (global.set $sp (i32.add (global.get $sp) (i32.const 16)))))
