/* The buffer of a hash that takes its input in packets. */
#ifndef PACKET_H
#define PACKET_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Bytes that wait until they are a whole packet. */
typedef struct Packet {
  uint8_t buf[32];
  size_t buf_index;
} Packet;

/** Empty. */
void packet_init(Packet *self);

/** Takes as much of `data` as there is room for, and returns how many bytes that is. */
size_t packet_fill(Packet *self, const uint8_t *data, size_t data_len);

/** The FNV-1a hash of what is there. */
uint32_t packet_hash(const Packet *self);

#ifdef __cplusplus
}
#endif

#endif
