/** A QR code, and sound: see contenders.js. */
const utf8 = new TextEncoder()

export const media = [
  {
    library: 'qrencode',
    title: 'libqrencode, a QR code of a text',
    only: ['QRcode_encodeString', 'QRcode_free'],
    ways: ({ encodeString, QRecLevel, QRencodeMode }) => ({
      'encode, 1 KB': () =>
        encodeString('tare '.repeat(200), 0, QRecLevel.M, QRencodeMode?.MODE_8 ?? 2, 1).width,
    }),
    peers: [
      {
        name: 'qrcode-generator',
        entry: `export { default } from 'qrcode-generator'`,
        ways: ({ default: qrcode }) => ({
          'encode, 1 KB': () => {
            const code = qrcode(0, 'M')
            code.addData('tare '.repeat(200), 'Byte')
            code.make()
            return code.getModuleCount()
          },
        }),
      },
      {
        name: 'qrcode',
        entry: `export { create } from 'qrcode'`,
        ways: ({ create }) => ({
          'encode, 1 KB': () =>
            create([{ data: utf8.encode('tare '.repeat(200)), mode: 'byte' }], {
              errorCorrectionLevel: 'M',
            }).modules.size,
        }),
      },
    ],
  },
  {
    library: 'speexdsp',
    title: 'SpeexDSP, the resampler',
    only: ['speex_resampler_*'],
    ways: ({ SpeexResamplerState }, { sound }) => {
      const resampler = new SpeexResamplerState(1, 44100, 48000, 5)
      return {
        'resample, 1 s': () => {
          resampler.resetMem()
          return resampler.processFloat(0, sound, 48010).out
        },
      }
    },
    same: (a, b) => a.length === b.length && a.every((sample, i) => Math.abs(sample - b[i]) < 1e-4),
    peers: [
      {
        name: '@echogarden/speex-resampler-wasm',
        isWasm: true,
        entry: `export { default } from '@echogarden/speex-resampler-wasm'`,
        wasm: '@echogarden/speex-resampler-wasm/wasm/speex-resampler-nonsimd.wasm',
        run: 'node',
        load: (module) => module.default(),
        ways: (speex, { sound }) => {
          const state = speex._speex_resampler_init(1, 44100, 48000, 5, 0)
          return {
            'resample, 1 s': () => {
              speex._speex_resampler_reset_mem(state)
              const from = speex._malloc(sound.byteLength)
              const to = speex._malloc(48010 * 4)
              const lengths = speex._malloc(8)
              speex.HEAPF32.set(sound, from >> 2)
              speex.HEAPU32[lengths >> 2] = sound.length
              speex.HEAPU32[(lengths >> 2) + 1] = 48010
              speex._speex_resampler_process_float(state, 0, from, lengths, to, lengths + 4)
              const made = speex.HEAPF32.slice(
                to >> 2,
                (to >> 2) + speex.HEAPU32[(lengths >> 2) + 1],
              )
              for (const at of [from, to, lengths]) speex._free(at)
              return made
            },
          }
        },
      },
    ],
  },
]
