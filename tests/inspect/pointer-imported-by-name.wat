;; 64 bytes of global 1, which is imported as __stack_pointer; global 0 is not.
(module
  (import "env" "other" (global $other (mut i32)))
  (import "env" "memory" (memory 1))
  (import "env" "__stack_pointer" (global $sp (mut i32)))
  (func (export "run")
    (global.set $other (i32.add (global.get $other) (i32.const 8)))
    (global.set $other (i32.add (global.get $other) (i32.const 8)))
    (global.set $sp (i32.sub (global.get $sp) (i32.const 64)))
    (global.set $sp (i32.add (global.get $sp) (i32.const 64)))))
