;; 112 bytes by $before: 48 + 64 of $large. $after: 64, as its 48 are given back before the call.
;; $run: 16, and 112 of $before within it: 128.
(module
  (memory 1)
  (global $sp (mut i32) (i32.const 65536))
  (func $large
    (global.set $sp (i32.sub (global.get $sp) (i32.const 64)))
    (global.set $sp (i32.add (global.get $sp) (i32.const 64))))
  (func $before (export "before")
    (global.set $sp (i32.sub (global.get $sp) (i32.const 48)))
    (call $large)
    (global.set $sp (i32.add (global.get $sp) (i32.const 48))))
  (func $after (export "after")
    (global.set $sp (i32.sub (global.get $sp) (i32.const 48)))
    (global.set $sp (i32.add (global.get $sp) (i32.const 48)))
    (call $large))
  (func (export "run")
    (call $after)
    (global.set $sp (i32.sub (global.get $sp) (i32.const 16)))
    (call $before)
    (global.set $sp (i32.add (global.get $sp) (i32.const 16)))))
