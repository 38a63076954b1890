/* Each file of embedded.inc between two symbols. */
#ifdef __APPLE__
	.const
#elif !defined(__wasm__)
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

/* C's names have a `_` in front on macOS. */
#define JOIN(prefix, symbol) prefix##symbol
#define C_NAME(prefix, symbol) JOIN(prefix, symbol)
#define EMBED(symbol, name, path) embed C_NAME(__USER_LABEL_PREFIX__, symbol), path
#include "embedded.inc"

#ifdef __ELF__
	.section .note.GNU-stack, "", %progbits
#endif
