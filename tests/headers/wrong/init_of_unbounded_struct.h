#include <stddef.h>
#include <stdint.h>

typedef struct Packet { uint32_t length; uint8_t bytes[]; } Packet;
void packet_init(Packet *self);

// expect: 5:6: error: 'Packet' ends in an array without a bound, so its size is not known; leave 'packet_init' out with --skip=packet_init, and all else that takes one
