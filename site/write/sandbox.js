/**
 * The worker that runs a snippet. It is made of a data: address, so that it belongs to no place: it has no storage, no cache
 * and no cookies of the page, and the page's policy, which it inherits, lets it load nothing from elsewhere.
 *
 * The value of a program's last expression is shown as well: of all ends of the program that are one expression, that is the
 * longest. Only the engine's own parser says what is an expression, before anything runs.
 */

/** Told before the first statement of the snippet runs. */
const BEGAN = '$tare$began'
const RESULT = '$tare$result'

/** Of one value, as the console shows it. */
const [DEPTH, ITEMS, LENGTH] = [3, 100, 10000]

/** Lines that are told for one run: who prints without end is not to fill the page. */
const LINES = 1000

const keys = (value) => Object.keys(value).slice(0, ITEMS)
const rest = (length) => (length > ITEMS ? [`… ${length - ITEMS} more`] : [])

/** A value as a programmer reads it. @param {any} value */
const show = (value, depth = 0) => {
  if (typeof value == 'string') return depth ? JSON.stringify(value) : value
  if (typeof value == 'bigint') return `${value}n`
  if (Object.is(value, -0)) return '-0'
  if (typeof value == 'function')
    return `[${/^class/.test(value) ? 'class' : 'function'} ${value.name}]`
  if (typeof value != 'object' || !value) return String(value)
  if (value instanceof Error) return `${value.name}: ${value.message}`
  const name = value.constructor?.name ?? ''
  if (depth >= DEPTH) return `[${name || 'Object'}]`
  const inner = (item) => show(item, depth + 1)
  if (ArrayBuffer.isView(value) && 'length' in value) {
    const items = Array.from(value.subarray(0, ITEMS), inner)
    return `${name}(${value.length}) [${[...items, ...rest(value.length)].join(', ')}]`
  }
  if (Array.isArray(value))
    return `[${[...value.slice(0, ITEMS).map(inner), ...rest(value.length)].join(', ')}]`
  const fields = keys(value).map((key) => `${key}: ${inner(value[key])}`)
  if (value instanceof Map || value instanceof Set)
    return `${name}(${value.size}) ${inner([...value])}`
  const own = fields.length
    ? `{ ${[...fields, ...rest(Object.keys(value).length)].join(', ')} }`
    : '{}'
  return name && name != 'Object' ? `${name} ${own}` : own
}

const text = (value) => {
  try {
    return show(value).slice(0, LENGTH)
  } catch (error) {
    return `(not shown: ${error})`
  }
}

const send = postMessage.bind(globalThis)
let lines = 0
const tell = (kind, values) => {
  if (++lines < LINES) send({ kind, text: values.map(text).join(' ') })
  else if (lines == LINES) send({ kind: 'warn', text: `… what follows is left out` })
}
for (const kind of ['log', 'info', 'debug', 'warn', 'error'])
  console[kind] = (...values) => tell(kind, values)

const moduleOf = (code) => URL.createObjectURL(new Blob([code], { type: 'text/javascript' }))

/**
 * Whether what stands behind `head` means the same as an argument: it declares nothing, and does not go on with the line
 * before it.
 */
const standsAlone = (head, tail) => {
  const code = tail.replace(/^(\s|\/\/[^\n]*\n|\/\*[^]*?\*\/)+/, '')
  if (/^((function|class|async)\b|\{)/.test(code)) return false
  if (!head.trim()) return true
  return /^(?!(in|of|instanceof)\b)[\p{L}\w$'"!]/u.test(code) && !/\bnew\s*$/.test(head)
}

/** Ends of a program, longest first, as arguments of RESULT. */
const endings = (program) => {
  const all = program.trimEnd().split('\n')
  return all.flatMap((_, i) => {
    const head = all
      .slice(0, i)
      .map((line) => `${line}\n`)
      .join('')
    const tail = all.slice(i).join('\n')
    if (!standsAlone(head, tail)) return []
    const without = tail.replace(/;(\s*(\/\/[^\n]*)?)$/, '$1')
    return [tail, ...(without == tail ? [] : [without])].map((end) => `${head}${RESULT}(${end}\n)`)
  })
}

/** Whether an engine can read it: nothing of it runs. */
const isProgram = async (code) => {
  const stop = {}
  globalThis[BEGAN] = () => {
    throw stop
  }
  try {
    await import(moduleOf(`${BEGAN}();${code}`))
  } catch (error) {
    return error == stop ? undefined : { error }
  }
  return undefined
}

/** The address of what runs. */
let running = ''

/** An error, and where: the line of the snippet, and offsets in the module. */
const fail = (error) => {
  const stack = String(error?.stack ?? '')
  const at = running && stack.split(running)[1]?.match(/^:(\d+):/)
  const offsets = [...stack.matchAll(/wasm-function\[\d+\]:0x([0-9a-f]+)/g)].map(([, hex]) =>
    parseInt(hex, 16),
  )
  send({
    kind: 'thrown',
    text: error instanceof Error ? text(error) : `thrown: ${text(error)}`,
    ...(at && { line: Number(at[1]) }),
    offsets,
  })
}

const run = async ({ name, glue, snippet }) => {
  const library = moduleOf(glue)
  const program = snippet.replaceAll(
    new RegExp(`(from\\s*|import\\s*\\(?\\s*)(['"])\\./(?:dist/)?${name}\\.js\\2`, 'g'),
    (_, before, quote) => `${before}${quote}${library}${quote}`,
  )
  const problem = await isProgram(program)
  if (problem) return fail(problem.error)
  let last
  globalThis[RESULT] = (value) => (last = { value }).value
  for (const code of [...endings(program), program]) {
    let began = false
    globalThis[BEGAN] = () => (began = true)
    running = moduleOf(`${BEGAN}();${code}`)
    try {
      await import(running)
    } catch (error) {
      if (!began && code != program) continue
      return fail(error)
    }
    if (last && last.value !== undefined) send({ kind: 'value', text: text(last.value) })
    return
  }
}

addEventListener('unhandledrejection', ({ reason }) => fail(reason))
addEventListener('error', ({ error }) => fail(error))

onmessage = async ({ data }) => {
  const started = performance.now()
  await run(data)
  send({ kind: 'end', milliseconds: performance.now() - started })
}
