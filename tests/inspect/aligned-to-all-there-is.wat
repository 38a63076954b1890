;; 2147483632 bytes at most: a frame aligned to half of the address space, by a pointer aligned to 16.
(module
  (memory 1)
  (global $sp (mut i32) (i32.const 65536))
  (func (export "run") (local $old i32)
    (global.set $sp (i32.sub (local.tee $old (global.get $sp)) (i32.const 16)))
    (global.set $sp (local.get $old)))
  (func (export "aligned") (local $old i32)
    (global.set $sp (i32.and (local.tee $old (global.get $sp)) (i32.const 0x80000000)))
    (global.set $sp (local.get $old))))
