;; 64 bytes: each label leaves with the pointer as far down, and all of them put back the same.
(module
  (memory 1)
  (global $sp (mut i32) (i32.const 65536))
  (func (export "run") (param i32) (local $base i32)
    (global.set $sp (local.tee $base (i32.sub (global.get $sp) (i32.const 64))))
    (block
      (block
        (block (br_table 0 1 2 (local.get 0)))
        (i32.store (local.get $base) (i32.const 1))
        (br 1))
      (i32.store (local.get $base) (i32.const 2)))
    (global.set $sp (i32.add (local.get $base) (i32.const 64)))))
