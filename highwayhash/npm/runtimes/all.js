/** Runs the suite on the entries that a runtime imported. */
import { tests } from '../suite.js'
import text from '../../vectors.txt'

/**
 * @param {object} imported
 * @param {WebAssembly.Memory[]} imported.memories see capture.js
 * @param {any} imported.main
 * @param {any} [imported.simd] where modules may be compiled
 * @param {any} imported.slim
 * @param {any} imported.stream
 * @param {any} [imported.source] for init()
 * @returns {Promise<{ ran: number, failed: string[] }>}
 */
export const all = async ({ memories, main, simd, slim, stream, source }) => {
  const failed = []
  let ran = 0
  const key = new Uint8Array(32)
  for (const call of [() => slim.hash64(key, 'x'), () => new slim.HighwayHash(key)])
    try {
      call()
      failed.push('/slim: no error before init()')
    } catch (error) {
      if (error.message != 'await init() first') failed.push(`/slim: ${error}`)
    }
  await slim.init(source)
  await slim.init('https://later.example/calls.change.nothing')
  const entries = Object.entries({ '.': main, ...(simd && { '/simd': simd }), '/slim': slim })
  for (const [index, [entry, api]] of entries.entries()) {
    const memory = () => memories[index].buffer.byteLength
    for (const { name, run } of tests(api, stream, text, memory)) {
      ran++
      try {
        await run()
      } catch (error) {
        failed.push(`${entry}: ${name}: ${error?.stack ?? error}`)
      }
    }
  }
  return { ran, failed }
}
