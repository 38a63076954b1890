;; Dynamic: a leaf that never sets the pointer uses as much below it as its parameter says. The other
;; function makes the pointer one.
(module
  (memory 1)
  (global $sp (mut i32) (i32.const 65536))
  (func (export "run") (param $n i32)
    (i32.store (i32.sub (global.get $sp) (local.get $n)) (i32.const 1)))
  (func (export "other") (local $fp i32)
    (global.set $sp (local.tee $fp (i32.sub (global.get $sp) (i32.const 16))))
    (global.set $sp (i32.add (local.get $fp) (i32.const 16)))))
