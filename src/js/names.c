#include "js/names.h"

#include <stddef.h>
#include <string.h>

static const char *const reserved[] = {
    "arguments", "await",      "break",   "case",    "catch",      "class",     "const",
    "continue",  "debugger",   "default", "delete",  "do",         "else",      "enum",
    "eval",      "export",     "extends", "false",   "finally",    "for",       "function",
    "if",        "implements", "import",  "in",      "instanceof", "interface", "let",
    "new",       "null",       "package", "private", "protected",  "public",    "return",
    "static",    "super",      "switch",  "this",    "throw",      "true",      "try",
    "typeof",    "undefined",  "var",     "void",    "while",      "with",      "yield"};

static const char *const globals[] = {"Array",
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

/* And of browsers, where they are functions that a class might be called as. */
static const char *const of_the_language[] = {"AggregateError",
                                              "AsyncDisposableStack",
                                              "Atomics",
                                              "Blob",
                                              "Boolean",
                                              "Cache",
                                              "Crypto",
                                              "Date",
                                              "DisposableStack",
                                              "Document",
                                              "Element",
                                              "EvalError",
                                              "Event",
                                              "File",
                                              "Float16Array",
                                              "Headers",
                                              "Image",
                                              "Infinity",
                                              "Intl",
                                              "Iterator",
                                              "JSON",
                                              "Map",
                                              "NaN",
                                              "Node",
                                              "Option",
                                              "Path2D",
                                              "Range",
                                              "Reflect",
                                              "ReferenceError",
                                              "RegExp",
                                              "Request",
                                              "Selection",
                                              "Set",
                                              "SharedArrayBuffer",
                                              "Storage",
                                              "String",
                                              "SuppressedError",
                                              "SyntaxError",
                                              "Temporal",
                                              "Text",
                                              "URIError",
                                              "Uint8ClampedArray",
                                              "WeakMap",
                                              "WeakRef",
                                              "WeakSet",
                                              "WebSocket",
                                              "Window",
                                              "Worker",
                                              "console",
                                              "decodeURI",
                                              "decodeURIComponent",
                                              "document",
                                              "encodeURI",
                                              "encodeURIComponent",
                                              "escape",
                                              "eval",
                                              "globalThis",
                                              "isFinite",
                                              "isNaN",
                                              "location",
                                              "navigator",
                                              "parseFloat",
                                              "parseInt",
                                              "self",
                                              "unescape",
                                              "window"};

#define IS_ONE_OF(name, list) is_one_of(name, list, sizeof(list) / sizeof *(list))

static bool is_one_of(const char *name, const char *const *list, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (strcmp(name, list[i]) == 0)
      return true;
  return false;
}

bool js_is_reserved(const char *name) {
  return IS_ONE_OF(name, reserved);
}

bool js_is_global(const char *name) {
  return IS_ONE_OF(name, globals);
}

bool js_is_language_global(const char *name) {
  return js_is_global(name) || IS_ONE_OF(name, of_the_language);
}
