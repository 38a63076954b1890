#include "lz.h"

#include <string.h>

/*
 * A token below 0x80 is followed by so many and one literal bytes. Any other is a match: its low 7
 * bits and MIN_MATCH are the length, and two bytes follow that are the distance, low byte first.
 */
enum {
  MAX_RUN = 128,
  IS_MATCH = 0x80,
  MIN_MATCH = 4,
  MAX_MATCH = MIN_MATCH + 127,
  HASH_BITS = 12,
};

size_t lz_bound(size_t in_len) {
  return in_len + in_len / MAX_RUN + 1;
}

/* ---- Compressing ---- */

/* What is written as long as it fits, and counted in any case. */
struct output {
  uint8_t *bytes;
  size_t length, capacity;
};

static bool has_room(const struct output *out, size_t length) {
  return out->length <= out->capacity && length <= out->capacity - out->length;
}

static void put_literals(struct output *out, const uint8_t *bytes, size_t length) {
  while (length) {
    const size_t run = length < MAX_RUN ? length : MAX_RUN;
    if (has_room(out, 1 + run)) {
      out->bytes[out->length] = (uint8_t)(run - 1);
      memcpy(out->bytes + out->length + 1, bytes, run);
    }
    out->length += 1 + run;
    bytes += run;
    length -= run;
  }
}

static void put_match(struct output *out, size_t length, size_t distance) {
  if (has_room(out, 3)) {
    uint8_t *to = out->bytes + out->length;
    to[0] = (uint8_t)(IS_MATCH | (length - MIN_MATCH));
    to[1] = (uint8_t)distance;
    to[2] = (uint8_t)(distance >> 8);
  }
  out->length += 3;
}

static uint32_t hash_of(const uint8_t *at) {
  uint32_t word;
  memcpy(&word, at, sizeof word);
  return word * 0x9E3779B1u >> (32 - HASH_BITS);
}

size_t lz_compress(const uint8_t *in, size_t in_len, uint8_t *out, size_t out_cap) {
  struct output output = {out, 0, out_cap};
  size_t last[1 << HASH_BITS]; /* of each hash the place where it was last, counted from 1 */
  size_t done = 0, at = 0;
  memset(last, 0, sizeof last);
  while (in_len - at >= MIN_MATCH) {
    size_t *const place = &last[hash_of(in + at)];
    const size_t before = *place - 1;
    size_t length = 0;
    if (*place && at - before <= LZ_WINDOW)
      while (length < MAX_MATCH && at + length < in_len && in[before + length] == in[at + length])
        length++;
    *place = ++at;
    if (length < MIN_MATCH)
      continue;
    put_literals(&output, in + done, at - 1 - done);
    put_match(&output, length, at - 1 - before);
    done = at += length - 1;
  }
  put_literals(&output, in + done, in_len - done);
  return output.length;
}

/* ---- Decompressing ---- */

size_t lz_decompressed_length(const uint8_t *in, size_t in_len) {
  return lz_decompress(in, in_len, NULL, 0);
}

size_t lz_decompress(const uint8_t *in, size_t in_len, uint8_t *out, size_t out_cap) {
  const uint8_t *const end = in + in_len;
  struct output output = {out, 0, out_cap};
  while (in < end) {
    const uint8_t token = *in++;
    size_t length = token + 1u, distance = 0;
    if (token < IS_MATCH) {
      if (length > (size_t)(end - in))
        return LZ_CORRUPT;
      if (has_room(&output, length))
        memcpy(out + output.length, in, length);
      in += length;
    } else {
      length = (token & 0x7Fu) + MIN_MATCH;
      if (end - in < 2)
        return LZ_CORRUPT;
      distance = in[0] | (size_t)in[1] << 8;
      in += 2;
      if (!distance || distance > LZ_WINDOW || distance > output.length)
        return LZ_CORRUPT;
      if (has_room(&output, length))
        for (uint8_t *to = out + output.length, *to_end = to + length; to < to_end; to++)
          *to = to[-(ptrdiff_t)distance]; /* one by one: it may overlap */
    }
    output.length += length;
    if (output.length >= LZ_CORRUPT - MAX_MATCH)
      return LZ_CORRUPT; /* the length could not be told */
  }
  return output.length;
}

/* ---- Decompressing in pieces ---- */

void lz_decoder_init(lz_decoder *self) {
  *self = (lz_decoder){0};
}

bool lz_decoder_may_end(const lz_decoder *self) {
  return !self->literals && !self->match;
}

static void put_byte(lz_decoder *self, uint8_t byte, uint8_t **out) {
  self->window[self->next] = *(*out)++ = byte;
  self->next = (self->next + 1) % LZ_WINDOW;
}

size_t lz_decoder_measure(const lz_decoder *self, const uint8_t *in, size_t in_len) {
  uint32_t filled = self->filled, literals = self->literals, match = self->match, low = self->low;
  bool has_low = self->has_low;
  size_t length = 0;
  for (size_t i = 0; i < in_len; i++) {
    uint32_t given = 0;
    if (literals) {
      literals--;
      given = 1;
    } else if (!match) {
      literals = in[i] < IS_MATCH ? in[i] + 1u : 0;
      match = in[i] < IS_MATCH ? 0 : (in[i] & 0x7Fu) + MIN_MATCH;
    } else if (!has_low) {
      low = in[i];
      has_low = true;
    } else {
      const uint32_t distance = low | (uint32_t)in[i] << 8;
      if (!distance || distance > filled)
        return LZ_CORRUPT;
      given = match;
      match = 0;
      has_low = false;
    }
    length += given;
    filled = filled + given < LZ_WINDOW ? filled + given : LZ_WINDOW;
    if (length >= LZ_CORRUPT - MAX_MATCH)
      return LZ_CORRUPT;
  }
  return length;
}

size_t lz_decoder_push(lz_decoder *self, const uint8_t *in, size_t in_len, uint8_t *out,
                       size_t out_cap) {
  const size_t length = lz_decoder_measure(self, in, in_len);
  if (length > out_cap)
    return length;
  for (size_t i = 0; i < in_len; i++)
    if (self->literals) {
      put_byte(self, in[i], &out);
      self->literals--;
    } else if (!self->match) {
      self->literals = in[i] < IS_MATCH ? (uint8_t)(in[i] + 1) : 0;
      self->match = in[i] < IS_MATCH ? 0 : (uint8_t)((in[i] & 0x7F) + MIN_MATCH);
    } else if (!self->has_low) {
      self->low = in[i];
      self->has_low = true;
    } else {
      const uint32_t distance = self->low | (uint32_t)in[i] << 8;
      for (; self->match; self->match--)
        put_byte(self, self->window[(self->next - distance) % LZ_WINDOW], &out);
      self->has_low = false;
    }
  const size_t filled = self->filled + length;
  self->filled = filled < LZ_WINDOW ? (uint32_t)filled : LZ_WINDOW;
  return length;
}
