/* Each file of embedded.inc between two symbols. */
#ifndef __wasm__
	.section .rodata
#endif
	.macro embed symbol, path
#ifdef __wasm__
	.section .rodata.\symbol, "", @
#endif
	.global \symbol
	.global \symbol\()_end
\symbol:
	.incbin "\path"
\symbol\()_end:
	.byte 0
#ifdef __wasm__
	.size \symbol, . - \symbol
	.size \symbol\()_end, 1
#endif
	.endm

#define EMBED(symbol, name, path) embed symbol, path
#include "embedded.inc"

#ifdef __ELF__
	.section .note.GNU-stack, "", %progbits
#endif
