import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'

import { library, missing } from '../library.js'

const options = {
  native: ['-lm'],
  prepare: (folder) => {
    const types = `${folder}/include/speex/speexdsp_config_types.h`
    writeFileSync(
      types,
      readFileSync(`${types}.in`, 'utf8')
        .replace('@INCLUDE_STDINT@', '#include <stdint.h>')
        .replace(/@SIZE(\d+)@/g, 'int$1_t')
        .replace(/@USIZE(\d+)@/g, 'uint$1_t'),
    )
  },
}

/** Something like a voice: tones that glide, louder and softer, and some noise. */
const voice = (length, rate, seed) => {
  const samples = new Int16Array(length)
  let phase = 0
  let noise = seed
  for (let i = 0; i < length; i++) {
    const t = i / rate
    noise = (Math.imul(noise, 1103515245) + 12345) | 0
    phase += (2 * Math.PI * (200 + seed + 150 * Math.sin(3 * t))) / rate
    const loud = Math.max(0, Math.sin(2 * Math.PI * (1.3 + seed / 100) * t))
    samples[i] = 9000 * loud * (Math.sin(phase) + Math.sin(2 * phase) / 2) + (noise >> 23)
  }
  return samples
}

const bytesOf = (array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength)

/** The sine and the exponential function of the two C libraries differ in the last bit. */
const near = (actual, bytes, tolerance) => {
  const expected = new actual.constructor(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
  )
  assert.equal(actual.length, expected.length)
  for (let i = 0; i < actual.length; i++)
    if (Math.abs(actual[i] - expected[i]) > tolerance)
      assert.fail(`${i}: ${actual[i]}, not ${expected[i]}`)
}

test(
  'SpeexDSP: what is resampled is what the native library makes',
  { skip: missing },
  async () => {
    const { glue, ask } = await library('speexdsp', options)
    const samples = voice(48000, 48000, 1)
    for (const [from, to, quality] of [
      [48000, 44100, 4],
      [44100, 48000, 10],
      [48000, 8000, 3],
      [8000, 48000, 0],
    ]) {
      const resampler = new glue.SpeexResamplerState(1, from, to, quality)
      const room = Math.ceil((samples.length * to) / from) + 10
      const { out, inLen } = resampler.processInt(0, samples, room)
      assert.equal(inLen, samples.length)
      near(out, ask(['int', `${from}`, `${to}`, `${quality}`], bytesOf(samples)), 1)

      resampler.resetMem()
      const floats = Float32Array.from(samples, (sample) => sample / 32768)
      const parts = []
      for (let at = 0; at < floats.length;) {
        const done = resampler.processFloat(0, floats.subarray(at, at + 999), 500)
        at += done.inLen
        parts.push(...done.out)
      }
      near(
        Float32Array.from(parts),
        ask(['float', `${from}`, `${to}`, `${quality}`], bytesOf(floats)),
        1e-5,
      )
      resampler.free()
    }
  },
)

test(
  'SpeexDSP: echo and noise are removed as by the native library',
  { skip: missing },
  async () => {
    const { glue, ask } = await library('speexdsp', options)
    const frame = 160
    const far = voice(frame * 300, 8000, 5)
    const talker = voice(frame * 300, 8000, 77)
    const microphone = talker.map(
      (sample, i) => (i < 90000 ? 0 : sample) + (far[i - 37] ?? 0) / 3 + (far[i - 200] ?? 0) / 5,
    )
    const echo = new glue.SpeexEchoState(frame, 10 * frame)
    const preprocess = new glue.SpeexPreprocessState(frame, 8000)
    preprocess.setEcho(echo)
    preprocess.set(glue.PREPROCESS_SET_NOISE_SUPPRESS, -30)
    const both = new Int16Array(2 * far.length)
    const heard = new Int16Array(far.length)
    for (let at = 0; at < far.length; at += frame) {
      const rec = microphone.subarray(at, at + frame)
      const play = far.subarray(at, at + frame)
      both.set(rec, 2 * at)
      both.set(play, 2 * at + frame)
      const out = echo.frame(rec, play)
      preprocess.frame(out)
      heard.set(out, at)
    }
    near(heard, ask(['echo', `${frame}`], bytesOf(both)), 2)
    const energy = (samples) =>
      samples.subarray(30000).reduce((sum, sample) => sum + sample ** 2, 0)
    assert.ok(energy(heard) < energy(microphone) / 100, `${energy(heard)} of ${energy(microphone)}`)
    assert.throws(() => echo.free(), /kept by another instance/)
  },
)

test('SpeexDSP: errors', { skip: missing }, async () => {
  const { glue } = await library('speexdsp', options)
  const { SpeexEchoState, SpeexPreprocessState, SpeexResamplerState } = glue
  assert.throws(() => new SpeexResamplerState(1, 8000, 16000, 11), Error)
  assert.throws(() => new SpeexResamplerState(1, 8000, 16000, 3).setQuality(-1), {
    code: glue.RESAMPLER_ERR_INVALID_ARG,
    message: /Invalid argument/,
  })
  assert.throws(
    () => new SpeexEchoState(160, 1600).frame(new Int16Array(159), new Int16Array(159)),
    Error,
  )
  assert.throws(
    () => new SpeexEchoState(160, 1600).frame(new Int16Array(160), new Int16Array(159)),
    /160|equal|length/,
  )
  const preprocess = new SpeexPreprocessState(160, 8000)
  assert.throws(() => preprocess.frame(new Int16Array(161)), Error)
  assert.throws(() => preprocess.set(glue.PREPROCESS_SET_ECHO_STATE, 0), Error)
  assert.throws(() => preprocess.set(glue.PREPROCESS_GET_PSD, 0), Error)
})
