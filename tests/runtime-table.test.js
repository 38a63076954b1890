/** src/glue/runtime_table.c is what tools/runtime-table.js makes of runtime/. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

import { parse } from 'acorn'

import { freeNames } from '../tools/free-names.js'
import { listed, makeTable, present, tablePath } from '../tools/runtime-table.js'

/** The piece of this name, of files that are empty but for the one. */
const pieceOf = (name, code) => {
  const table = makeTable((file) => (file == 'check' ? code : ''))
  const text = table.slice(table.indexOf(`"${name}"`))
  return text.slice(0, text.indexOf('},\n'))
}

test('the table is that of runtime/ as it is', () => {
  assert.ok(readFileSync(tablePath, 'utf8') == makeTable(), 'run make runtime-table')
})

test('no file of runtime/ is left out', () => {
  assert.deepEqual(present, listed)
})

test('a comment belongs to what it stands above, and to nothing else', () => {
  const piece = pieceOf(
    'b',
    '/** One. */\nconst a = 1\n\n// Lost.\n\n/** Two. */\nexport const b = 2\n',
  )
  assert.match(
    piece,
    /"b",\n +"\/\*\* Two\. \*\/\\n"\n +"const b = 2",\n +NONE, NONE, RUNTIME_CHECK, true$/,
  )
})

test('what a piece declares itself is no use of another of that name', () => {
  const code =
    'const a = 1\n\nconst b = 2\n\nconst f = (a) => a.b + { b: 1 }.b\n\nconst g = () => b'
  assert.match(pieceOf('f', code), /NONE, NONE, RUNTIME_CHECK, false$/)
  assert.match(pieceOf('g', code), /NAMES\("b"\), NONE, RUNTIME_CHECK, false$/)
})

test('what nobody declares is a global', () => {
  assert.match(
    pieceOf('f', 'const f = (x) => Map ?? globalThis.Set'),
    /NONE, NAMES\("Map", "globalThis"\), RUNTIME_CHECK, false$/,
  )
})

test('numbers that a build has are macros of C', () => {
  assert.match(
    pieceOf('a', "import { heapBase } from './host.js'\n\nconst a = heapBase + 1"),
    /"const a = " HEAP_BASE " \+ 1"/,
  )
})

test('free names are those of the scope around', () => {
  const free = (code) => freeNames(parse(code, { ecmaVersion: 2022, sourceType: 'module' })).join()
  assert.equal(free('const a = ({ b, c: [d], ...e }, f = g) => b + d + e + f + h'), 'g,h')
  assert.equal(free('try { a } catch (b) { b } for (const c of d) c'), 'a,d')
  assert.equal(
    free('class A extends B { #c; d() { return this.#c + A } static { e = f } }'),
    'B,e,f',
  )
  assert.equal(free('const a = 1; export { a as b }; const x = `${y}`'), 'y')
  assert.equal(free('{ const a = 1 } a'), 'a')
})

test('take() is the same in each kind of scratch: a module cannot assign a variable of another one', () => {
  const [first, ...others] = ['cursor', 'nested', 'level'].map((name) => {
    const code = readFileSync(new URL(`../runtime/${name}.js`, import.meta.url), 'utf8')
    return code.match(/^export const take = [^]*?^}$/m)[0]
  })
  for (const other of others) assert.equal(other, first)
})
