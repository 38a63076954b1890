;; Without a bound: two modules that were joined. In the second one only a leaf has a frame, which is aligned to 128 bytes.
(module
  (memory 2)
  (global $sp (mut i32) (i32.const 32768))
  (global $other (mut i32) (i32.const 65536))
  (func (export "run")
    (global.set $sp (i32.sub (global.get $sp) (i32.const 64)))
    (global.set $sp (i32.add (global.get $sp) (i32.const 64))))
  (func (export "deep") (local $end i32)
    (local.set $end (i32.and (global.get $other) (i32.const -128)))
    (i32.store (i32.sub (local.get $end) (i32.const 128)) (i32.const 1))))
