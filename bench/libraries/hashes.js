/** Hashes: see contenders.js. */
const utf8 = new TextEncoder()

export const hashes = [
  {
    library: 'xxhash',
    title: 'xxHash, 32 and 64 bits, also in pieces',
    only: [
      'XXH32',
      'XXH64',
      ...[32, 64].flatMap((bits) =>
        ['createState', 'freeState', 'reset', 'update', 'digest'].map(
          (name) => `XXH${bits}_${name}`,
        ),
      ),
    ],
    ways: (xxhash, { text }) => ({
      'hash, 32 bits': () => xxhash.xxh32(text, 0),
      'hash, 64 bits': () => xxhash.xxh64(text, 0n),
    }),
    peers: [
      {
        name: 'xxhash-wasm',
        isWasm: true,
        entry: `export { default } from 'xxhash-wasm'`,
        load: (module) => module.default(),
        ways: (xxhash, { text }) => ({
          'hash, 32 bits': () => xxhash.h32Raw(text, 0),
          'hash, 64 bits': () => xxhash.h64Raw(text, 0n),
        }),
      },
      {
        name: 'hash-wasm',
        isWasm: true,
        entry: `export { createXXHash32, createXXHash64 } from 'hash-wasm'`,
        load: async ({ createXXHash32, createXXHash64 }) => [
          await createXXHash32(0),
          await createXXHash64(0, 0),
        ],
        ways: ([short, long], { text }) => ({
          'hash, 32 bits': () => Number.parseInt(short.init().update(text).digest(), 16),
          'hash, 64 bits': () => BigInt(`0x${long.init().update(text).digest()}`),
        }),
      },
    ],
  },
  {
    library: 'argon2',
    title: 'Argon2id, hash and verify',
    only: ['argon2_hash', 'argon2_encode', 'argon2_verify', 'argon2_error_message'],
    ways: (argon2) => ({
      'hash, 16 MiB': () =>
        argon2.hash(
          2,
          16384,
          1,
          utf8.encode('password'),
          utf8.encode('somesalt'),
          32,
          argon2.Argon2Type.id,
          19,
        ),
    }),
    peers: [
      {
        name: 'argon2-browser',
        isWasm: true,
        entry: `export { hash, verify } from 'argon2-browser/dist/argon2-bundled.min.js'`,
        node: 'argon2-browser',
        run: 'node',
        // Where there is a fetch() it loads the module by that, also in Node.
        load: async (argon2) => {
          const { fetch } = globalThis
          delete globalThis.fetch
          await argon2.hash({ pass: 'password', salt: 'somesalt' })
          globalThis.fetch = fetch
          return argon2
        },
        ways: (argon2) => ({
          'hash, 16 MiB': async () =>
            (
              await argon2.hash({
                pass: 'password',
                salt: 'somesalt',
                time: 2,
                mem: 16384,
                hashLen: 32,
                type: 2,
              })
            ).hash,
        }),
      },
      {
        name: 'hash-wasm',
        isWasm: true,
        entry: `export { argon2id, argon2Verify } from 'hash-wasm'`,
        ways: ({ argon2id }) => ({
          'hash, 16 MiB': () =>
            argon2id({
              password: 'password',
              salt: 'somesalt',
              iterations: 2,
              memorySize: 16384,
              parallelism: 1,
              hashLength: 32,
              outputType: 'binary',
            }),
        }),
      },
    ],
  },
]
