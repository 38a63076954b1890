/* What the vector variants share. A file that includes this one has defined
 *
 *   VARIANT              its name
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
  do
    state_take(s, packet_permuted(s));
  while (--rounds != 0);
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
