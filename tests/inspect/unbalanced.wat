;; Unbalanced: 16 bytes are taken, 8 given back; it calls, and so is no mover for its caller.
(module
  (memory 1)
  (global $sp (mut i32) (i32.const 65536))
  (func $leaf)
  (func (export "run")
    (global.set $sp (i32.sub (global.get $sp) (i32.const 16)))
    (call $leaf)
    (global.set $sp (i32.add (global.get $sp) (i32.const 8)))))
