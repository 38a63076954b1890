;; 64 bytes of global 1, which is exported as __stack_pointer; global 0 is a counter.
(module
  (memory 1)
  (global $other (mut i32) (i32.const 0))
  (global $sp (export "__stack_pointer") (mut i32) (i32.const 65536))
  (func $count (global.set $other (i32.add (global.get $other) (i32.const 1))))
  (func (export "run")
    (call $count)
    (global.set $sp (i32.sub (global.get $sp) (i32.const 64)))
    (global.set $sp (i32.add (global.get $sp) (i32.const 64)))))
