;; "far" comes to memory.grow by three calls, "near" by one; the way that is told is the one of $near.
(module
  (memory 1)
  (func $far (export "far") (call $middle))
  (func $middle (call $last))
  (func $last (call $grow))
  (func $near (export "near") (call $grow))
  (func $grow (drop (memory.grow (i32.const 1))))
  (func (export "none")))
