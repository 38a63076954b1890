;; Dynamic: the old pointer lies below more operands than are followed.
(module
  (memory 1)
  (global $sp (mut i32) (i32.const 65536))
  (func (export "run")
    global.get $sp
    global.get $sp
    i32.const 32
    i32.sub
    global.set $sp
    i32.const 1 i32.const 2 i32.const 3 i32.const 4 i32.const 5 i32.const 6 i32.const 7 i32.const 8 i32.const 9
    drop drop drop drop drop drop drop drop drop
    call $leaf
    global.set $sp)
  (func $leaf))
