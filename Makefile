# demo · npm-tare · site · test · fuzz · bench · lint · install · deb · clean; each works on a fresh checkout of Debian 12.
#
# The command is built in build/, from src/ and the files that it carries inside. `make setup GOAL…` installs what the goals
# need (without a goal: what the command needs), then makes them. Every target that needs more than a shell first asks
# tools/setup.sh, which says in one line what is missing. In CI, and for root on Debian, it installs that at once.

# The first of some programs that there is. Homebrew does not put clang on PATH, where macOS has one without WebAssembly.
first = $(firstword $(foreach one,$(1),$(shell command -v $(one) 2>/dev/null)) $(1))
brewed := $(wildcard /opt/homebrew/opt/llvm/bin/clang /usr/local/opt/llvm/bin/clang)
CLANG := $(or $(brewed),$(call first,clang-19 clang-20 clang-21 clang-22 clang))
CC := $(call first,gcc cc $(CLANG))
CFLAGS = -O2 -g
PREFIX = /usr/local
VERSION := $(shell sed -n 's/.*TARE_VERSION "\(.*\)"/\1/p' src/base/version.h)
export PATH := $(CURDIR)/build/node/bin:$(PATH)

WARNINGS = -Wall -Wextra -Wpedantic -Wconversion -Wshadow
ALL_CFLAGS = -std=c17 $(WARNINGS) -Isrc $(INCLUDES) -MMD -MP $(CFLAGS)
SANITIZE = -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all
packages := jansson zlib libbrotlienc
INCLUDES := $(shell pkg-config --cflags $(packages) 2>/dev/null)
LDLIBS := $(or $(shell pkg-config --libs $(packages) 2>/dev/null),-ljansson -lz -lbrotlienc)

# X_wasi.c is in the command that the npm package tare carries, in the place of X_posix.c, or else of X.c; X_linux.c is on
# Linux in the place of X_posix.c.
all_sources := $(filter-out %_test.c,$(wildcard src/*.c src/*/*.c))
wasi_only := $(filter %_wasi.c,$(all_sources))
linux_only := $(filter %_linux.c,$(all_sources))
polling_sources := $(filter-out $(wasi_only) $(linux_only),$(all_sources))
sources := $(if $(filter Linux,$(shell uname -s)),$(filter-out $(wasi_only) $(linux_only:%_linux.c=%_posix.c),$(all_sources)),$(polling_sources))
wasi_sources := $(filter-out %_posix.c %_linux.c $(foreach one,$(wasi_only:%_wasi.c=%),$(if $(wildcard $(one)_posix.c),,$(one).c)),$(all_sources))
hash_sources := $(filter-out %_test.c %_wasm_simd128.c,$(wildcard highwayhash/highwayhash*.c))
inspector := $(filter-out %_test.c,$(wildcard src/inspect/*.c))
hhsum_sources := $(wildcard highwayhash/hhsum*.c)
unit_tests := $(wildcard src/*/*_test.c highwayhash/*_test.c include/tare/*_test.c examples/*/*_test.c)
allocators := fail page bump freelist binned
systems := system system-console system-host system-console-host
carried := $(wildcard include/*.h include/tare/*.h libc/*.h) $(shell find template -type f) build/libc/string.o build/libc/int128.o build/libc/ubsan.o build/libc/stack.o build/libc/dropped.o build/libc/format.o build/libc/cxx.o build/libc/jumps.o \
  $(systems:%=build/libc/%.o) \
  $(allocators:%=build/malloc/%.o) $(allocators:%=build/malloc/mvp/%.o) build/marks

hash_objects = $(hash_sources:%.c=build/$(1)/%.o)
objects = $(sources:%.c=build/$(1)/%.o) build/$(1)/src/embedded-bytes.o

# What tools/setup.sh has to look for: as little as serves all goals.
goals := $(or $(filter-out setup,$(MAKECMDGOALS)),all)
for_c := highwayhash install-highwayhash build/hhsum build/libhighwayhash.a build/libhighwayhash.so
for_building := $(for_c) all install install-tare deb build/tare build/tare.1
for_running := $(for_building) npm npm-tare site serve demo bench bench-%
setup_for := $(if $(filter-out $(for_running),$(goals)),all,$(if $(filter-out $(for_building),$(goals)),run,$(if \
  $(filter-out $(for_c),$(goals)),build,c)))

.PHONY: all highwayhash npm npm-tare site serve demo test bench lint format install install-tare install-highwayhash deb clean setup unit-tests replay fuzz \
  bench-inspect bench-suite bench-headers bench-libraries runtime-table javascript-names sizes-chart
.DELETE_ON_ERROR:
.SECONDARY:

all: build/tare

# ---- The command ----

build/tare: $(call objects,release) | setup
	@echo "  ld $@"
	@$(CC) $(CFLAGS) -o $@ $^ $(LDLIBS)

# As on a system that is not Linux.
build/polling/tare: $(polling_sources:%.c=build/asan/%.o) build/asan/src/embedded-bytes.o | setup
	@mkdir -p $(@D)
	@echo "  ld $@"
	@$(CC) $(SANITIZE) -o $@ $^ $(LDLIBS)

build/release/%.o: %.c | setup
	@mkdir -p $(@D)
	@echo "  cc $@"
	@$(CC) $(ALL_CFLAGS) -c $< -o $@

build/asan/%.o: %.c | setup
	@mkdir -p $(@D)
	@echo "  cc $@"
	@$(CC) $(ALL_CFLAGS) $(SANITIZE) -c $< -o $@

build/release/src/embedded-bytes.o build/asan/src/embedded-bytes.o: src/embedded.S src/embedded.inc $(carried)
	@mkdir -p $(@D)
	@$(CC) -c $< -o $@

# Marks for headers that are known, each file behind a line with its name.
build/marks: $(wildcard share/marks/*.marks)
	@mkdir -p $(@D)
	@awk 'FNR == 1 { name = FILENAME; sub(".*/", "", name); print "@" name } 1' $^ > $@

# runtime/ as the command has it, a table in C. A test compares the two.
runtime-table: | setup
	node tools/runtime-table.js

# The names that JavaScript has already, a table in C. A test compares the two.
javascript-names: | setup
	node tools/javascript-names.js

# The picture of the README, from the table in docs/comparison.md. A test compares the two.
sizes-chart: | setup
	node tools/sizes-chart.js

build/hhsum: $(hhsum_sources:%.c=build/release/%.o) build/libhighwayhash.a
	@echo "  ld $@"
	@$(CC) $(CFLAGS) -o $@ $^ -pthread

build/asan/hhsum: $(hhsum_sources:%.c=build/asan/%.o) $(call hash_objects,asan)
	@echo "  ld $@"
	@$(CC) $(SANITIZE) -o $@ $^ -pthread

$(hhsum_sources:%.c=build/release/%.o) $(hhsum_sources:%.c=build/asan/%.o): ALL_CFLAGS += -DVERSION='"$(VERSION)"' -pthread

# ---- The library of HighwayHash, for programs in C and C++ ----

SONAME = libhighwayhash.so.0

highwayhash: build/libhighwayhash.a build/libhighwayhash.so build/hhsum

build/libhighwayhash.a: $(call hash_objects,release)
	@echo "  ar $@"
	@rm -f $@
	@$(AR) rcs $@ $^

build/pic/%.o: %.c | setup
	@mkdir -p $(@D)
	@echo "  cc $@"
	@$(CC) $(ALL_CFLAGS) -fPIC -c $< -o $@

build/libhighwayhash.so: $(call hash_objects,pic)
	@echo "  ld $@"
	@$(CC) $(CFLAGS) -shared -Wl,-soname,$(SONAME) -Wl,-z,defs -o $@ $^

# ---- The package @tare/highwayhash, for npm ----

npm: build/npm/highwayhash/package.json

npm_sources := $(wildcard highwayhash/npm/*.js highwayhash/npm/*.cjs highwayhash/npm/*.json highwayhash/npm/*.c highwayhash/npm/*.md highwayhash/npm/types/*.ts)

build/npm/highwayhash/package.json: build/tare $(npm_sources) $(hash_sources) $(wildcard highwayhash/*.h) highwayhash/highwayhash_wasm_simd128.c
	@echo "  npm $(@D)"
	@TARE=build/tare node highwayhash/npm/build.js

# ---- The package tare, for npm: the command as a WebAssembly module, and what runs it ----

npm-tare: build/npm/tare/package.json build/npm/create-tare/package.json

npm_tare_sources := $(filter-out %.test.js,$(wildcard npm/*.js npm/*.ts npm/*.json npm/*.md npm/*/*.js npm/*/*.ts))
jansson_sources := $(addprefix build/jansson/src/,dump.c error.c hashtable.c hashtable_seed.c load.c memory.c pack_unpack.c strbuffer.c strconv.c utf.c value.c)
zlib_sources := $(addprefix build/zlib/,adler32.c crc32.c deflate.c trees.c zutil.c)
wasi_objects := $(wasi_sources:%.c=build/wasi/%.o) build/wasi/src/embedded-bytes.o $(jansson_sources:build/%.c=build/wasi/%.o) \
  $(zlib_sources:build/%.c=build/wasi/%.o)
WASI = --target=wasm32-wasi -O2 -mbulk-memory -msign-ext -mnontrapping-fptoint -mmutable-globals -mno-multivalue -mno-reference-types

build/npm/tare/package.json: build/wasi/tare.wasm $(npm_tare_sources) LICENSE | setup
	@echo "  npm $(@D)"
	@node npm/build/build.js

build/npm/create-tare/package.json: $(wildcard npm/create/*) npm/package.json LICENSE | setup
	@echo "  npm $(@D)"
	@node npm/create/build.js

# As much stack as threads of Linux have, below all data, so that too deep a recursion traps.
build/wasi/tare.wasm: $(wasi_objects) build/libc/int128.o
	@echo "  ld $@"
	@$(CLANG) $(WASI) -nodefaultlibs -Wl,--stack-first -Wl,-z,stack-size=8388608 -Wl,--gc-sections -Wl,--strip-all -o $@ $^ -lc

build/wasi/src/%.o: src/%.c | setup build/jansson/include/jansson.h build/zlib/unpacked
	@mkdir -p $(@D)
	@echo "  clang $@"
	@$(CLANG) $(WASI) -std=c17 $(WARNINGS) -Wno-sign-conversion -Wno-shorten-64-to-32 -Isrc -Ibuild/jansson/include -Ibuild/zlib -MMD -MP -ffunction-sections -fdata-sections -c $< -o $@

build/wasi/src/embedded-bytes.o: src/embedded.S src/embedded.inc $(carried)
	@mkdir -p $(@D)
	@$(CLANG) $(WASI) -c $< -o $@

# The libraries that the command links, from the sources of Debian's packages. What they have for streams of files, and for
# threads, is not among the sources above.
$(jansson_sources): build/jansson/unpacked
$(zlib_sources): build/zlib/unpacked

build/%/unpacked: | setup
	@rm -rf $(@D)
	@mkdir -p $(@D)/include
	@echo "  apt-get source $*"
	@cd $(@D) && $(CURDIR)/tools/apt-source.sh $* && \
	  tar -xf $*_*.orig.tar.* --strip-components=1
	@touch $@

build/jansson/include/jansson.h: build/jansson/unpacked
	@sed 's/JSON_HAVE_LOCALECONV 1/JSON_HAVE_LOCALECONV 0/' /usr/include/jansson_config.h >$(@D)/jansson_config.h
	@for has in STDINT_H SYS_TYPES_H SYS_TIME_H UNISTD_H; do echo "#define HAVE_$$has 1"; done >$(@D)/jansson_private_config.h
	@echo '#define INITIAL_HASHTABLE_ORDER 3' >>$(@D)/jansson_private_config.h
	@cp build/jansson/src/jansson.h $@

# The stem is what is behind the library's name, so that each library needs a rule.
LIBRARY = $(WASI) -std=gnu17 -w -ffunction-sections -fdata-sections

build/wasi/jansson/%.o: build/jansson/%.c build/jansson/include/jansson.h
	@mkdir -p $(@D)
	@echo "  clang $@"
	@$(CLANG) $(LIBRARY) -DHAVE_CONFIG_H -Ibuild/jansson/include -c $< -o $@

build/wasi/zlib/%.o: build/zlib/%.c
	@mkdir -p $(@D)
	@echo "  clang $@"
	@$(CLANG) $(LIBRARY) -DHAVE_UNISTD_H -c $< -o $@

# Linked into a module where the sources call what the compiler cannot do inline.
build/libc/%.o: libc/%.c libc/string.h | setup
	@mkdir -p $(@D)
	@echo "  clang $@"
	@$(CLANG) --target=wasm32-unknown-unknown -nostdlibinc -std=c17 $(WARNINGS) -Oz -mcpu=mvp -fno-builtin \
	  -fvisibility=hidden -ffunction-sections -c $< -o $@

# It throws, which no other one may.
build/libc/jumps.o: libc/jumps.c libc/setjmp.h | setup
	@mkdir -p $(@D)
	@echo "  clang $@"
	@$(CLANG) --target=wasm32-unknown-unknown -nostdlibinc -std=c17 $(WARNINGS) -Oz -mcpu=mvp -mexception-handling \
	  -Xclang -mllvm -Xclang -wasm-enable-sjlj \
	  -fvisibility=hidden -ffunction-sections -Xclang -disable-red-zone -c $< -o $@

# What wasi-libc asks of a system; with -console and -host, JavaScript is asked for some of it.
system_objects := $(systems:%=build/libc/%.o)
$(system_objects): build/libc/%.o: libc/system.c | setup
	@mkdir -p $(@D)
	@echo "  clang $@"
	@$(CLANG) --target=wasm32-unknown-unknown -nostdlibinc -std=c17 $(WARNINGS) -Oz -mcpu=mvp -fvisibility=hidden \
	  -ffunction-sections -fdata-sections -Xclang -disable-red-zone $(if $(findstring console,$*),-DCONSOLE) $(if $(findstring host,$*),-DHOST) -c $< -o $@

# An allocator that an author chooses with --malloc= or --memory=heap=.
malloc_flags = --target=wasm32-unknown-unknown -nostdlibinc -std=c17 $(WARNINGS) -Iinclude -Ilibc -Oz -fno-builtin \
  -fvisibility=hidden -ffunction-sections -fdata-sections -Xclang -disable-red-zone -include malloc/names.h

build/malloc/%.o: malloc/%.c malloc/names.h include/tare.h libc/string.h | setup
	@mkdir -p $(@D)
	@echo "  clang $@"
	@$(CLANG) $(malloc_flags) -mbulk-memory -msign-ext -mnontrapping-fptoint -mmutable-globals -mno-multivalue \
	  -mno-reference-types -DALLOCATOR=$* -c $< -o $@

build/malloc/mvp/%.o: malloc/%.c malloc/names.h include/tare.h libc/string.h | setup
	@mkdir -p $(@D)
	@echo "  clang $@"
	@$(CLANG) $(malloc_flags) -mcpu=mvp -DALLOCATOR=$* -c $< -o $@


# ---- The page ----

site_sources := $(filter-out %.test.js site/serve.js,$(wildcard site/*.js site/write/*.js)) $(wildcard site/*.[ch] site/*.html site/*.css site/write/*.css) \
  $(wildcard site/write/examples/*) $(wildcard npm/host/*.js)

site: build/site/index.html

build/site/index.html: build/tare build/npm/highwayhash/package.json build/wasi/tare.wasm docs/sizes.svg $(site_sources) $(inspector) $(wildcard src/inspect/*.h) \
  examples/adder/adder.h examples/adder/adder.c | setup
	@echo "  site $(@D)"
	@TARE=build/tare node site/build.js

serve: site
	@node site/serve.js


-include $(wildcard build/*/src/*.d build/*/include/*/*.d build/*/examples/*/*.d build/*/src/*/*.d build/*/highwayhash/*.d build/*/tests/*/*.d build/*/bench/support/*.d)

# ---- Tests ----

# The command that the tests run is one with sanitizers.
test: build/tare build/asan/tare highwayhash npm npm-tare site build/asan/hhsum unit-tests replay build/asan/tests/support/bound build/polling/tare build/tests/clang-22 | setup
	@TARE=build/asan/tare HHSUM=build/asan/hhsum node --test --test-concurrency=$$(nproc) --test-reporter=spec $(wildcard runtime/*.test.js tests/*.test.js $(fast_libraries:%=tests/foreign/%/*.test.js) examples/*.test.js highwayhash/*.test.js highwayhash/npm/*.test.js site/*.test.js site/write/*.test.js)
	@TARE=build/polling/tare node --test --test-reporter=dot tests/watch.test.js
	$(call with_clangs,build/asan/src/header/header_test)
	$(call with_clangs,env TARE=build/asan/tare node --test tests/glue.test.js)

# Libraries of others: those that are built fast are in `make test`.
fast_libraries := xxhash lz4 cjson expat qrencode
.PHONY: foreign
foreign: build/tare | setup
	@TARE=build/tare node --test --test-concurrency=$$(nproc) --test-reporter=spec $(wildcard tests/foreign/*/*.test.js)
	@TARE=build/tare node tests/foreign/table.js

# Tests again with the oldest clang that a build takes, and with the newest that there is for Debian 12: shortly in `make test`,
# all that depends on the compiler here.
.PHONY: test-clangs
test-clangs: build/tare build/asan/src/header/header_test npm npm-tare build/tests/clang-22 | setup
	$(call with_clangs,build/asan/src/header/header_test)
	$(call with_clangs,node --test --test-concurrency=$$(nproc) tests/glue.test.js tests/strategies.test.js tests/effects.test.js tests/docs.test.js)

define with_clangs
@for clang in clang-16 $(CURDIR)/build/tests/clang-22; do \
  echo "  $${clang##*/}: $(1)"; \
  TARE_CLANG=$$clang $(1) >build/tests/clangs.log 2>&1 || { cat build/tests/clangs.log; exit 1; }; \
done
endef

# clang 22, from npm: a client of a server that has it loaded, and the headers that are clang's own.
build/tests/clang-22: tests/support/clang22.c package-lock.json | setup
	@mkdir -p $@-resources
	@echo "  ld $@"
	@tar -xf node_modules/@yowasp/clang/gen/llvm-resources.tar -C $@-resources --exclude='include/c++' \
	  --exclude='include/wasm32-*' include
	@$(CC) -std=c17 $(WARNINGS) $(CFLAGS) -DROOT='"$(CURDIR)"' $< -o $@

# An allocator's source is a part of its test. LEVEL: 0 for no state, 1 for a heap, 2 for one that frees.
malloc_tests := $(allocators:%=build/asan/malloc/%_test)
# Beside the C library's own snprintf.
build/asan/libc/format_test: libc/format.c libc/format_test.c | setup
	@mkdir -p $(@D)
	@echo "  ld $@"
	@$(CC) -std=gnu17 -Wall -Wextra -Wconversion $(CFLAGS) $(SANITIZE) -DFORMAT_TEST -o $@ $^ -lm

build/asan/malloc/bump_test: LEVEL = 1
build/asan/malloc/freelist_test build/asan/malloc/binned_test: LEVEL = 2
build/asan/malloc/%_test: malloc/malloc_test.c malloc/%.c include/tare.h | setup
	@mkdir -p $(@D)
	@echo "  ld $@"
	@$(CC) -std=c17 $(WARNINGS) -Imalloc -Iinclude $(CFLAGS) $(SANITIZE) -DALLOCATOR='"$*.c"' -DLEVEL=$(or $(LEVEL),0) \
	  $< -o $@ -lcmocka

# Modules that the tests of src/inspect/ read.
WAT_FEATURES = $(patsubst %,--enable-%,exceptions threads tail-call memory64 multi-memory extended-const relaxed-simd)
inspected := $(patsubst %.wat,build/%.wasm,$(wildcard tests/inspect/*.wat))
build/tests/inspect/%.wasm: tests/inspect/%.wat | setup
	@mkdir -p $(@D)
	@wat2wasm $(WAT_FEATURES) -o $@ $<

unit-tests: $(unit_tests:%.c=build/asan/%) $(malloc_tests) build/asan/libc/format_test | $(inspected)
	@for test in $^; do \
	  $$test >$$test.log 2>&1 || { cat $$test.log; exit 1; }; \
	  echo "$$test: $$(grep -c '       OK ' $$test.log) passed"; \
	done

build/asan/tare: $(call objects,asan)
	@echo "  ld $@"
	@$(CC) $(SANITIZE) -o $@ $^ $(LDLIBS)

build/asan/src/%_test: build/asan/src/%_test.o $(filter-out build/asan/src/main.o,$(call objects,asan))
	@echo "  ld $@"
	@$(CC) $(SANITIZE) -o $@ $^ $(LDLIBS) -lcmocka

build/asan/include/%_test: build/asan/include/%_test.o
	@echo "  ld $@"
	@$(CC) $(SANITIZE) -o $@ $^ -lcmocka

# Of one source.
build/asan/examples/%_test: build/asan/examples/%_test.o build/asan/examples/%.o
	@echo "  ld $@"
	@$(CC) $(SANITIZE) -o $@ $^ -lcmocka

build/asan/include/%.o build/asan/examples/%.o: ALL_CFLAGS += -Iinclude

build/asan/highwayhash/%_test: build/asan/highwayhash/%_test.o $(call hash_objects,asan)
	@echo "  ld $@"
	@$(CC) $(SANITIZE) -o $@ $^ -lcmocka


# ---- Fuzzing ----

# Each tests/fuzz/NAME.c is a target. `make test` replays the corpus, and slight damage to it, through all of them; `make
# fuzz` lets libFuzzer search on from there, FUZZ_RUNS times a target. Most read modules, from tests/fuzz/corpus; header.c
# reads text, from tests/fuzz/corpus-header.
FUZZ_RUNS = 1000000
fuzz_targets := $(filter-out replay,$(patsubst tests/fuzz/%.c,%,$(wildcard tests/fuzz/*.c)))
fuzz_corpus = tests/fuzz/$(if $(filter header,$(1)),corpus-header,corpus)
header_text := $(addprefix src/header/,ast.c comments.c macros.c source.c) \
  $(addprefix src/base/,arena.c file.c file_posix.c intern.c interrupt_posix.c process.c process_posix.c progress.c report.c strings.c text.c)

build/asan/tests/fuzz/header: $(header_text:%.c=build/asan/%.o)
$(patsubst %,build/asan/tests/fuzz/%,$(filter-out header,$(fuzz_targets))): $(inspector:%.c=build/asan/%.o)

build/asan/tests/fuzz/%: build/asan/tests/fuzz/%.o build/asan/tests/fuzz/replay.o
	@echo "  ld $@"
	@$(CC) $(SANITIZE) -o $@ $^

build/asan/tests/support/bound: build/asan/tests/support/bound.o $(inspector:%.c=build/asan/%.o)
	@echo "  ld $@"
	@$(CC) $(SANITIZE) -o $@ $^

build/fuzz/header: $(header_text)
$(patsubst %,build/fuzz/%,$(filter-out header,$(fuzz_targets))): $(inspector)

build/fuzz/%: tests/fuzz/%.c tests/fuzz/check.h | setup
	@mkdir -p $(@D)
	@echo "  clang $@"
	@$(CLANG) -std=c17 $(WARNINGS) -Isrc $(SANITIZE) -fsanitize=fuzzer,address,undefined -o $@ $(filter %.c,$^)

replay: $(fuzz_targets:%=build/asan/tests/fuzz/%)
	@$(foreach target,$(fuzz_targets),build/asan/tests/fuzz/$(target) $(call fuzz_corpus,$(target))/* &&) true

fuzz: $(fuzz_targets:%=build/fuzz/%) build/asan/highwayhash/highwayhash_test
	@for target in $(fuzz_targets); do \
	  case $$target in header) corpus=corpus-header ;; *) corpus=corpus ;; esac; \
	  mkdir -p build/fuzz/corpus/$$target; \
	  build/fuzz/$$target -runs=$(FUZZ_RUNS) -max_len=4096 -timeout=10 -print_final_stats=1 \
	    -artifact_prefix=build/fuzz/$$target- build/fuzz/corpus/$$target tests/fuzz/$$corpus 2>build/fuzz/$$target.log || \
	    { tail -40 build/fuzz/$$target.log; exit 1; }; \
	  echo "$$target: $$(sed -n 's/^stat::number_of_executed_units: *//p' build/fuzz/$$target.log) executions"; \
	done
	@build/asan/highwayhash/highwayhash_test highwayhash/vectors.txt $$(date +%s) $(FUZZ_RUNS) >build/fuzz/highwayhash.log 2>&1 || \
	  { cat build/fuzz/highwayhash.log; exit 1; }
	@echo "highwayhash: $(FUZZ_RUNS) random messages on every variant, $$(head -1 build/fuzz/highwayhash.log)"

# Functions of C at random, RUNS of them, held to a native program; libraries of handles, callbacks and owned memory at random,
# with every block counted; programs with odd frames, whose use of the stack is held to the claims of `tare check`; and calls at
# random, RUNS times as many as in `make test`, held to a model in JavaScript. TARE_SEED=… for others.
RUNS = 100

.PHONY: shapes library-fuzz stacks random-driver
shapes: build/tare | setup
	@node tests/shapes-fuzz/fuzz.js $(RUNS)

library-fuzz: build/tare | setup
	@node tests/library-fuzz/fuzz.js $(RUNS)

stacks: build/tare | setup
	@node tests/stack-fuzz/fuzz.js $(RUNS)

random-driver: build/tare | setup
	@node tests/random-driver/drive.js $(RUNS)

# ---- What it is for ----

demo: build/tare build/hhsum | setup
	node --expose-gc bench/demo.js

# Each file of bench/ prints one table: `make bench-hash` runs bench/hash.js.
bench: build/tare build/hhsum build/decode build/libhighwayhash.a npm site | setup
	@for each in sizes comparison shrinking strategies callbacks fixed malloc hash native npm highwayhash embed audit; do node --expose-gc bench/$$each.js; echo; done

bench-%: build/tare build/hhsum build/libhighwayhash.a npm | setup
	node --expose-gc bench/$*.js

# The headers of Debian's packages: how many of their functions bind. WORDS: parts of headers' names, --json, --update.
bench-npm-tare: npm-tare

bench-headers: build/tare | setup
	@node bench/headers.js $(WORDS)

build/worst: bench/inspect/worst.c $(inspector:%.c=build/release/%.o)
	@$(CC) -std=c17 $(WARNINGS) -Isrc $(CFLAGS) -o $@ $^

# Hostile modules: is the time in proportion to the length?
# SUITE: a clone of https://github.com/WebAssembly/testsuite. WORDS=--list also lists the modules that are judged wrongly.
bench-suite: build/tare | setup
	@node bench/suite.js $(SUITE) $(WORDS)

bench-inspect: build/worst
	@build/worst

bench-audit: build/decode

# Libraries of others beside packages of npm, which it installs to build/peers. WORDS: libraries, without them all.
bench-libraries: build/tare | setup
	@node bench/libraries.js $(WORDS)

build/decode: $(inspector:%.c=build/release/%.o) build/release/bench/support/decode.o
	@echo "  ld $@"
	@$(CC) $(CFLAGS) -o $@ $^

# ---- House keeping ----

lint: compile_commands.json | setup
	node tools/layers.js
	clang-format-19 --dry-run --Werror $$(git ls-files '*.c' '*.cc' '*.h' ':!tests/headers')
	@mkdir -p build
	clang-tidy-19 --quiet --warnings-as-errors='*' $(sources) $(hash_sources) $(hhsum_sources) 2>build/clang-tidy.log
	clang-tidy-19 --quiet --warnings-as-errors='*' $(wildcard examples/*/*.c) include/tare/fixed_test.c -- -std=c17 \
	  -Iinclude 2>build/clang-tidy.log
	clang-tidy-19 --quiet --warnings-as-errors='*' highwayhash/npm/addon.c -- -std=c17 -Iinclude -Ihighwayhash \
	  -Inode_modules/node-api-headers/include 2>build/clang-tidy.log
	clang-tidy-19 --quiet --warnings-as-errors='*' site/inspector.c -- -std=c17 -Isrc 2>build/clang-tidy.log
	npx --no-install tsc --project tsconfig.json
	npx --no-install prettier --check --log-level warn .

format: | setup
	clang-format-19 -i $$(git ls-files '*.c' '*.cc' '*.h' ':!tests/headers')
	npx --no-install prettier --write --log-level warn .

# For editors and clang-tidy.
compile_commands.json: Makefile $(sources) $(hash_sources) $(hhsum_sources)
	@{ echo '['; separator=; for source in $(sources) $(hash_sources) $(hhsum_sources); do \
	  printf '%s{"directory":"%s","file":"%s","arguments":["clang","-std=c17","-Isrc","-Iinclude","-c","%s"]}\n' \
	    "$$separator" "$(CURDIR)" "$$source" "$$source"; separator=,; done; echo ']'; } > $@

install: install-tare install-highwayhash

# The command, its manual, what shells complete, and how CMake and others find it.
install-tare: build/tare build/tare.1
	install -D -m 755 build/tare $(DESTDIR)$(PREFIX)/bin/tare
	install -D -m 644 include/tare.h $(DESTDIR)$(PREFIX)/include/tare.h
	install -D -m 644 include/tare/fixed.h $(DESTDIR)$(PREFIX)/include/tare/fixed.h
	install -D -m 644 build/tare.1 $(DESTDIR)$(PREFIX)/share/man/man1/tare.1
	install -D -m 644 share/completions/tare.bash $(DESTDIR)$(PREFIX)/share/bash-completion/completions/tare
	install -D -m 644 share/completions/_tare $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_tare
	install -D -m 644 share/completions/tare.fish $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/tare.fish
	install -D -m 644 share/cmake/TareConfig.cmake $(DESTDIR)$(PREFIX)/share/cmake/Tare/TareConfig.cmake
	install -d $(DESTDIR)$(PREFIX)/share/pkgconfig
	sed 's|@VERSION@|$(VERSION)|' share/cmake/TareConfigVersion.cmake.in \
	  >$(DESTDIR)$(PREFIX)/share/cmake/Tare/TareConfigVersion.cmake
	sed 's|@PREFIX@|$(PREFIX)|; s|@VERSION@|$(VERSION)|' share/tare.pc.in >$(DESTDIR)$(PREFIX)/share/pkgconfig/tare.pc

# The manual is what is to be said in general, and in the middle of it the help of each verb.
build/tare.1: build/tare share/man/tare.1.in share/man.awk
	@echo "  man $@"
	@sed '/@VERBS@/,$$d; s/@VERSION@/$(VERSION)/' share/man/tare.1.in >$@
	@for verb in build new check size print; do \
	  build/tare $$verb --help | awk -v verb=$$verb -f share/man.awk >>$@ || exit 1; \
	done
	@sed '1,/@VERBS@/d' share/man/tare.1.in >>$@

# The library, hhsum and their manual, for which no more than a C compiler is needed.
install-highwayhash: highwayhash
	install -D -m 755 build/hhsum $(DESTDIR)$(PREFIX)/bin/hhsum
	install -D -m 644 highwayhash/highwayhash.h $(DESTDIR)$(PREFIX)/include/highwayhash.h
	install -D -m 644 build/libhighwayhash.a $(DESTDIR)$(PREFIX)/lib/libhighwayhash.a
	install -D -m 755 build/libhighwayhash.so $(DESTDIR)$(PREFIX)/lib/libhighwayhash.so.$(VERSION)
	ln -sf libhighwayhash.so.$(VERSION) $(DESTDIR)$(PREFIX)/lib/$(SONAME)
	ln -sf $(SONAME) $(DESTDIR)$(PREFIX)/lib/libhighwayhash.so
	install -d $(DESTDIR)$(PREFIX)/lib/pkgconfig
	sed 's|@PREFIX@|$(PREFIX)|; s|@VERSION@|$(VERSION)|' highwayhash/highwayhash.pc.in \
	  >$(DESTDIR)$(PREFIX)/lib/pkgconfig/highwayhash.pc
	install -D -m 644 highwayhash/highwayhash.3 $(DESTDIR)$(PREFIX)/share/man/man3/highwayhash.3
	install -D -m 644 highwayhash/hhsum.1 $(DESTDIR)$(PREFIX)/share/man/man1/hhsum.1

# The command alone, for Debian: needs dpkg-deb.
DEB = build/tare_$(VERSION)_$(shell dpkg --print-architecture 2>/dev/null).deb

deb: $(DEB)

$(DEB): build/tare build/tare.1 share/debian/control.in $(wildcard share/*/*) Makefile
	@echo "  deb $@"
	@rm -rf build/deb
	@$(MAKE) --no-print-directory -s install-tare DESTDIR=build/deb PREFIX=/usr
	@strip --strip-unneeded build/deb/usr/bin/tare
	@gzip -9n build/deb/usr/share/man/man1/tare.1
	@install -d build/deb/usr/share/zsh/vendor-completions build/deb/DEBIAN
	@mv build/deb/usr/share/zsh/site-functions/_tare build/deb/usr/share/zsh/vendor-completions/_tare
	@rmdir build/deb/usr/share/zsh/site-functions
	@install -D -m 644 LICENSE build/deb/usr/share/doc/tare/copyright
	@install -D -m 644 CHANGELOG.md build/deb/usr/share/doc/tare/changelog && gzip -9n build/deb/usr/share/doc/tare/changelog
	@size=$$(du -sk --exclude=DEBIAN build/deb | cut -f1) && \
	  glibc=$$(readelf -V build/tare | grep -o 'GLIBC_[0-9.]*' | sort -Vu | tail -1) && \
	  sed "s|@GLIBC@|$${glibc#GLIBC_}|; s|@VERSION@|$(VERSION)|; s|@SIZE@|$$size|; \
	  s|@ARCHITECTURE@|$$(dpkg --print-architecture)|" share/debian/control.in >build/deb/DEBIAN/control
	@(cd build/deb && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum) >build/deb/DEBIAN/md5sums
	@dpkg-deb --root-owner-group --build build/deb $@ >/dev/null

# Once for all goals: two at a time would wait for each other's lock, and who cannot install should read one whole list.
setup:
	@CC='$(CC)' CLANG='$(CLANG)' INCLUDES='$(INCLUDES)' tools/setup.sh $(if $(filter setup,$(MAKECMDGOALS)),--install) $(setup_for) $(filter-out setup,$(MAKECMDGOALS))

clean:
	rm -rf build compile_commands.json
