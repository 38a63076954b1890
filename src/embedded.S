/* Each file of embedded.inc between two symbols. */
#ifdef __wasm__
	.macro embed symbol, path
	.section .rodata.\symbol, "", @
	.global \symbol
	.global \symbol\()_end
\symbol:
	.incbin "\path"
\symbol\()_end:
	.byte 0
	.size \symbol, . - \symbol
	.size \symbol\()_end, 1
	.endm
#else
	.section .rodata
	.macro embed symbol, path
	.global \symbol
	.global \symbol\()_end
\symbol:
	.incbin "\path"
\symbol\()_end:
	.byte 0
	.endm
#endif

#define EMBED(symbol, name, path) embed symbol, path
#include "embedded.inc"

#ifdef __ELF__
	.section .note.GNU-stack, "", %progbits
#endif
