/* Times the C library beside the authors' own C++ in one process, by turns. Prints one line for
 * each way and size:
 *
 *   WAY SIZE NANOSECONDS
 *
 * a call, the median of the rounds. WAY is "tare VARIANT", "peer VARIANT" or "many VARIANT", which
 * hashes 256 messages in one call and counts each. Messages do not depend on each other, so the
 * machine may overlap them as far as it can. Compiled without PEER it knows only the first and the
 * last. */

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <string>
#include <vector>

#ifdef PEER
#include "highwayhash/highwayhash_target.h"
#endif

extern "C" {
#include "highwayhash_dispatch.h"
}

namespace {

alignas(32) uint8_t key[32];
volatile uint64_t sink;

struct Way {
  std::string name;
  std::function<void(const uint8_t *data, size_t size, size_t calls)> run;
  std::vector<double> times = {};
};

const size_t BATCH = 256; /* calls in each timed round, up to the size SMALL */
const size_t SMALL = 1024;

void time_all(std::vector<Way> ways, const uint8_t *data, size_t size) {
  using Clock = std::chrono::steady_clock;
  const size_t calls = size <= SMALL ? BATCH : 1;
  const int rounds = size >= 1 << 24 ? 15 : size >= 1 << 18 ? 401 : 601;
  for (int round = -rounds / 5; round < rounds; ++round)
    for (Way &way : ways) {
      const auto start = Clock::now();
      way.run(data, size, calls);
      const std::chrono::duration<double, std::nano> time = Clock::now() - start;
      if (round >= 0)
        way.times.push_back(time.count() / double(calls));
    }
  for (Way &way : ways) {
    const auto middle = way.times.begin() + long(way.times.size() / 2);
    std::nth_element(way.times.begin(), middle, way.times.end());
    std::printf("%s %zu %.3f\n", way.name.c_str(), size, *middle);
  }
  std::fflush(stdout);
}

/* Message `i` of those that one round hashes: small ones lie one behind the other. */
const uint8_t *message(const uint8_t *data, size_t size, size_t i) {
  return data + i % BATCH * (size <= SMALL ? size : 0);
}

#ifdef PEER
template <highwayhash::TargetBits target> Way peer(const char *name) {
  return {name, [](const uint8_t *data, size_t size, size_t calls) {
            alignas(32) highwayhash::HHKey words;
            std::memcpy(words, key, sizeof words);
            const highwayhash::HighwayHash<target> hash{};
            for (size_t i = 0; i < calls; ++i) {
              highwayhash::HHResult64 result;
              hash(words, reinterpret_cast<const char *>(message(data, size, i)), size, &result);
              sink = result;
            }
          }};
}
#endif

} // namespace

int main() {
  const size_t largest = 64 << 20;
  uint8_t *data = static_cast<uint8_t *>(std::aligned_alloc(64, largest));
  for (size_t i = 0; i < largest; ++i)
    data[i] = uint8_t(i * 7);
  for (size_t i = 0; i < sizeof key; ++i)
    key[i] = uint8_t(i);

  size_t count;
  const struct highwayhash_variant *variants = highwayhash_variants(&count);
  for (size_t size : {0, 8, 31, 32, 64, 256, 1 << 10, 16 << 10, 1 << 20, 64 << 20}) {
    std::vector<Way> ways;
    for (const struct highwayhash_variant *v = variants; v < variants + count; ++v) {
      if (!v->runs())
        continue;
      ways.push_back(
          {std::string("tare ") + v->name, [v](const uint8_t *data, size_t size, size_t calls) {
             highwayhash_use(v);
             for (size_t i = 0; i < calls; ++i)
               sink = highwayhash_hash64(key, message(data, size, i), size);
           }});
      if (size != 0 && size <= SMALL)
        ways.push_back(
            {std::string("many ") + v->name, [v](const uint8_t *data, size_t size, size_t calls) {
               highwayhash_use(v);
               uint64_t hashes[BATCH];
               for (size_t i = 0; i < calls; i += BATCH) {
                 highwayhash_hash64_each(key, data, size, size, BATCH, hashes);
                 sink = hashes[BATCH - 1];
               }
             }});
    }
#ifdef PEER
    ways.push_back(peer<HH_TARGET_AVX2>("peer avx2"));
    ways.push_back(peer<HH_TARGET_SSE41>("peer sse41"));
    ways.push_back(peer<HH_TARGET_Portable>("peer portable"));
#endif
    time_all(ways, data, size);
  }
  std::free(data);
}
