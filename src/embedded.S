/* The bytes behind embedded.c: each file between two symbols. */
	.section .rodata
	.macro embed symbol, path
	.global \symbol
	.global \symbol\()_end
\symbol:
	.incbin "\path"
\symbol\()_end:
	.byte 0
	.endm

	embed tare_h, "include/tare.h"
	embed string_h, "libc/string.h"
	embed libc_o, "build/libc.o"
	embed init_js, "runtime/init.js"
	embed stack_js, "runtime/stack.js"
	embed check_js, "runtime/check.js"
	embed memory_js, "runtime/memory.js"
	embed slab_js, "runtime/slab.js"
	embed scratch_js, "runtime/scratch.js"
	embed stream_js, "runtime/stream.js"
	embed text_js, "runtime/text.js"

#ifdef __ELF__
	.section .note.GNU-stack, "", %progbits
#endif
