;; Lost: a leaf with a frame of 64 bytes, and below that one of any size, which never sets the pointer, as clang makes it.
(module
  (memory 1)
  (global $sp (export "__stack_pointer") (mut i32) (i32.const 65536))
  (func (export "run") (param $n i32) (local $fp i32) (local $array i32)
    (local.set $array
      (i32.sub
        (local.tee $fp (i32.sub (global.get $sp) (i32.const 64)))
        (i32.and (i32.add (local.get $n) (i32.const 15)) (i32.const -16))))
    (i32.store (local.get $fp) (i32.const 1))
    (memory.fill (local.get $array) (i32.const 0) (local.get $n))))
