;; 64 bytes: what is taken from the end of an array stays within its frame; so does what comes before an element.
(module
  (memory 1)
  (global $sp (mut i32) (i32.const 65536))
  (func (export "run") (param $n i32) (local $fp i32) (local $end i32)
    (global.set $sp (local.tee $fp (i32.sub (global.get $sp) (i32.const 64))))
    (local.set $end (i32.add (local.get $fp) (i32.const 48)))
    (i32.store8 (i32.sub (local.get $end) (local.get $n)) (i32.const 1))
    (i32.store8
      (i32.add (i32.add (local.get $fp) (local.get $n)) (i32.const -4))
      (i32.const 1))
    (loop $next
      (i32.store8 (local.tee $end (i32.sub (local.get $end) (i32.const 1))) (i32.const 1))
      (br_if $next (i32.ne (local.get $end) (local.get $fp))))
    (global.set $sp (i32.add (local.get $fp) (i32.const 64)))))
