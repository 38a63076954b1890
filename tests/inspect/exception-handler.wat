;; Exception: where it is caught, the pointer may stand anywhere.
(module
  (memory 1)
  (tag $tag)
  (global $sp (mut i32) (i32.const 65536))
  (func $down
    (global.set $sp (i32.sub (global.get $sp) (i32.const 64)))
    (throw $tag))
  (func (export "run")
    try
      call $down
    catch_all
    end))
