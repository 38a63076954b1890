;; 24 bytes: a leaf that uses what is below the pointer and never sets it. $run is here for the
;; pointer to be found; it has 16.
(module
  (memory 1)
  (global $sp (mut i32) (i32.const 65536))
  (func (export "leaf") (result i32)
    (i32.load offset=8 (i32.sub (global.get $sp) (i32.const 24))))
  (func (export "run")
    (global.set $sp (i32.sub (global.get $sp) (i32.const 16)))
    (global.set $sp (i32.add (global.get $sp) (i32.const 16)))))
