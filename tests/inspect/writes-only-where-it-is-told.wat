;; 0 bytes: numbers that could be addresses are added, masked and compared, and what is written to is what the caller
;; passed, or data.
(module
  (memory 2)
  (data (i32.const 2048) "1234")
  (func (export "run") (param $p i32) (param $n i32)
    (i32.store offset=8 (local.get $p) (i32.const 100))
    (i32.store8 (i32.add (local.get $p) (i32.and (local.get $n) (i32.const 4095))) (i32.const 255))
    (i32.store (local.get $p) (i32.eq (local.get $n) (i32.const 66528)))
    (i32.store (i32.const 2048) (local.get $n))))
