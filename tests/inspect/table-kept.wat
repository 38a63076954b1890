;; 16 bytes: nobody comes to what the table holds.
(module
  (memory 1)
  (global $sp (mut i32) (i32.const 65536))
  (table 1 funcref)
  (elem (i32.const 0) $inside)
  (func $inside
    (global.set $sp (i32.sub (global.get $sp) (i32.const 96)))
    (if (global.get $sp) (then (unreachable)))
    (global.set $sp (i32.add (global.get $sp) (i32.const 96))))
  (func (export "run")
    (global.set $sp (i32.sub (global.get $sp) (i32.const 16)))
    (global.set $sp (i32.add (global.get $sp) (i32.const 16)))))
