;; Lost: an array of the red zone of which only the end is computed, and that is the pointer itself.
(module
  (memory 1)
  (global $sp (export "__stack_pointer") (mut i32) (i32.const 65536))
  (func (export "run") (param $n i32) (local $end i32)
    (local.set $end (global.get $sp))
    (loop $next
      (i32.store8 (local.tee $end (i32.sub (local.get $end) (i32.const 1))) (i32.const 1))
      (br_if $next (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))))
