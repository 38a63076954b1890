/* What the vector variants share. A file that includes this one has defined
 *
 *   VARIANT              its name
 *   WAYS                 how many messages the registers have room for at a time
 *   struct state         the four lanes in registers
 *   struct packet        32 bytes in registers
 *   state_from_key, state_from_lanes, state_to_lanes, state_hash64,
 *   state_take           update with one packet
 *   state_mark_length    prepare for the padded packet of a remainder of 1 to 31 bytes
 *   packet_load          any 32 bytes
 *   packet_pad           a remainder of 1 to 31 bytes, which alone are read
 *   packet_permuted      what the end of the computation is updated with
 *
 * as functions that are ALWAYS_INLINE, for then the compiler keeps a state in registers. */

#include "highwayhash_dispatch.h"

ALWAYS_INLINE static void state_take_all(struct state *s, const uint8_t *data, size_t data_len) {
  for (; data_len >= PACKET; data_len -= PACKET, data += PACKET)
    state_take(s, packet_load(data));
  if (data_len != 0) {
    state_mark_length(s, (uint32_t)data_len);
    state_take(s, packet_pad(data, data_len));
  }
}

ALWAYS_INLINE static void state_permute(struct state *s, uint32_t rounds) {
  _Pragma("GCC unroll 4") for (uint32_t round = 0; round < rounds; ++round)
      state_take(s, packet_permuted(s));
}

UPDATE(VARIANT) {
  struct state s = state_from_lanes(from->lanes);
  if (rounds != 0) {
    state_take_all(&s, from->buffer, from->buffered);
    state_permute(&s, rounds);
  } else {
    for (; data_len >= PACKET; data_len -= PACKET, data += PACKET)
      state_take(&s, packet_load(data));
    if (data_len != 0)
      __builtin_memmove(to->buffer, data, data_len);
    to->buffered = (uint32_t)data_len;
  }
  state_to_lanes(&s, to->lanes);
}

HASH(VARIANT) {
  struct state s = state_from_key(key);
  state_take_all(&s, data, data_len);
  state_permute(&s, rounds);
  state_to_lanes(&s, lanes);
}

HASH64(VARIANT) {
  struct state s = state_from_key(key);
  state_take_all(&s, data, data_len);
  state_permute(&s, ROUNDS_64);
  return state_hash64(&s);
}

/* ---- Many messages ---- */

/* Where message `i` is: in an array of messages, or by a pointer and a length each. */
struct messages {
  const uint8_t *array;
  size_t length, stride;
  const uint8_t *const *pointers;
  const size_t *lengths;
};

ALWAYS_INLINE static const uint8_t *message(const struct messages *m, size_t i) {
  return m->pointers != NULL ? m->pointers[i] : m->array + i * m->stride;
}

ALWAYS_INLINE static size_t message_length(const struct messages *m, size_t i) {
  return m->pointers != NULL ? m->lengths[i] : m->length;
}

#define FOR_EACH_K _Pragma("GCC unroll 4") for (int k = 0; k < WAYS; ++k)

/* One message waits for its multiplications most of the time; WAYS messages by turns wait less. */
ALWAYS_INLINE static void hash64_all(const uint8_t key[32], const struct messages *m, size_t count,
                                     uint64_t *hashes) {
  const struct state start = state_from_key(key);
  size_t i = 0;
  for (; i + WAYS <= count; i += WAYS) {
    struct state s[WAYS];
    const uint8_t *data[WAYS];
    size_t length[WAYS], shortest = SIZE_MAX;
    FOR_EACH_K {
      s[k] = start;
      data[k] = message(m, i + (size_t)k);
      length[k] = message_length(m, i + (size_t)k);
      shortest = length[k] < shortest ? length[k] : shortest;
    }
    size_t at = 0;
    for (; at + PACKET <= shortest; at += PACKET)
      FOR_EACH_K state_take(&s[k], packet_load(data[k] + at));
    FOR_EACH_K state_take_all(&s[k], data[k] + at, length[k] - at);
    for (int round = 0; round < ROUNDS_64; ++round)
      FOR_EACH_K state_take(&s[k], packet_permuted(&s[k]));
    FOR_EACH_K hashes[i + (size_t)k] = state_hash64(&s[k]);
  }
  for (; i < count; ++i) {
    struct state s = start;
    state_take_all(&s, message(m, i), message_length(m, i));
    state_permute(&s, ROUNDS_64);
    hashes[i] = state_hash64(&s);
  }
}

HASH64_EACH(VARIANT) {
  const struct messages m = {.array = data, .length = length, .stride = stride};
  hash64_all(key, &m, count, hashes);
}

HASH64_MANY(VARIANT) {
  const struct messages m = {.pointers = data, .lengths = lengths};
  hash64_all(key, &m, count, hashes);
}
