;; 64 bytes of global 1: what is exported as __stack_pointer cannot move, and so is none.
(module
  (memory 1)
  (global (export "__stack_pointer") i32 (i32.const 65536))
  (global $sp (mut i32) (i32.const 65536))
  (func (export "run")
    (global.set $sp (i32.sub (global.get $sp) (i32.const 64)))
    (global.set $sp (i32.add (global.get $sp) (i32.const 64)))))
