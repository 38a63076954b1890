;; Loop: 16 bytes more each time around.
(module
  (memory 1)
  (global $sp (mut i32) (i32.const 65536))
  (func (export "run") (param i32) (local $old i32)
    (local.set $old (global.get $sp))
    (loop
      (global.set $sp (i32.sub (global.get $sp) (i32.const 16)))
      (br_if 0 (local.tee 0 (i32.sub (local.get 0) (i32.const 1)))))
    (global.set $sp (local.get $old))))
