/* The native library for Node, through Node-API. It works on states where JavaScript keeps them: in
 * the linear memory of the WebAssembly module, whose layout of a state is that of highwayhash.h. So
 * each call may go to whichever of the two is faster, and nothing has to be handed over.
 *
 * Lengths and addresses are checked again here: wrong ones throw, and never reach other memory. */

#include <node_api.h>
#include <stdbool.h>

#include "highwayhash.h"

_Static_assert(sizeof(HighwayHash) == 168, "core.js knows this size");

struct span {
  void *at;
  size_t count; /* in elements */
};

static napi_value refuse(napi_env env, const char *message) {
  napi_throw_type_error(env, NULL, message);
  return NULL;
}

static bool typed_array(napi_env env, napi_value value, napi_typedarray_type wanted,
                        struct span *span) {
  napi_typedarray_type type;
  return napi_get_typedarray_info(env, value, &type, &span->count, &span->at, NULL, NULL) ==
             napi_ok &&
         type == wanted;
}

/* append(memory: Uint8Array, slot: number, data: Uint8Array) */
static napi_value append(napi_env env, napi_callback_info info) {
  napi_value arguments[3];
  size_t count = 3;
  struct span memory, data;
  uint32_t slot;
  if (napi_get_cb_info(env, info, &count, arguments, NULL, NULL) != napi_ok || count != 3 ||
      !typed_array(env, arguments[0], napi_uint8_array, &memory) ||
      napi_get_value_uint32(env, arguments[1], &slot) != napi_ok ||
      !typed_array(env, arguments[2], napi_uint8_array, &data))
    return refuse(env, "append(memory, slot, data)");
  if (slot % _Alignof(HighwayHash) != 0 || memory.count < sizeof(HighwayHash) ||
      slot > memory.count - sizeof(HighwayHash))
    return refuse(env, "the slot does not lie in the memory");
  HighwayHash *hash = (void *)((uint8_t *)memory.at + slot);
  if (hash->buffered >= sizeof hash->buffer)
    return refuse(env, "the slot does not hold a state");
  highwayhash_append(hash, data.at, data.count);
  return NULL;
}

/* Whether each end is at or behind the one before it, and the last within `length` bytes. */
static bool ascending(const uint32_t *ends, size_t count, size_t length) {
  uint32_t last = 0;
  for (size_t i = 0; i < count; i++) {
    if (ends[i] < last)
      return false;
    last = ends[i];
  }
  return last <= length;
}

/* hash64Many(key: Uint8Array, data: Uint8Array, ends: Uint32Array, count: number,
 *            hashes: BigUint64Array, first: number)
 * hashes `count` messages that lie in `data` one behind the other to hashes[first] and so on. */
static napi_value hash64_many(napi_env env, napi_callback_info info) {
  enum { BATCH = 64 };
  napi_value arguments[6];
  size_t argument_count = 6;
  struct span key, data, ends, hashes;
  uint32_t count, first;
  if (napi_get_cb_info(env, info, &argument_count, arguments, NULL, NULL) != napi_ok ||
      argument_count != 6 || !typed_array(env, arguments[0], napi_uint8_array, &key) ||
      !typed_array(env, arguments[1], napi_uint8_array, &data) ||
      !typed_array(env, arguments[2], napi_uint32_array, &ends) ||
      napi_get_value_uint32(env, arguments[3], &count) != napi_ok ||
      !typed_array(env, arguments[4], napi_biguint64_array, &hashes) ||
      napi_get_value_uint32(env, arguments[5], &first) != napi_ok || key.count != 32)
    return refuse(env, "hash64Many(key, data, ends, count, hashes, first)");
  const uint32_t *end = ends.at;
  uint64_t *out = (uint64_t *)hashes.at + first;
  if (count > ends.count || first > hashes.count || count > hashes.count - first ||
      !ascending(end, count, data.count))
    return refuse(env, "the messages do not lie in the data");
  size_t start = 0;
  for (size_t i = 0; i < count;) {
    const uint8_t *at[BATCH];
    size_t lengths[BATCH], batch = count - i < BATCH ? count - i : BATCH;
    for (size_t j = 0; j < batch; j++) {
      at[j] = (const uint8_t *)data.at + start;
      lengths[j] = end[i + j] - start;
      start = end[i + j];
    }
    highwayhash_hash64_many(key.at, at, lengths, batch, out + i);
    i += batch;
  }
  return NULL;
}

NAPI_MODULE_INIT() {
  const napi_property_descriptor functions[] = {
      {.utf8name = "append", .method = append, .attributes = napi_enumerable},
      {.utf8name = "hash64Many", .method = hash64_many, .attributes = napi_enumerable},
  };
  napi_define_properties(env, exports, sizeof functions / sizeof *functions, functions);
  return exports;
}
