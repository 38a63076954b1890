;; 32 bytes: the old pointer waits on the operand stack while blocks come and go.
(module
  (memory 1)
  (global $sp (mut i32) (i32.const 65536))
  (func (export "run") (param i32)
    global.get $sp
    global.get $sp
    i32.const 32
    i32.sub
    global.set $sp
    block (result i32)
      i32.const 1
      local.get 0
      br_if 0
      drop
      i32.const 2
    end
    drop
    local.get 0
    if (result i32 i32)
      i32.const 1
      i32.const 2
    else
      i32.const 3
      i32.const 4
    end
    drop
    drop
    global.set $sp))
