;; Without a bound: two modules that were joined, each with its stack pointer. One is exported under the name that a
;; stack pointer has, and is not the deeper one.
(module
  (memory 1)
  (global $sp (export "__stack_pointer") (mut i32) (i32.const 32768))
  (global $other (mut i32) (i32.const 65536))
  (func (export "run")
    (global.set $sp (i32.sub (global.get $sp) (i32.const 64)))
    (global.set $sp (i32.add (global.get $sp) (i32.const 64))))
  (func (export "deep") (local $fp i32)
    (global.set $other (local.tee $fp (i32.sub (global.get $other) (i32.const 8192))))
    (global.set $other (i32.add (local.get $fp) (i32.const 8192)))))
