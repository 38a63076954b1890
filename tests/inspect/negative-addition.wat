;; 48 bytes: the frame is taken by adding a negative number, the constant first.
(module
  (memory 1)
  (global $sp (mut i32) (i32.const 65536))
  (func (export "run") (local $base i32)
    (global.set $sp (local.tee $base (i32.add (i32.const -48) (global.get $sp))))
    (global.set $sp (i32.sub (local.get $base) (i32.const -48)))))
