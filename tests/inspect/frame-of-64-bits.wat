;; Folded: addresses of 64 bits, whose lowest bits are set by `or`. The memory is the largest that there may be.
(module
  (memory i64 0x1000000000000)
  (func (export "run") (param i64)
    (i64.store
      (i64.or (i64.const 327680) (i64.and (local.get 0) (i64.const 8)))
      (i64.const 1))))
