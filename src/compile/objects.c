#include "compile/objects.h"

#include "inspect/features.h"
#include "inspect/wasm.h"

#include <stdlib.h>
#include <string.h>

static bool begins_with(struct bytes bytes, const char *magic, size_t length) {
  return bytes.length >= length && memcmp(bytes.at, magic, length) == 0;
}

#define BEGINS_WITH(bytes, magic) begins_with(bytes, magic, sizeof(magic) - 1)

static uint32_t number_at(struct bytes bytes, size_t at, size_t width, bool is_big) {
  uint32_t number = 0;
  for (size_t i = 0; i < width && at + width <= bytes.length; i++)
    number |= (uint32_t)bytes.at[at + i] << 8 * (is_big ? width - 1 - i : i);
  return number;
}

/* ---- Formats of other machines ---- */

struct machine {
  uint32_t number;
  const char *name;
};

static const char *machine_of(const struct machine *all, size_t count, uint32_t number) {
  for (size_t i = 0; i < count; i++)
    if (all[i].number == number)
      return all[i].name;
  return NULL;
}

#define MACHINE_OF(all, number) machine_of(all, sizeof(all) / sizeof *(all), number)

static const char *is_for(struct arena *arena, const char *machine, const char *format) {
  return machine ? arena_format(arena, "is for %s", machine)
                 : arena_format(arena, "is for another machine (%s)", format);
}

/* The System V ABI, "ELF Header": e_ident[EI_DATA], and e_machine. */
static const char *elf_machine(struct bytes bytes) {
  static const struct machine all[] = {{3, "x86"},        {8, "MIPS"},       {20, "PowerPC"},
                                       {21, "PowerPC64"}, {22, "S390"},      {40, "Arm"},
                                       {62, "x86-64"},    {183, "AArch64"},  {243, "RISC-V"},
                                       {247, "eBPF"},     {258, "LoongArch"}};
  enum { DATA = 5, BIG = 2, MACHINE = 18 };
  return MACHINE_OF(all,
                    number_at(bytes, MACHINE, 2, bytes.length > DATA && bytes.at[DATA] == BIG));
}

/* <mach-o/loader.h>: cputype behind the magic number. */
static const char *mach_machine(struct bytes bytes, bool is_big) {
  static const struct machine all[] = {
      {7, "x86"}, {0x1000007, "x86-64"}, {12, "Arm"}, {0x100000c, "AArch64"}};
  return MACHINE_OF(all, number_at(bytes, 4, 4, is_big));
}

/* The PE format: a COFF object begins with its machine, and has no optional header. */
static const char *coff_machine(struct bytes bytes) {
  static const struct machine all[] = {
      {0x14c, "x86"}, {0x8664, "x86-64"}, {0x1c4, "Arm"}, {0xaa64, "AArch64"}};
  enum { HEADER = 20, OPTIONAL_SIZE = 16 };
  if (bytes.length < HEADER || number_at(bytes, OPTIONAL_SIZE, 2, false))
    return NULL;
  return MACHINE_OF(all, number_at(bytes, 0, 2, false));
}

/* ---- WebAssembly ---- */

/* What says how to link a module is a custom section of its own (tool-conventions, Linking.md). */
static bool has_linking(struct bytes bytes) {
  const struct wasm wasm = {.bytes = {bytes.at, bytes.length}};
  struct cursor sections = wasm_sections(&wasm);
  struct wasm_section section;
  while (wasm_next_section(&sections, &section))
    if (section.id == WASM_CUSTOM_SECTION && span_is(section.name, "linking"))
      return true;
  return false;
}

/* A segment of the linking section: of variables, unless it is of constants. */
static bool is_of_variables(struct span name) {
  static const char *const begins[] = {".data", ".bss", ".tdata", ".tbss"};
  bool is = false;
  for (size_t i = 0; i < sizeof begins / sizeof *begins; i++)
    is |= span_begins(name, begins[i]);
  return is && !span_begins(name, ".data.rel.ro");
}

/* The linking section has a version, then parts; one of them lists the segments. */
static bool object_has_variables(struct bytes bytes) {
  enum { SEGMENTS = 5 };
  const struct wasm wasm = {.bytes = {bytes.at, bytes.length}};
  const struct span linking = BEGINS_WITH(bytes, "\0asm\1\0\0\0") ? wasm_custom(&wasm, "linking")
                                                                  : (struct span){bytes.at, 0};
  struct cursor parts = {.start = linking.at, .at = linking.at, .end = linking.at + linking.length};
  bool has = false;
  for (cursor_u32(&parts); cursor_left(&parts) && !parts.error;) {
    const uint8_t kind = cursor_byte(&parts);
    struct cursor part = cursor_part(&parts, cursor_u32(&parts));
    for (uint32_t i = kind == SEGMENTS ? cursor_u32(&part) : 0; i && !part.error; i--) {
      has |= is_of_variables(cursor_name(&part));
      cursor_u32(&part); /* alignment */
      cursor_u32(&part); /* flags */
    }
  }
  return has;
}

/* Is no object that is known at all. */
static const char unknown[] = "is no object file";

static const char *object_mismatch(struct arena *arena, struct bytes bytes) {
  if (BEGINS_WITH(bytes, "\0asm\1\0\0\0"))
    return has_linking(bytes) ? NULL
                              : "is a WebAssembly module, and no object: it is linked already";
  if (BEGINS_WITH(bytes, "\0asm"))
    return "is a WebAssembly component, and no object: it is linked already";
  if (BEGINS_WITH(bytes, "BC\xc0\xde") || BEGINS_WITH(bytes, "\xde\xc0\x17\x0b"))
    return "is LLVM bitcode, which only the LLVM that made it can read: compile without -flto";
  if (BEGINS_WITH(bytes, "\177ELF"))
    return is_for(arena, elf_machine(bytes), "ELF");
  if (BEGINS_WITH(bytes, "\xcf\xfa\xed\xfe") || BEGINS_WITH(bytes, "\xce\xfa\xed\xfe"))
    return is_for(arena, mach_machine(bytes, false), "Mach-O");
  if (BEGINS_WITH(bytes, "\xfe\xed\xfa\xcf") || BEGINS_WITH(bytes, "\xfe\xed\xfa\xce"))
    return is_for(arena, mach_machine(bytes, true), "Mach-O");
  if (BEGINS_WITH(bytes, "\xca\xfe\xba\xbe"))
    return "is for machines of Apple (a universal Mach-O file)";
  if (BEGINS_WITH(bytes, "MZ"))
    return "is a program for Windows";
  const char *machine = coff_machine(bytes);
  return machine ? is_for(arena, machine, "COFF") : unknown;
}

/* ---- Archives ---- */

static const char archive_magic[] = "!<arch>\n", thin_magic[] = "!<thin>\n";

/* The next member: its bytes, without a name of BSD's in front of them. */
static bool next_member(struct bytes *rest, struct bytes *member) {
  enum { HEADER = 60, SIZE = 48, SIZE_WIDTH = 10 };
  char digits[SIZE_WIDTH + 1] = {0};
  if (rest->length < HEADER)
    return false;
  memcpy(digits, rest->at + SIZE, SIZE_WIDTH);
  const size_t left = rest->length - HEADER, size = strtoul(digits, NULL, 10);
  *member = (struct bytes){rest->at + HEADER, size < left ? size : left};
  const size_t whole = member->length + (member->length & 1 && member->length < left);
  const bool has_name = BEGINS_WITH(*rest, "#1/");
  memcpy(digits, rest->at + 3, SIZE_WIDTH);
  const size_t name = has_name ? strtoul(digits, NULL, 10) : 0;
  member->at += name < member->length ? name : member->length;
  member->length -= name < member->length ? name : member->length;
  *rest = (struct bytes){rest->at + HEADER + whole, left - whole};
  return true;
}

/* Whether a member is no object but says what is where: names, symbols, metadata of Rust. */
static bool is_index(struct bytes header) {
  return BEGINS_WITH(header, "/ ") || BEGINS_WITH(header, "// ") ||
         BEGINS_WITH(header, "/SYM64/") || BEGINS_WITH(header, "lib.rmeta");
}

static const char *archive_mismatch(struct arena *arena, struct bytes rest) {
  struct bytes member, header = rest;
  bool has_object = false;
  while (next_member(&rest, &member)) {
    const char *mismatch = is_index(header) ? unknown : object_mismatch(arena, member);
    header = rest;
    has_object |= !mismatch;
    if (mismatch && mismatch != unknown)
      return mismatch;
  }
  return has_object ? NULL : "has no object for WebAssembly";
}

/* NULL where the bytes are an object for wasm-ld, or an archive of such; otherwise what they are.
 */
static const char *mismatch_of(struct arena *arena, struct bytes bytes) {
  const size_t magic = sizeof archive_magic - 1;
  if (BEGINS_WITH(bytes,
                  thin_magic)) /* its members are files elsewhere, which wasm-ld looks into */
    return NULL;
  if (BEGINS_WITH(bytes, archive_magic))
    return archive_mismatch(arena, (struct bytes){bytes.at + magic, bytes.length - magic});
  return object_mismatch(arena, bytes);
}

static bool archive_has_variables(struct bytes rest) {
  struct bytes member;
  bool has = false;
  while (next_member(&rest, &member))
    has |= object_has_variables(member);
  return has;
}

/* ---- The files of a build ---- */

/* What is no source either: objects_check says what it is. */
static bool is_other(const char *extension) {
  static const char *const all[] = {".wasm", ".so", ".dylib", ".dll", ".rs", ".zig"};
  bool is = false;
  for (size_t i = 0; i < sizeof all / sizeof *all; i++)
    is |= strcmp(extension, all[i]) == 0;
  return is;
}

/* What has to be done first with the source of another language, or NULL. */
static const char *language_advice(const char *path) {
  const char *dot = strrchr(path_name(path), '.');
  if (dot && strcmp(dot, ".rs") == 0)
    return "is Rust: compile it with rustc --target=wasm32-unknown-unknown --crate-type=staticlib, "
           "and name the archive";
  if (dot && strcmp(dot, ".zig") == 0)
    return "is Zig: compile it with zig build-obj -target wasm32-freestanding, and name the object";
  return NULL;
}

bool objects_is_named(const char *path) {
  const char *dot = strrchr(path_name(path), '.');
  return dot && (strcmp(dot, ".o") == 0 || strcmp(dot, ".a") == 0 || strcmp(dot, ".obj") == 0 ||
                 strcmp(dot, ".lib") == 0 || strcmp(dot, ".rlib") == 0 || is_other(dot));
}

bool objects_check(struct arena *arena, struct report *report, const struct strings *objects) {
  bool fine = true;
  for (size_t i = 0; i < objects->count; i++) {
    struct bytes bytes;
    if (!file_read(arena, report, objects->at[i], &bytes)) {
      fine = false;
      continue;
    }
    const char *mismatch = language_advice(objects->at[i]);
    mismatch = mismatch ? mismatch : mismatch_of(arena, bytes);
    if (!mismatch)
      continue;
    report_failure(report, "'%s' %s%s", objects->at[i], mismatch,
                   strncmp(mismatch, "is for", strlen("is for")) == 0
                       ? ", and a module is for wasm32: compile it for that"
                       : "");
    fine = false;
  }
  return fine;
}

bool objects_have_variables(struct arena *arena, const struct strings *objects) {
  const size_t magic = sizeof archive_magic - 1;
  struct report silent = {.out = stderr};
  bool has = false;
  for (size_t i = 0; i < objects->count; i++) {
    struct bytes bytes;
    if (!file_read(arena, &silent, objects->at[i], &bytes) || BEGINS_WITH(bytes, thin_magic))
      has = true; /* or so it may */
    else if (BEGINS_WITH(bytes, archive_magic))
      has |= archive_has_variables((struct bytes){bytes.at + magic, bytes.length - magic});
    else
      has |= object_has_variables(bytes);
  }
  return has;
}

bool objects_check_features(const struct job *job, const struct module *linked) {
  enum {
    MVP = 1 << FEATURE_BIGINT, /* which is in the types of functions */
    USUAL = MVP | 1 << FEATURE_MUTABLE_GLOBALS | 1 << FEATURE_SIGN_EXTENSION |
            1 << FEATURE_NONTRAPPING_FLOAT_TO_INT | 1 << FEATURE_BULK_MEMORY,
  };
  const uint32_t allowed = (job->options->mvp ? (uint32_t)MVP : (uint32_t)USUAL) |
                           (uint32_t)job->simd << FEATURE_SIMD |
                           (uint32_t)job->throws << FEATURE_LEGACY_EXCEPTIONS;
  const uint32_t others = job->options->objects.count ? linked->wasm.features & ~allowed : 0;
  struct text names = text_in(job->arena);
  for (int i = 0; i < FEATURES; i++)
    if (others >> i & 1)
      text_format(&names, "%s%s", names.length ? ", " : "", features[i].name);
  if (others)
    report_failure(job->report,
                   "an object uses what the module%s does without: %s; compile it without that",
                   job->options->mvp ? " with --features=mvp" : "", names.bytes);
  return !others;
}
