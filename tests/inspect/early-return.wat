;; 40 bytes: put back before a return in the middle, and at the end.
(module
  (memory 1)
  (global $sp (mut i32) (i32.const 65536))
  (func (export "run") (param i32) (local $base i32)
    (global.set $sp (local.tee $base (i32.sub (global.get $sp) (i32.const 40))))
    (if (local.get 0)
      (then
        (global.set $sp (i32.add (local.get $base) (i32.const 40)))
        (return)))
    (global.set $sp (i32.add (local.get $base) (i32.const 40)))))
