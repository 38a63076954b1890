/* formats.c: the kinds of file that JavaScript comes in. */
#ifndef TARE_FORMATS_H
#define TARE_FORMATS_H

#include "base/report.h"

#include <stdbool.h>

enum format {
  FORMAT_ESM,        /* import { Adder } from './adder.js' */
  FORMAT_CJS,        /* const { Adder } = require('./adder.cjs') */
  FORMAT_IIFE,       /* <script src="adder.iife.js"></script>, which sets one global variable */
  FORMAT_WORKERD,    /* an ES module that imports STEM.wasm as a module, as Cloudflare Workers do */
  FORMAT_EDGE_LIGHT, /* the same of STEM.wasm?module, as Vercel's Edge Runtime does */
  FORMATS,
};

/** Whether a set, which is a bit for each format, has this one. */
bool formats_has(unsigned formats, enum format format);

/** Reads the set of `esm,cjs`; reports what is wrong. */
unsigned formats_parse(struct report *report, const char *list);

/** Whether the file imports the module, and compiles no bytes. */
bool format_imports_module(enum format format);

/** What follows the stem in the name of the file, and in that of its types; two formats may share
 * the types. */
const char *format_extension(enum format format);
const char *format_types_extension(enum format format);

#endif
