/*
 * What the compiler calls for `unsigned __int128`, the type in which hashes multiply 64 bits by 64.
 * Weak, as string.c is. The names and meanings are those of compiler-rt's and libgcc's integer
 * routines.
 */
#include <stdbool.h>
#include <stdint.h>

#define WEAK __attribute__((weak))

typedef unsigned __int128 u128;

/* Built of halves, for these functions must not be compiled into calls of themselves. */
static u128 of_halves(uint64_t high, uint64_t low) {
  const union {
    uint64_t halves[2];
    u128 whole;
  } value = {.halves = {low, high}};
  return value.whole;
}

static uint64_t low_half(u128 x) {
  return (uint64_t)x;
}

static uint64_t high_half(u128 x) {
  const union {
    u128 whole;
    uint64_t halves[2];
  } value = {.whole = x};
  return value.halves[1];
}

WEAK u128 __multi3(u128 left, u128 right) {
  const uint64_t a = low_half(left), b = low_half(right), mask = UINT32_MAX;
  const uint64_t low = (a & mask) * (b & mask);
  const uint64_t middle = (a >> 32) * (b & mask) + (low >> 32);
  const uint64_t other = (a & mask) * (b >> 32) + (middle & mask);
  const uint64_t high = (a >> 32) * (b >> 32) + (middle >> 32) + (other >> 32);
  return of_halves(high + a * high_half(right) + b * high_half(left), other << 32 | (low & mask));
}

WEAK u128 __ashlti3(u128 x, int count) {
  const unsigned bits = (unsigned)count;
  if (bits >= 64)
    return of_halves(low_half(x) << (bits - 64), 0);
  return bits ? of_halves(high_half(x) << bits | low_half(x) >> (64 - bits), low_half(x) << bits)
              : x;
}

WEAK u128 __lshrti3(u128 x, int count) {
  const unsigned bits = (unsigned)count;
  if (bits >= 64)
    return of_halves(0, high_half(x) >> (bits - 64));
  return bits ? of_halves(high_half(x) >> bits, low_half(x) >> bits | high_half(x) << (64 - bits))
              : x;
}

WEAK __int128 __ashrti3(__int128 x, int count) {
  const unsigned bits = (unsigned)count;
  const int64_t high = (int64_t)high_half((u128)x);
  const uint64_t low = low_half((u128)x), sign = (uint64_t)(high >> 63);
  if (bits >= 64)
    return (__int128)of_halves(sign, (uint64_t)(high >> (bits - 64)));
  return bits ? (__int128)of_halves((uint64_t)(high >> bits),
                                    low >> bits | (uint64_t)high << (64 - bits))
              : x;
}

/* For the checks of a debug build. */
WEAK __int128 __muloti4(__int128 left, __int128 right, int *overflow) {
  const u128 a = left < 0 ? -(u128)left : (u128)left, b = right < 0 ? -(u128)right : (u128)right;
  const u128 product = a * b, one = of_halves(0, 1), most = of_halves(UINT64_C(1) << 63, 0);
  const bool is_negative = (left < 0) != (right < 0);
  /* Of the halves one pair at most is not 0; what of it is beyond 128 bits is in its high half. */
  const u128 middle = high_half(a) ? of_halves(0, high_half(a)) * of_halves(0, low_half(b))
                                   : of_halves(0, low_half(a)) * of_halves(0, high_half(b));
  const u128 low = of_halves(0, low_half(a)) * of_halves(0, low_half(b));
  const bool wraps = (high_half(a) && high_half(b)) || high_half(middle) ||
                     low_half(middle) + high_half(low) < low_half(middle);
  *overflow = wraps || product > (is_negative ? most : most - one);
  return (__int128)(is_negative ? -product : product);
}
