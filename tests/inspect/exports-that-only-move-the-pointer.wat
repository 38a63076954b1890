;; 16 bytes: $alloc and $restore move the pointer for the host, which has to know what it does.
(module
  (memory 1)
  (global $sp (mut i32) (i32.const 65536))
  (func (export "save") (result i32) (global.get $sp))
  (func (export "restore") (param i32) (global.set $sp (local.get 0)))
  (func (export "alloc") (param i32) (result i32) (local i32)
    (global.set $sp
      (local.tee 1 (i32.and (i32.sub (global.get $sp) (local.get 0)) (i32.const -16))))
    (local.get 1))
  (func (export "run")
    (global.set $sp (i32.sub (global.get $sp) (i32.const 16)))
    (global.set $sp (i32.add (global.get $sp) (i32.const 16)))))
