#include "inspect/features.h"

const char *const engine_names[ENGINES] = {"Chrome", "Firefox", "Safari", "Node.js"};

/* As webassembly.org/features gave them in 2026. */
const struct feature features[FEATURES] = {
    [FEATURE_MUTABLE_GLOBALS] = {"mutable-globals", {"74", "61", "13.1", "12.0"}},
    [FEATURE_SIGN_EXTENSION] = {"sign-extension", {"74", "62", "14.1", "12.0"}},
    [FEATURE_NONTRAPPING_FLOAT_TO_INT] = {"nontrapping-float-to-int", {"75", "64", "15", "12.5"}},
    [FEATURE_BULK_MEMORY] = {"bulk-memory", {"75", "79", "15", "12.5"}},
    [FEATURE_THREADS] = {"threads", {"74", "79", "14.1", "16.4"}},
    [FEATURE_MULTI_VALUE] = {"multi-value", {"85", "78", "13.1", "15.0"}},
    [FEATURE_BIGINT] = {"bigint", {"85", "78", "15", "15.0"}},
    [FEATURE_SIMD] = {"simd", {"91", "89", "16.4", "16.4"}},
    [FEATURE_LEGACY_EXCEPTIONS] = {"legacy-exceptions", {"95", "100", "15.2", "17.0"}},
    [FEATURE_REFERENCE_TYPES] = {"reference-types", {"96", "79", "15", "17.2"}},
    [FEATURE_TAIL_CALL] = {"tail-call", {"112", "121", "18.2", "20.0"}},
    [FEATURE_EXTENDED_CONST] = {"extended-const", {"114", "112", "17.4", "21.0"}},
    [FEATURE_RELAXED_SIMD] = {"relaxed-simd", {"114", "145", NULL, "21.0"}},
    [FEATURE_FUNCTION_REFERENCES] = {"function-references", {"119", "120", "18", "22.0"}},
    [FEATURE_GC] = {"gc", {"119", "120", "18.2", "22.0"}},
    [FEATURE_MULTI_MEMORY] = {"multi-memory", {"120", "125", NULL, "22.0"}},
    [FEATURE_EXCEPTIONS] = {"exception-handling", {"137", "131", "18.4", "25.0"}},
    [FEATURE_MEMORY64] = {"memory64", {"133", "134", NULL, "24.0"}},
    [FEATURE_CUSTOM_PAGE_SIZES] = {"custom-page-sizes", {NULL, NULL, NULL, NULL}},
    [FEATURE_WIDE_ARITHMETIC] = {"wide-arithmetic", {NULL, NULL, NULL, NULL}},
    [FEATURE_STACK_SWITCHING] = {"stack-switching", {NULL, NULL, NULL, NULL}},
};

/* "16.4" as 1604. */
static unsigned number_of(const char *version) {
  unsigned parts[2] = {0, 0}, part = 0;
  for (; *version; version++)
    if (*version == '.')
      part = 1;
    else
      parts[part] = parts[part] * 10 + (unsigned)(*version - '0');
  return parts[0] * 100 + parts[1];
}

const char *features_since(uint32_t used, enum engine engine) {
  static const char *const first[ENGINES] = {"57", "52", "11", "8.0"}; /* with WebAssembly at all */
  const char *latest = first[engine];
  for (int i = 0; i < FEATURES; i++) {
    const char *since = features[i].since[engine];
    if (!(used >> i & 1))
      continue;
    if (!since)
      return NULL;
    if (number_of(since) > number_of(latest))
      latest = since;
  }
  return latest;
}
