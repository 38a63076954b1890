/** Builds shapes, calls them in JavaScript and in a native program, and compares. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

import { tare } from '../support/build.js'
import { readInterface } from './interface.js'
import { CannotPass, Player } from './play.js'
import { fromJson, numberOf } from './types.js'
import { headerOf, nativeOf, sourceOf } from './write.js'

/**
 * @typedef {import('./grammar.js').Shape} Shape
 *
 * @typedef {object} Verdict
 * @property {'same' | 'refused' | 'unpassed' | 'different'} is `refused`: by the build, `unpassed`: a call that the types or
 *   the checks of the arguments refuse
 * @property {string} [why]
 * @property {string} [call]
 * @property {number} [step]
 */

/** Marks that a shape is built with. */
const marksOf = ({ isMarked, functions, marks = [] }) =>
  isMarked
    ? [
        ...marks,
        ...functions.flatMap((func) => [
          ...(func.mark ? [`${func.name}=${func.mark}`] : []),
          ...func.parameters.flatMap(({ name, mark }) =>
            mark ? [`${func.name}.${name}=${mark}`] : [],
          ),
        ]),
      ].map((mark) => `--mark=${mark}`)
    : []

/** The shapes that an error of the build is about. */
const blamed = (line, header, source) => {
  const [, file, number] = line.match(/\bs\.([hc]):(\d+):/) ?? []
  const owner = file && (file == 'h' ? header : source).owners[Number(number) - 1]
  if (owner !== undefined) return [owner]
  // Of a mark only what it is for, and not what it might have been for.
  const [about = line] = line.match(/(?<=error: --mark=)[^:]*/) ?? []
  return [...about.matchAll(/\b(?:s_f|k|K|R|F|E)(\d+)(?:_\w+)?\b/g)].map(([, id]) => Number(id))
}

/**
 * Builds all shapes that can be built.
 * @param {Shape[]} shapes
 * @returns {{ built: Shape[], refused: Map<number, string> }}
 */
const build = (shapes, options, folder) => {
  const refused = new Map()
  for (let rest = shapes; ;) {
    const header = headerOf(rest)
    const source = sourceOf(rest)
    writeFileSync(`${folder}/s.h`, header.text)
    writeFileSync(`${folder}/s.c`, source.text)
    const words = ['build', 's.h', '--lenient', ...options, ...rest.flatMap(marksOf), '-o', 'dist']
    const { status, stderr } = spawnSync(tare, words, { cwd: folder, encoding: 'utf8' })
    for (const line of stderr.split('\n'))
      if (/ warning: /.test(line))
        for (const id of blamed(line, header, source)) refused.set(id, line)
    if (status === 0) return { built: rest, refused, words, stderr }
    const before = rest.length
    for (const line of stderr.split('\n'))
      if (/error: /.test(line))
        for (const id of blamed(line, header, source)) {
          refused.set(id, line)
          rest = rest.filter((shape) => shape.id != id)
        }
    if (rest.length == before)
      throw new Error(`tare ${words.join(' ')} in ${folder}: ${status}\n${stderr}`)
  }
}

/** What a new slot is filled with: `--debug` shows what `init` leaves alone. */
const slotFill = (options) => (options.includes('--debug') ? 0xcd : 0)

/** What the native program says: with outputs that hold zeros before, and with others. @param {Shape[]} shapes */
const runNative = (shapes, options, folder) => {
  writeFileSync(`${folder}/native.c`, nativeOf(shapes))
  execFileSync(
    process.env.CC ?? 'cc',
    ['-std=c17', '-w', '-O1', '-fno-strict-aliasing', '-o', 'native', 'native.c'],
    {
      cwd: folder,
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  )
  const said = ['0', '165'].map((fill) =>
    execFileSync(`${folder}/native`, [fill, String(slotFill(options))], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  )
  const steps = new Map()
  said[0].forEach((line, i) => steps.set(`${line.shape} ${line.step}`, [line, said[1][i]]))
  return steps
}

const json = (value) =>
  JSON.stringify(value, (_, one) =>
    typeof one == 'bigint' ? `${one}n` : Number.isNaN(one) ? 'NaN' : one,
  )

const same = (left, right) => json(left) == json(right)

/** For a message. */
const show = (value) => json(value)?.replace(/(?<=^.{120}).+/, '\u2026')

const zeroOf = (type) =>
  typeof type == 'object'
    ? Object.fromEntries(
        type.fields.map(({ name, type: of, count }) => [
          name,
          count ? new Array(count).fill(zeroOf(of)) : zeroOf(of),
        ]),
      )
    : numberOf(type).bytes == 8 && !numberOf(type).isFloat
      ? 0n
      : 0

/** Whether JavaScript has what C wrote, or, where C wrote nothing, zeros or what was there. */
const agrees = (type, got, zeros, others) => {
  if (typeof type == 'object')
    return type.fields.every(({ name, type: of, count }) =>
      count
        ? got[name].length == count &&
          got[name].every((one, i) => agrees(of, one, zeros[name][i], others[name][i]))
        : agrees(of, got[name], zeros[name], others[name]),
    )
  if (same(zeros, others)) return same(got, zeros)
  return same(got, zeroOf(type)) || got == 7
}

/** Errors that say, before C ran, that an argument cannot be passed. */
const isRefusal = (error) =>
  (error instanceof TypeError || error instanceof RangeError) &&
  / must | is too long/.test(error.message)

/** Whether the bytes of a field of char are a text that can be written back. */
const isText = (bytes) => {
  const text = bytes.slice(0, bytes.findLastIndex((byte) => byte != 0) + 1)
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(text))
  } catch {
    return false
  }
  return !text.includes(0)
}

/** Whether the error says of a field of char that it holds no text, and C has left none there. */
const isUnreadText = ({ parameters, returns }, { result, buffers }, error) => {
  const [, of, field] =
    error.message.match(/^(\w+)\.(\w+) (?:does not hold UTF-8|holds more behind a NUL)$/) ?? []
  const holds = (type, value) =>
    type?.name == of &&
    type.fields.some(({ name, type: char }) => name == field && char == 'char') &&
    !isText(value[field])
  return (
    error instanceof TypeError &&
    of !== undefined &&
    (holds(returns, result) ||
      parameters.some(({ name, type }) => buffers[name]?.some((value) => holds(type, value))))
  )
}

const hasFailed = ({ fails }, result) =>
  fails &&
  { nonzero: result !== 0, negative: result < 0, zero: result === 0 || result === false }[fails]

/** @returns {string | undefined} what is different */
const compare = (func, step, isMarked, [zeros, others], got) => {
  const type = func.returns
  const result =
    type == 'void'
      ? undefined
      : type == 'text' || type == 'bool' || !(typeof type == 'object' || numberOf(type))
        ? zeros.result
        : fromJson(type, zeros.result)
  const failed = hasFailed(func, result)
  if (got.thrown) {
    const { message } = got.thrown
    if (failed && /failed/.test(message)) return
    if (failed && isMarked) return
    const { countOf } = func
    const room = countOf && (step.given[countOf].count ?? 0)
    if (countOf && func.failsFrom && result >= func.failsFrom && !/needs 4\d{9}/.test(message))
      return
    if (countOf && result > room && !(result >= func.failsFrom) && /needs/.test(message)) return
    if (type == 'text' && result === null) return
    return `throws ${got.thrown}; C returns ${show(result)}`
  }
  if (step.resets !== undefined) return
  if (func.is == 'init') return failed ? 'does not throw, where init fails' : undefined
  if (func.is) return
  if (type != 'void') {
    if (got.result) {
      if (!same(got.result.value, result))
        return `the result is ${show(got.result.value)}; C returns ${show(result)}`
    } else if (got.lengthOf && got.lengthOf == func.countOf) {
      const length = got.buffers.get(got.lengthOf).length
      if (length != result) return `the length is ${length}; C returns ${show(result)}`
    } else if (!(isMarked && func.fails) && !(got.isFresh && result))
      return `the result is lost; C returns ${show(result)}`
  }
  for (const { role, name, type: of, means, of: lengthOf } of func.parameters) {
    if (role != 'buffer' || step.given[name].values === null) continue
    const { values, count } = step.given[name]
    const visible = values?.length ?? count
    const have = got.buffers.get(name)
    const [before, after] = [zeros, others].map((line) =>
      line.buffers[name].map((one) => fromJson(of, one)),
    )
    if (!have) {
      if (means == 'in') continue
      if (lengthOf && got.buffers.get(lengthOf)?.length == before[0]) continue
      return `what C writes to ${name} is lost: ${show(before)}`
    }
    const isCounted = name == func.countOf && got.lengthOf == name
    const by = func.parameters.find((one) => one.of == name && one.role == 'buffer')
    const most = isCounted
      ? Math.min(visible, Number(result))
      : by && !got.buffers.has(by.name)
        ? have.length
        : visible
    // A text ends at its NUL, or where nothing was written.
    const end = before.indexOf(0)
    const isText = got.texts.has(name) && !isCounted && end >= 0
    const want = isText ? Math.min(end, most) : most
    if (have.length != want)
      return `${name} has ${have.length} elements, and ${want} in C: ${show(before)}`
    for (let i = 0; i < want; i++)
      if (!agrees(of, have[i], before[i], after[i]))
        return `${name}[${i}] is ${show(have[i])}; in C ${show(before[i])}${same(before[i], after[i]) ? '' : ', unwritten'}`
  }
}

/** How many modules there were: each shape has its own, so that none overruns the memory of another. */
let instances = 0

/** @param {Shape} shape @returns {Promise<Verdict>} */
const play = async (shape, url, known, shown, native) => {
  const glue = await import(`${url}?${instances++}`)
  const player = new Player(glue, known, shown)
  const missing = shape.functions.find((func) => !func.isHelper && !player.bound(func))
  if (missing) return { is: 'refused', why: missing.name }
  if (shape.isShown) {
    const [{ type }] = player.bound(shape.functions.at(-1)).signature.parameters
    const copied = type == 'string' || known.interfaces.has(type)
    return copied
      ? { is: 'different', why: `what C knows by its address is copied, as ${type}`, step: 0 }
      : { is: 'unpassed', why: type }
  }
  const calls = []
  for (const [at, step] of shape.steps.entries()) {
    const func = shape.functions[step.calls]
    let got
    try {
      if (step.resets !== undefined && !player.bound({ ...func, is: 'reset' })) break
      got = step.ends === undefined ? player.call(shape, step) : player.end(step.ends)
    } catch (error) {
      if (error instanceof CannotPass) return { is: 'unpassed', why: error.message }
      return { is: 'different', why: `${error.stack}`, call: calls.join('\n'), step: at }
    }
    calls.push(got.text)
    if (got.thrown && isRefusal(got.thrown))
      return { is: 'unpassed', why: `${got.text}: ${got.thrown}` }
    if (step.ends !== undefined) continue
    const told = native.get(`${shape.id} ${at}`)
    if (got.thrown && isUnreadText(func, told[0], got.thrown))
      return { is: 'unpassed', why: `${got.text}: ${got.thrown}` }
    const why = compare(func, step, shape.isMarked, told, got)
    if (why) return { is: 'different', why, call: calls.join('\n'), step: at }
  }
  return { is: 'same' }
}

/**
 * @param {Shape[]} shapes
 * @param {string[]} options of the build
 * @param {string} folder
 * @returns {Promise<{ verdicts: Map<number, Verdict>, words: string[], warnings: string }>}
 */
export const examine = async (shapes, options, folder) => {
  mkdirSync(folder, { recursive: true })
  const { built, refused, words, stderr } = build(shapes, options, folder)
  const verdicts = new Map(shapes.map(({ id }) => [id, { is: 'refused', why: refused.get(id) }]))
  if (built.length) {
    const native = runNative(built, options, folder)
    const shown = readFileSync(`${folder}/dist/s.d.ts`, 'utf8')
    const known = readInterface(shown)
    const url = pathToFileURL(`${folder}/dist/s.js`).href
    for (const shape of built) {
      const verdict = await play(shape, url, known, shown, native)
      const warning = refused.get(shape.id)
      if (verdict.is == 'different' && shape.isWarned && warning) verdict.is = 'refused'
      verdicts.set(
        shape.id,
        verdict.is == 'refused' ? { ...verdict, why: warning ?? verdict.why } : verdict,
      )
    }
  }
  return { verdicts, words, warnings: stderr }
}
