;; Lost: a frame of 512 bytes that is set, and below that one of any size, which is not, as clang makes it where nothing is
;; called.
(module
  (memory 1)
  (global $sp (mut i32) (i32.const 65536))
  (func (export "run") (param $n i32) (local $fp i32) (local $array i32)
    (global.set $sp (local.tee $fp (i32.sub (global.get $sp) (i32.const 512))))
    (local.set $array
      (i32.sub (local.get $fp) (i32.and (i32.add (local.get $n) (i32.const 15)) (i32.const -16))))
    (memory.fill (local.get $array) (i32.const 0) (local.get $n))
    (global.set $sp (i32.add (local.get $fp) (i32.const 512)))))
