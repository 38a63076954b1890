;; 64 bytes: taken and given back by each round of the loop.
(module
  (memory 1)
  (global $sp (mut i32) (i32.const 65536))
  (func (export "run") (param i32)
    (loop
      (global.set $sp (i32.sub (global.get $sp) (i32.const 64)))
      (global.set $sp (i32.add (global.get $sp) (i32.const 64)))
      (br_if 0 (local.tee 0 (i32.sub (local.get 0) (i32.const 1)))))))
