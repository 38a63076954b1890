#include "js/names.h"

#include "js/names_table.h"

#include <stddef.h>
#include <string.h>

/* A module may declare it, but the glue reads it. acorn does not know what the glue reads. */
static const char *const read_by_glue[] = {"undefined"};

/* Globals that the C of src/glue writes into the glue and its types. That no name is missing here
 * or in glue/runtime_table.c, a test shows that exports a function of the name of every global. */
static const char *const written_by_glue[] = {"Array",
                                              "ArrayBuffer",
                                              "BigInt",
                                              "BigInt64Array",
                                              "BigUint64Array",
                                              "DataView",
                                              "Error",
                                              "FinalizationRegistry",
                                              "Float32Array",
                                              "Float64Array",
                                              "Function",
                                              "Int16Array",
                                              "Int32Array",
                                              "Int8Array",
                                              "Math",
                                              "Number",
                                              "Object",
                                              "Promise",
                                              "Proxy",
                                              "RangeError",
                                              "Symbol",
                                              "TextDecoder",
                                              "TextEncoder",
                                              "TypeError",
                                              "URL",
                                              "Uint16Array",
                                              "Uint32Array",
                                              "Uint8Array",
                                              "WebAssembly"};

/* Globals of hosts that a class or a script's variable might be called as. A browser has a thousand
 * more, most of which a script may hide, so the list is a choice. TypeScript declares no variable
 * `globalThis`: it is a keyword there. */
static const char *const of_hosts[] = {
    "Blob",      "Cache",      "Crypto",   "Document",  "Element", "Event",  "File",
    "Headers",   "Image",      "Node",     "Option",    "Path2D",  "Range",  "Request",
    "Selection", "Storage",    "Text",     "WebSocket", "Window",  "Worker", "console",
    "document",  "globalThis", "location", "navigator", "self",    "window"};

#define IS_ONE_OF(name, list) is_one_of(name, list, sizeof(list) / sizeof *(list))

static bool is_one_of(const char *name, const char *const *list, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (strcmp(name, list[i]) == 0)
      return true;
  return false;
}

bool js_is_reserved(const char *name) {
  return IS_ONE_OF(name, reserved_words) || IS_ONE_OF(name, read_by_glue);
}

bool js_is_global(const char *name) {
  return IS_ONE_OF(name, written_by_glue);
}

bool js_is_of_language(const char *name) {
  return js_is_reserved(name) || js_is_global(name) || IS_ONE_OF(name, language_globals);
}

bool js_is_language_global(const char *name) {
  return js_is_global(name) || IS_ONE_OF(name, language_globals) || IS_ONE_OF(name, of_hosts);
}
