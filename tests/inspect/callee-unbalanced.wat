;; $run is unbounded by its callee, by way of `next`; $fine is not.
(module
  (memory 1)
  (global $sp (mut i32) (i32.const 65536))
  (func (export "run")
    (call $fine)
    (call $down))
  (func $fine (export "fine")
    (global.set $sp (i32.sub (global.get $sp) (i32.const 16)))
    (global.set $sp (i32.add (global.get $sp) (i32.const 16))))
  (func $down
    (global.set $sp (i32.sub (global.get $sp) (i32.const 16)))))
