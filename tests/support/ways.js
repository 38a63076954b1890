/** Every way to build one header, so that a row of the type table is tested under them all. */
import { readFile } from 'node:fs/promises'

import { build } from './build.js'
import { importWithMemory } from './memory.js'
import { strategies } from './strategies.js'

/**
 * @typedef {object} Way
 * @property {string} name
 * @property {any} glue loaded
 * @property {WebAssembly.Memory} [memory] of the module, where it is embedded
 * @property {() => number} [growths] how often it grew
 * @property {number} instances of each class that there can be at once
 * @property {boolean} isFixed whether its memory cannot grow
 * @property {string} folder
 */

/** Words of the command line, and how many instances there can be. @type {[string[], number][]} */
const ways = [
  ...strategies.map(
    ([strategy, instances, ...words]) =>
      /** @type {[string[], number]} */ ([[`--memory=${strategy}`, ...words], instances]),
  ),
  [['--alloc'], Infinity],
  [['--memory=swap', '--alloc'], Infinity],
  [['--debug'], Infinity],
  [['--memory=heap=binned', '--debug'], Infinity],
  [['--simd'], Infinity],
  [['--no-embed'], Infinity],
  [['--keep-names'], Infinity],
]

/**
 * Builds a header each way and loads it.
 * @param {string} name for the folders, of this test file alone
 * @param {string} header
 * @param {(way: Way) => void | Promise<void>} define the tests
 * @param {Record<string, Function>} [imports]
 * @param {string[]} [more] words of the command line
 */
export const eachWay = async (name, header, define, imports, more = []) => {
  const stem = header.match(/(\w+)\.h$/)[1]
  for (const [words, instances] of ways) {
    const label = words.filter((word) => !/^--max-memory|^-D/.test(word)).join(' ')
    const folder = build(`${name}-${label.replace(/\W+/g, '-')}`, header, ...words, ...more)
    const path = `${folder}/${stem}.js`
    const isFixed = /pool|static/.test(label)
    if (words.includes('--no-embed')) {
      const glue = await import(path)
      await glue.init(await readFile(`${folder}/${stem}.wasm`), imports)
      await define({ name: label, glue, instances, isFixed, folder })
    } else {
      const loaded = await importWithMemory(path)
      if (imports) loaded.glue.setImports(imports)
      await define({ name: label, ...loaded, instances, isFixed, folder })
    }
  }
}
