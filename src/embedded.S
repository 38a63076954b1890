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
	embed host_heap_js, "runtime/host-heap.js"
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
	embed init_js, "runtime/init.js"
	embed stack_js, "runtime/stack.js"
	embed check_js, "runtime/check.js"
	embed view_js, "runtime/view.js"
	embed instance_js, "runtime/instance.js"
	embed growing_js, "runtime/growing.js"
	embed slab_js, "runtime/slab.js"
	embed base_js, "runtime/base.js"
	embed fixed_js, "runtime/fixed.js"
	embed pool_js, "runtime/pool.js"
	embed swap_js, "runtime/swap.js"
	embed heap_js, "runtime/heap.js"
	embed shared_js, "runtime/shared.js"
	embed cursor_js, "runtime/cursor.js"
	embed nested_js, "runtime/nested.js"
	embed engaged_js, "runtime/engaged.js"
	embed busy_js, "runtime/busy.js"
	embed import_js, "runtime/import.js"
	embed scratch_js, "runtime/scratch.js"
	embed stream_js, "runtime/stream.js"
	embed text_js, "runtime/text.js"
	embed debug_js, "runtime/debug.js"
	embed alloc_js, "runtime/alloc.js"
	embed rising_js, "runtime/rising.js"
	embed record_js, "runtime/record.js"
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
