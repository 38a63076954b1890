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
	embed tare_fixed_h, "include/tare/fixed.h"
	embed string_h, "libc/string.h"
	embed string_o, "build/libc/string.o"
	embed int128_o, "build/libc/int128.o"
	embed ubsan_o, "build/libc/ubsan.o"
	embed stack_o, "build/libc/stack.o"
	embed malloc_fail_o, "build/malloc/fail.o"
	embed malloc_page_o, "build/malloc/page.o"
	embed malloc_bump_o, "build/malloc/bump.o"
	embed malloc_freelist_o, "build/malloc/freelist.o"
	embed malloc_binned_o, "build/malloc/binned.o"
	embed malloc_mvp_fail_o, "build/malloc/mvp/fail.o"
	embed malloc_mvp_page_o, "build/malloc/mvp/page.o"
	embed malloc_mvp_bump_o, "build/malloc/mvp/bump.o"
	embed malloc_mvp_freelist_o, "build/malloc/mvp/freelist.o"
	embed malloc_mvp_binned_o, "build/malloc/mvp/binned.o"
	embed template_package_json, "template/package.json"
	embed template_thing_h, "template/thing.h"
	embed template_thing_c, "template/thing.c"
	embed template_thing_test_js, "template/test/thing.test.js"
	embed template_readme_md, "template/README.md"
	embed template_gitignore, "template/.gitignore"
	embed template_test_yml, "template/.github/workflows/test.yml"

#ifdef __ELF__
	.section .note.GNU-stack, "", %progbits
#endif
