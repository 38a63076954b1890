/**
 * What the view holds: a header, a source, a snippet and options; and how an address carries them. Whatever an address says
 * becomes text in the editors and a choice among known options, never more.
 *
 * @typedef {object} Program
 * @property {string} name of the library: NAME.h, NAME.c, NAME.js
 * @property {string} header
 * @property {string} source
 * @property {string} snippet JavaScript that uses it
 * @property {string} memory one of `strategies`
 * @property {string} optimize one of `levels`
 * @property {boolean} libc whether wasi-libc is linked
 */

/** Each way to hold instances, and what it means. */
export const strategies = {
  slab: 'JavaScript keeps the books; memory grows as needed',
  'pool=16': '16 slots in the module; memory never grows',
  static: 'one slot in the module',
  swap: 'one slot, taken by turns; nothing has to be freed',
  'heap=freelist': 'a small allocator in the module',
  'heap=dlmalloc': 'the allocator that most toolchains ship, in the module',
  'heap=host': 'JavaScript has the allocator',
}

/** What clang is asked for. */
export const levels = {
  '-Oz': 'smallest',
  '-O2': 'fast',
  '-O3': 'fastest',
}

const usual = { memory: 'slab', optimize: '-Oz', libc: false }

/** Characters of all texts of an address. */
const MOST = 200_000

/** @param {Pick<Program, 'memory' | 'optimize' | 'libc'>} program */
export const optionsOf = ({ memory, optimize, libc }) => [
  ...(memory == usual.memory ? [] : [`--memory=${memory}`]),
  ...(optimize == usual.optimize ? [] : [optimize]),
  ...(libc ? ['--libc=wasi'] : []),
]

/** The command line that builds the same. @param {Program} program */
export const commandOf = (program) =>
  ['tare', 'build', `${program.name}.h`, ...optionsOf(program)].join(' ')

const textOf = (value) => (typeof value == 'string' ? value : '')

/** A program, whatever was given. @param {Record<string, unknown>} given @returns {Program} */
export const programOf = ({ name, header, source, snippet, memory, optimize, libc }) => ({
  name: /^[a-z]\w{0,30}$/i.test(textOf(name)) ? textOf(name) : 'library',
  header: textOf(header),
  source: textOf(source),
  snippet: textOf(snippet),
  memory: Object.hasOwn(strategies, textOf(memory)) ? textOf(memory) : usual.memory,
  optimize: Object.hasOwn(levels, textOf(optimize)) ? textOf(optimize) : usual.optimize,
  libc: libc === true,
})

/** @param {Program} a @param {Program} b whether both are built to the same */
export const isSameBuild = (a, b) =>
  ['name', 'header', 'source', 'memory', 'optimize', 'libc'].every((key) => a[key] === b[key])

const streamed = (bytes, transform) => new Blob([bytes]).stream().pipeThrough(transform)

/** @param {Program} program @returns {Promise<string>} letters, digits, `-` and `_` */
export const encode = async (program) => {
  const { name, header, source, snippet, memory, optimize, libc } = program
  const text = JSON.stringify([1, name, header, source, snippet, memory, optimize, libc])
  const stream = streamed(text, new CompressionStream('deflate-raw'))
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** The text of a stream, as long as it is not too long. */
const limited = async (stream) => {
  const decoder = new TextDecoder()
  const reader = stream.getReader()
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text
    text += decoder.decode(value, { stream: true })
    if (text.length > MOST) {
      reader.cancel().catch(() => {})
      throw Error('the link holds more text than a link may')
    }
  }
}

/** @param {string} code what encode() gave @returns {Promise<Program>} */
export const decode = async (code) => {
  let values
  try {
    const binary = atob(code.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0))
    values = JSON.parse(await limited(streamed(bytes, new DecompressionStream('deflate-raw'))))
  } catch (error) {
    throw Error(`This link is damaged: ${error instanceof Error ? error.message : error}`)
  }
  if (!Array.isArray(values) || values[0] !== 1)
    throw Error('This link was made by another version of this page.')
  const [, name, header, source, snippet, memory, optimize, libc] = values
  return programOf({ name, header, source, snippet, memory, optimize, libc })
}
