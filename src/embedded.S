/* Each file of embedded.inc between two symbols. */
	.section .rodata
	.macro embed symbol, path
	.global \symbol
	.global \symbol\()_end
\symbol:
	.incbin "\path"
\symbol\()_end:
	.byte 0
	.endm

#define EMBED(symbol, name, path) embed symbol, path
#include "embedded.inc"

#ifdef __ELF__
	.section .note.GNU-stack, "", %progbits
#endif
