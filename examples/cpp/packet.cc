#include "packet.h"

namespace {

/* Some bytes, as std::span is where there is C++'s library. */
template <typename T> struct Slice {
  T *at;
  size_t length;
  T *begin() const {
    return at;
  }
  T *end() const {
    return at + length;
  }
};

template <size_t N> Slice<const uint8_t> filled(const uint8_t (&buf)[N], size_t length) {
  return {buf, length > N ? N : length}; /* the guard clause */
}

} // namespace

void packet_init(Packet *self) {
  *self = Packet{};
}

size_t packet_fill(Packet *self, const uint8_t *data, size_t data_len) {
  size_t taken = 0;
  for (const uint8_t byte : Slice<const uint8_t>{data, data_len}) {
    if (self->buf_index >= sizeof self->buf)
      break;
    self->buf[self->buf_index++] = byte;
    taken++;
  }
  return taken;
}

uint32_t packet_hash(const Packet *self) {
  uint32_t hash = 0x811c9dc5;
  for (const uint8_t byte : filled(self->buf, self->buf_index))
    hash = (hash ^ byte) * 0x01000193;
  return hash;
}
