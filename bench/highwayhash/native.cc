/* Times the C library beside the authors' own C++ in one process, by turns. Prints one line for
 * each way and size:
 *
 *   WAY SIZE NANOSECONDS
 *
 * a call, the median of the rounds. WAY is "tare VARIANT", "peer VARIANT" or "many VARIANT", which
 * hashes all messages of a round in one call and counts each. Messages do not depend on each other,
 * so the machine may overlap them as far as it can. Compiled without PEER it knows only the first
 * and the last. */

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

const size_t SMALL = 1024; /* up to this size a timed round has many messages */
const size_t MOST = 4096;

/* Messages in a round: 256 KiB of small ones, which lie one behind the other. */
size_t messages(size_t size) {
  return size > SMALL ? 1 : std::min(MOST, (256 << 10) / std::max<size_t>(size, 1));
}

void time_all(std::vector<Way> ways, const uint8_t *data, size_t size) {
  using Clock = std::chrono::steady_clock;
  const size_t calls = messages(size);
  const int rounds = size >= 1 << 24 ? 31 : size >= 1 << 18 ? 401 : 301;
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

Way one_by_one(const struct highwayhash_variant *v) {
  return {std::string("tare ") + v->name, [v](const uint8_t *data, size_t size, size_t calls) {
            highwayhash_use(v);
            for (size_t i = 0; i < calls; ++i)
              sink = highwayhash_hash64(key, data + i * size, size);
          }};
}

Way many(const struct highwayhash_variant *v) {
  return {std::string("many ") + v->name, [v](const uint8_t *data, size_t size, size_t calls) {
            static uint64_t hashes[MOST];
            highwayhash_use(v);
            highwayhash_hash64_each(key, data, size, size, calls, hashes);
            sink = hashes[calls - 1];
          }};
}

#ifdef PEER
template <highwayhash::TargetBits target> Way peer(const char *name) {
  return {std::string("peer ") + name, [](const uint8_t *data, size_t size, size_t calls) {
            alignas(32) highwayhash::HHKey words;
            std::memcpy(words, key, sizeof words);
            const highwayhash::HighwayHash<target> hash{};
            for (size_t i = 0; i < calls; ++i) {
              highwayhash::HHResult64 result;
              hash(words, reinterpret_cast<const char *>(data + i * size), size, &result);
              sink = result;
            }
          }};
}
#endif

/* The peer's way with the same instructions, if it has one. */
void add_peer(std::vector<Way> &ways, const std::string &name) {
#ifdef PEER
  if (name == "avx2")
    ways.push_back(peer<HH_TARGET_AVX2>("avx2"));
  if (name == "sse41")
    ways.push_back(peer<HH_TARGET_SSE41>("sse41"));
  if (name == "portable")
    ways.push_back(peer<HH_TARGET_Portable>("portable"));
#else
  (void)ways, (void)name;
#endif
}

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
    for (const struct highwayhash_variant *v = variants; v < variants + count; ++v) {
      if (!v->runs())
        continue;
      std::vector<Way> ways = {one_by_one(v)};
      if (size != 0 && size <= SMALL)
        ways.push_back(many(v));
      add_peer(ways, v->name);
      time_all(ways, data, size);
    }
  }
  std::free(data);
}
