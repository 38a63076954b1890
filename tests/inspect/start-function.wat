;; 96 bytes by the start function; $run has 16.
(module
  (memory 1)
  (global $sp (mut i32) (i32.const 65536))
  (start $start)
  (func $start
    (global.set $sp (i32.sub (global.get $sp) (i32.const 96)))
    (global.set $sp (i32.add (global.get $sp) (i32.const 96))))
  (func (export "run")
    (global.set $sp (i32.sub (global.get $sp) (i32.const 16)))
    (global.set $sp (i32.add (global.get $sp) (i32.const 16)))))
