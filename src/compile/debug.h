/*
 * debug.c: what goes into STEM.debug.wasm beside the module itself, so that every instruction has
 * its line of C.
 *
 * wasm-opt leaves out optimisations where it finds DWARF, but not where it has a source map. So it
 * gets one by which each byte of the code has a line of its own: the map that comes out tells of
 * each instruction from where in the linked code it came, and the linker's `.debug_line` tells the
 * line of that.
 */
#ifndef TARE_DEBUG_H
#define TARE_DEBUG_H

#include "base/file.h"

/** What a build knows of a module's lines. */
struct debug_build {
  struct bytes linked;    /* with the `.debug_line` of the linker */
  struct bytes optimized; /* made of the same code, with source_map_make */
  struct bytes map;       /* that came out of wasm-opt */
  const char *folder;     /* temporary: files in it are called by their bare names */
  bool is_stackless;      /* linked without a stack */
  bool with_names;        /* the optimised module's functions have numbers for names */
};

/**
 * Custom sections to be put behind the optimised module: where `with_names` its `name`; and where
 * the sources have lines `.debug_abbrev`, `.debug_info` and `.debug_line`, of DWARF 4, whose
 * addresses count from the start of the code section's content. And where it is without a stack,
 * `tare.stack`, which holds "none": nothing else tells a variable from a frame whose stack pointer
 * the optimiser made a constant.
 */
struct bytes debug_sections(struct arena *arena, const struct debug_build *build);

/** A module with these sections behind it. */
struct bytes debug_file(struct arena *arena, struct bytes module, struct bytes sections);

#endif
