;; 80 bytes: the arm with the frame calls $leaf (16) within 64 bytes, the other one calls it without.
(module
  (memory 1)
  (global $sp (mut i32) (i32.const 65536))
  (func $leaf
    (global.set $sp (i32.sub (global.get $sp) (i32.const 16)))
    (global.set $sp (i32.add (global.get $sp) (i32.const 16))))
  (func (export "run") (param i32)
    (if (local.get 0)
      (then
        (global.set $sp (i32.sub (global.get $sp) (i32.const 64)))
        (call $leaf)
        (global.set $sp (i32.add (global.get $sp) (i32.const 64))))
      (else (call $leaf)))))
