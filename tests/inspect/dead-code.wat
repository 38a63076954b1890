;; 16 bytes, and no trap: all else stands behind a branch, a return or an unreachable block.
(module
  (memory 1)
  (global $sp (mut i32) (i32.const 65536))
  (func $large
    (global.set $sp (i32.sub (global.get $sp) (i32.const 640)))
    (global.set $sp (i32.add (global.get $sp) (i32.const 640))))
  (func (export "run") (param i32)
    (global.set $sp (i32.sub (global.get $sp) (i32.const 16)))
    (block
      (br 0)
      (call $large)
      (unreachable))
    (global.set $sp (i32.add (global.get $sp) (i32.const 16)))
    (return)
    (drop (i32.div_s (i32.const 1) (local.get 0)))
    (block (loop (br_if 1 (local.get 0)) (br 0)))
    (if (local.get 0) (then (unreachable)))
    (global.set $sp (i32.const 0))))
