import { memory } from './host.js'
import { bytes } from './view.js'

/** What has been printed of a line that is not complete, for standard output and standard error. */
const system$rests = ['', '', '']

/** By the same number, what makes text of the bytes: a character may come in two parts. */
const system$decoders = system$rests.map(() => new TextDecoder())

/** Complete lines that the console does not have yet. @type {[file: number, line: string][]} */
let system$lines = []

/** Whether the console gets what a call printed, whose results the glue has not read yet: 1; 2 if it called the module. */
let system$logs = 0

/** Throws while the console gets that: its calls change the results. That call throws as well. */
export const system$check = () => {
  if (system$logs) {
    system$logs = 2
    throw Error('the console called the module amid a call that prints: use queueMicrotask()')
  }
}

/** Gives them to the console. */
const system$log = () => {
  const lines = system$lines
  system$lines = []
  for (const [file, line] of lines)
    if (file == 1) console.log(line)
    else console.error(line)
}

/** Takes what has no newline behind it as lines, once the current job of JavaScript is over. */
const system$finish = () => {
  system$rests.forEach((rest, file) => rest && system$lines.push([file, rest]))
  system$rests.fill('')
  system$log()
}

/**
 * Takes what C prints.
 * @param {number} file 1 is standard output, 2 standard error
 * @param {number} at
 * @param {number} length in bytes
 */
export const system$print = (file, at, length) => {
  at >>>= 0
  const text = system$decoders[file].decode(bytes().slice(at, at + length), { stream: true })
  const lines = (system$rests[file] + text).split('\n')
  system$rests[file] = /** @type {string} */ (lines.pop())
  for (const line of lines) system$lines.push([file, line])
  if (system$rests[file]) queueMicrotask(system$finish)
}

/**
 * Wraps exports, so that what C prints in a call is on the console when the call ends, also by a trap. It is not sooner:
 * C's stream is in the middle of its work then.
 * @param {Record<string, any>} exports
 * @param {string} flush the one that hands over what C's stream still has of a line
 */
export const system$printing = (exports, flush) => {
  /** @param {Function} call */
  const printing =
    (call) =>
    /** @param {unknown[]} args */
    (...args) => {
      system$check()
      try {
        return call(...args)
      } finally {
        exports[flush]()
        system$logs = 1
        try {
          system$log()
          if (system$logs > 1) system$check()
        } finally {
          system$logs = 0
        }
      }
    }
  return Object.fromEntries(
    Object.entries(exports).map(([key, value]) => [
      key,
      typeof value == 'function' ? printing(value) : value,
    ]),
  )
}

/**
 * Milliseconds by a clock of WASI.
 * @param {number} clock 0 is the time since 1970, any other one never goes back
 */
export const system$now = (clock) => (clock ? performance.now() : Date.now())

/**
 * Fills memory with random bytes, at most as many at once as the engine gives.
 * @param {number} at
 * @param {number} length in bytes
 */
export const system$random = (at, length) => {
  at >>>= 0
  for (const end = at + length; at < end; at += 65536)
    crypto.getRandomValues(new Uint8Array(memory.buffer, at, Math.min(end - at, 65536)))
}
