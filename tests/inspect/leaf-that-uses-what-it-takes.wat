;; Dynamic: $run takes as much as its caller says, writes there, and gives it back by the same number. It calls
;; nobody, but does more than to move the pointer.
(module
  (memory 1)
  (global $sp (mut i32) (i32.const 65536))
  (func (export "run") (param i32)
    (global.set $sp (i32.sub (global.get $sp) (local.get 0)))
    (memory.fill (global.get $sp) (i32.const 0) (local.get 0))
    (global.set $sp (i32.add (global.get $sp) (local.get 0))))
  (func (export "fixed")
    (global.set $sp (i32.sub (global.get $sp) (i32.const 16)))
    (global.set $sp (i32.add (global.get $sp) (i32.const 16)))))
