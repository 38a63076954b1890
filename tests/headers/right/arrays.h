#include <stddef.h>
#include <stdint.h>

typedef uint8_t block[16];

void take(const uint64_t key[4], const block iv, const double scale[static 1]);
void give(double out_value[1]);
void change(double value[1]);
/**
 * Several at once.
 * @param[out] low_half the low half
 */
void give_all(uint64_t low_half[1], block hash, float lanes[restrict 4], const int32_t from[2]);
