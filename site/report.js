/**
 * What the inspector's rows say about a module, as objects: those of `tare size --json` and of `tare check --json`, key
 * by key, and what the page shows besides.
 */
import * as inspector from '#inspector'

import { printable } from './printable.js'

const {
  NONE,
  FEATURES,
  ENGINES,
  TOTAL_FUNCTIONS,
  TOTAL_IMPORTED_FUNCTIONS,
  TOTAL_MEMORIES,
  TOTAL_IMPORTED_MEMORIES,
  TOTAL_LEAST_LOW,
  TOTAL_MOST_LOW,
  TOTAL_FEATURES,
  TOTAL_FLAGS,
  TOTAL_STACK,
  TOTAL_DEEPEST,
  TOTAL_CODE_AT,
  TOTAL_POINTER,
  TOTAL_RIVAL,
} = inspector

const kinds = ['function', 'table', 'memory', 'global', 'tag']
const sections =
  'custom,type,import,function,table,memory,global,export,start,element,code,data,data count,tag'.split(
    ',',
  )

/** Of enum size_kind. */
const [PREAMBLE, SECTION, FUNCTION, DATA] = [0, 1, 2, 3]
/** Of enum audit_fact. */
const [GROWS, REACHED, MOVES_ONLY, MAKES_OBJECTS, CALLS_REFERENCE] = [2, 16, 64, 8192, 16384]

/** By enum frame_fault. */
const faults = [
  '',
  'moves the stack pointer in a way that is not followed, as alloca and arrays of variable length do',
  'moves the stack pointer in a loop',
  'does not put the stack pointer back',
  'catches exceptions, as setjmp() does, which leave the stack pointer wherever it was',
  'computes an address from the stack pointer in a way that is not followed, as alloca and arrays of variable length do',
  'writes to a constant address, which may be a variable, or a frame whose stack pointer the optimiser made a constant',
]

/** Bytes of a list that are asked for at a time. */
const PIECE = 8000

/**
 * All numbers of a list, which comes in pieces.
 * @param {(maxLength: number) => Uint32Array} next
 */
const whole = (next) => {
  const pieces = []
  let length = 0
  for (let piece; (piece = next(PIECE)).length; length += piece.length) pieces.push(piece)
  const all = new Uint32Array(length)
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

/** Low and high half of 64 bits, as JSON's numbers have them: above 2^53 they round. */
const wide = (low, high) => high * 2 ** 32 + low

/** Calls `each` with the place of every row. */
const rowsOf = (numbers, length, each) =>
  Array.from({ length: numbers.length / length }, (_, i) => each(i * length))

/**
 * The rows of a module, and all that can be told of it; or where it is damaged.
 * @param {Uint8Array} module
 * @param {Uint8Array} [debug] MODULE.debug.wasm of `tare build`; passed over where it is of another module
 */
export const report = (module, debug = new Uint8Array()) => reading(module, debug, reportOf)

/**
 * Where in C each of some offsets in the module is: file, line and column, or nothing.
 * @param {Uint8Array} module
 * @param {Uint8Array} [debug]
 * @param {number[]} [offsets]
 */
export const places = (module, debug = new Uint8Array(), offsets = []) =>
  reading(module, debug, (reader) => {
    const lineAt = linesOf(reader, textIn(module, debug), reader.totals()[TOTAL_CODE_AT])
    return offsets.map(lineAt)
  })

/** What `use` makes of a module that is read, or where it is damaged. */
const reading = (module, debug, use) => {
  const held = []
  const hold = (length) => {
    held.push(inspector.alloc(length))
    return held.at(-1)
  }
  let reader
  try {
    const files = hold(module.length + debug.length)
    files.bytes.set(module)
    files.bytes.set(debug, module.length)
    reader = new inspector.Inspector(files.bytes, module.length)
    for (let needs; (needs = reader.needs());) reader.take(hold(needs).bytes)
    const error = reader.error()
    if (error) return { error: { what: error, at: reader.errorAt() } }
    return use(reader, module, debug)
  } finally {
    reader?.free()
    for (const allocation of held) allocation.free()
  }
}

/** Tells the text at an offset of both files. */
const textIn = (module, debug) => {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  return (at, length) =>
    decoder.decode(
      at < module.length
        ? module.subarray(at, at + length)
        : debug.subarray(at - module.length, at - module.length + length),
    )
}

const reportOf = (reader, module, debug) => {
  const text = textIn(module, debug)

  const totals = reader.totals()
  const flags = totals[TOTAL_FLAGS]
  const tables = totals[TOTAL_FUNCTIONS]
  const nodes = whole((max) => reader.nextNodes(max))
  const node = (index, field) => nodes[index * inspector.NODE_NUMBERS + field]
  const facts = (index) => node(index, inspector.NODE_FACTS)

  const names = Array.from({ length: tables }, (_, index) => {
    const length = node(index, inspector.NODE_NAME_LENGTH)
    return length ? text(node(index, inspector.NODE_NAME), length) : null
  })
  const functionOf = (index) =>
    index == tables ? { index: null, name: null } : { index, name: names[index] }
  const nameOf = (index) =>
    index == tables ? '(a table)' : printable(names[index] ?? `func[${index}]`)

  /** The shortest way from what the host calls. */
  const ways = new Map()
  const wayOf = (index) => {
    const MOST = 8
    let way = ways.get(index)
    if (!way) {
      const all = node(index, inspector.NODE_STEPS) + 1
      const length = Math.min(all, MOST)
      way = Array(length)
      let at = index
      for (let i = length - 1; i >= 1; i--, at = node(at, inspector.NODE_CALLER))
        way[i] = functionOf(at)
      way[0] = functionOf(node(index, inspector.NODE_ENTRY))
      if (all > length) way.splice(1, 0, { more: all - length })
      ways.set(index, way)
    }
    return way
  }
  const withWay = (index) => ({ function: functionOf(index), way: wayOf(index) })

  const lineAt = linesOf(reader, text, totals[TOTAL_CODE_AT])

  // ---- Sizes ----

  const rows = whole((max) => reader.nextRows(max))
  const items = rowsOf(rows, inspector.ROW_NUMBERS, (at) => {
    const [kind, section, index, nameAt, nameLength, bytes, retained, flag, low, high] =
      rows.subarray(at, at + inspector.ROW_NUMBERS)
    const isHead = (flag & inspector.ROW_IS_HEAD) != 0
    const isFunction = kind == FUNCTION
    /** @type {Record<string, any>} */
    const row = {}
    row.kind =
      kind == PREAMBLE
        ? 'preamble'
        : isFunction
          ? 'function'
          : kind == DATA
            ? 'data'
            : kind != SECTION
              ? 'element'
              : isHead
                ? 'head'
                : section
                  ? 'section'
                  : 'custom'
    if (kind == SECTION && section) row.name = sections[section] ?? 'unknown'
    else if (isFunction) row.name = names[index]
    else if (kind != PREAMBLE)
      row.name = nameLength || kind == SECTION ? text(nameAt, nameLength) : null
    if (kind != PREAMBLE && kind != SECTION) row.index = index
    if (flag & inspector.ROW_HAS_OFFSET) row.offset = wide(low, high)
    if (isFunction) row.reached = (flag & inspector.ROW_IS_REACHED) != 0
    row.bytes = bytes
    if (isFunction) row.retained = retained
    return row
  })
  let end = 0
  const starts = items.map((row) => (end += row.bytes) - row.bytes)
  const order = items.map((_, i) => i).sort((a, b) => items[b].bytes - items[a].bytes || a - b)
  const size = { bytes: module.length, by: 'function', rows: order.map((i) => items[i]) }

  // ---- Traps ----

  const sites = whole((max) => reader.nextTraps(max))
  const traps = rowsOf(sites, inspector.TRAP_NUMBERS, (at) => {
    const offset = sites[at + inspector.TRAP_AT]
    return {
      offset,
      instruction: opcodeName(sites[at + inspector.TRAP_OPCODE]),
      when: textOf(reader, sites[at + inspector.TRAP_WHEN]),
      ...withWay(sites[at + inspector.TRAP_FUNCTION]),
      ...lineAt(offset),
    }
  })

  // ---- Allocation ----

  const growers = []
  const makers = []
  let allocators = []
  let nameless
  for (let i = 0; i < tables; i++) {
    if (!(facts(i) & REACHED)) continue
    if (facts(i) & GROWS) growers.push(i)
    if (facts(i) & MAKES_OBJECTS) makers.push(i)
    const name = textOf(reader, node(i, inspector.NODE_ALLOCATOR))
    if (!name) continue
    if (name == 'malloc') nameless ??= i
    else if (!allocators.some((one) => one.name == name)) allocators.push({ name, ...withWay(i) })
  }
  if (nameless != undefined && !allocators.length)
    allocators = [{ name: 'one without a name that is known', ...withWay(nameless) }]

  // ---- Stack ----

  const path = []
  const place = new Map()
  let below = totals[TOTAL_DEEPEST]
  for (; below != NONE && !place.has(below); below = node(below, inspector.NODE_NEXT)) {
    place.set(below, path.length)
    path.push(below)
  }
  const cycle = below == NONE ? path.length : place.get(below)
  const whyUnbounded = () => {
    const last = path.length - 1
    if (flags & inspector.FLAG_IS_BOUNDED) return undefined
    if (totals[TOTAL_RIVAL] != NONE)
      return `globals ${totals[TOTAL_POINTER]} and ${totals[TOTAL_RIVAL]} are both used as a stack pointer is`
    if (last < 0) return undefined
    const end = path[last]
    const name = nameOf(end)
    const fault = node(end, inspector.NODE_FAULT)
    if (cycle == last) return `${name} calls itself`
    if (cycle < last) return `${name} calls ${nameOf(path[cycle])} again`
    if (!fault && facts(end) & CALLS_REFERENCE)
      return `${name} calls what a reference is to, and so any function that one is to`
    if (!fault) return `${name} calls through a table, and so whatever is there`
    const { file, line } = lineAt(node(end, inspector.NODE_FAULT_AT))
    return `${name} ${faults[fault]}${file ? ` (${file}:${line})` : ''}`
  }
  const unbounded = whyUnbounded()

  // ---- What goes in and out ----

  const links = whole((max) => reader.nextImports(max))
  const importAliases = []
  let importedFunctions = 0
  const imports = rowsOf(links, inspector.LINK_NUMBERS, (at) => {
    const [kind, module, moduleLength, nameAt, nameLength] = links.subarray(at, at + 5)
    const name = text(nameAt, nameLength)
    const own = kind == 0 ? names[importedFunctions++] : name
    importAliases.push(own != name ? own : null)
    return { module: text(module, moduleLength), name, kind: kinds[kind] }
  })
  const given = whole((max) => reader.nextExports(max))
  const movers = []
  const aliases = []
  const exports = rowsOf(given, inspector.LINK_NUMBERS, (at) => {
    const kind = given[at + inspector.LINK_KIND]
    const index = given[at + inspector.LINK_INDEX]
    const name = text(given[at + inspector.LINK_NAME], given[at + inspector.LINK_NAME_LENGTH])
    if (kind == 0 && facts(index) & MOVES_ONLY) movers.push(functionOf(index))
    aliases.push(kind == 0 && names[index] != name ? names[index] : null)
    return { name, kind: kinds[kind] }
  })

  const most = totals.subarray(TOTAL_MOST_LOW, TOTAL_MOST_LOW + 2)
  const memory = totals[TOTAL_MEMORIES]
    ? {
        minimum: wide(totals[TOTAL_LEAST_LOW], totals[TOTAL_LEAST_LOW + 1]),
        maximum: most.every((half) => half == NONE) ? null : wide(most[0], most[1]),
        page: flags & inspector.FLAG_HAS_BYTE_PAGES ? 1 : 65536,
        imported: totals[TOTAL_IMPORTED_MEMORIES] != 0,
        shared: (flags & inspector.FLAG_IS_SHARED) != 0,
        memory64: (flags & inspector.FLAG_IS_64) != 0,
      }
    : null

  const used = totals[TOTAL_FEATURES]
  const engines = Array.from({ length: ENGINES }, (_, i) => inspector.engine(i))
  const features = Array.from({ length: FEATURES }, (_, i) => i).filter((i) => (used >>> i) & 1)

  const hasNames = (flags & inspector.FLAG_HAS_NAMES) != 0
  const check = {
    bytes: module.length,
    allocation: {
      possible: growers.length > 0 || makers.length > 0 || allocators.length > 0,
      named: hasNames || tables == totals[TOTAL_IMPORTED_FUNCTIONS],
      allocators,
      grows: growers.map(withWay),
      objects: makers.map(withWay),
    },
    traps,
    stack: {
      bytes: unbounded ? null : totals[TOTAL_STACK],
      ...(unbounded && { unbounded }),
      path: path.map((index) => ({
        function: functionOf(index),
        frame: node(index, inspector.NODE_FRAME),
      })),
      ...(cycle < path.length && { cycle: path.slice(cycle).map(functionOf) }),
      movedBy: movers,
    },
    imports,
    exports,
    memory,
    features: features.map((i) => inspector.feature(i)),
    engines: Object.fromEntries(engines.map((name, i) => [name, inspector.since(used, i) || null])),
  }

  const trapping = new Set(
    sites.filter((_, i) => i % inspector.TRAP_NUMBERS == inspector.TRAP_FUNCTION),
  )
  /** Bytes of a function before its first instruction, as a rule. */
  const HEAD = 64
  /** The first line of what lies between two offsets. */
  const placeIn = (from, to) => {
    for (let at = from; at < Math.min(to, from + HEAD); at++) {
      const place = lineAt(at)
      if (place.file) return place
    }
    return {}
  }

  const seen = {
    /** Where C is known: functions that use the stack, and where each begins. */
    frames: items.flatMap(({ kind, index, bytes, reached }, i) =>
      debug.length && kind == 'function' && reached && node(index, inspector.NODE_FRAME)
        ? [
            {
              function: functionOf(index),
              frame: node(index, inspector.NODE_FRAME),
              ...placeIn(starts[i], starts[i] + bytes),
            },
          ]
        : [],
    ),
    /** Of each row of sizes, the offset in the file. */
    starts: order.map((i) => starts[i]),
    functions: tables - totals[TOTAL_IMPORTED_FUNCTIONS],
    memories: totals[TOTAL_MEMORIES],
    /** Functions that would go with the allocators. */
    allocating: Array.from({ length: tables }, (_, i) => i).filter(
      (i) => facts(i) & inspector.ALLOCATES,
    ),
    /** An allocator that is known by its code alone may have functions that are not. */
    isLeast: allocators.length > 0 && !hasNames,
    aliases,
    importAliases,
    traps: traps.length,
    trapping: [...trapping],
    hasDebug: (flags & inspector.FLAG_HAS_DEBUG) != 0,
    /** How the stack pointer was told, where that was not by its name. */
    pointer:
      flags & inspector.FLAG_IS_POINTER_NAMED || !(flags & inspector.FLAG_HAS_VARIABLE)
        ? ''
        : flags & inspector.FLAG_HAS_POINTER
          ? 'the stack pointer is told by how it is used, for it has no name'
          : 'no global is named or moved as a stack pointer is',
    engines,
    since: features.map((i) => [
      inspector.feature(i),
      engines.map((_, engine) => inspector.since(2 ** i, engine) ?? ''),
    ]),
  }
  return { size, check, seen }
}

const opcodes = new Map()
const opcodeName = (opcode) => {
  if (!opcodes.has(opcode)) opcodes.set(opcode, inspector.opcode(opcode))
  return opcodes.get(opcode)
}

const texts = new WeakMap()
const textOf = (reader, number) => {
  if (!texts.has(reader)) texts.set(reader, [])
  return (texts.get(reader)[number] ??= reader.text(number) ?? '')
}

/** Tells the place in C of an offset, in the module that holds it; nothing where none is known. */
const linesOf = (reader, text, codeAt) => {
  const lines = whole((max) => reader.nextLines(max))
  const count = lines.length / inspector.LINE_NUMBERS
  if (!count) return () => ({})
  const line = (row, field) => lines[row * inspector.LINE_NUMBERS + field]
  // By where they begin; those that begin in one place as they came.
  const order = Uint32Array.from({ length: count }, (_, row) => row).sort(
    (a, b) => line(a, inspector.LINE_BEGIN) - line(b, inspector.LINE_BEGIN) || a - b,
  )
  const files = new Map()
  const fileOf = (unit, file) => {
    const key = `${unit} ${file}`
    if (!files.has(key)) {
      const [directoryAt, directoryLength, nameAt, nameLength] = reader.file(unit, file)
      const directory = text(directoryAt, directoryLength)
      const name = text(nameAt, nameLength)
      const isWhole = !directory || name[0] == '/' || directory == '.'
      files.set(key, !name ? '?' : printable(isWhole ? name : `${directory}/${name}`))
    }
    return files.get(key)
  }
  return (offset) => {
    const address = offset - codeAt
    let from = 0
    let to = count
    while (from < to) {
      const middle = (from + to) >>> 1
      if (line(order[middle], inspector.LINE_BEGIN) <= address) from = middle + 1
      else to = middle
    }
    const row = order[from - 1]
    if (!from || address >= line(row, inspector.LINE_END) || !line(row, inspector.LINE_LINE))
      return {}
    return {
      file: fileOf(line(row, inspector.LINE_UNIT), line(row, inspector.LINE_FILE)),
      line: line(row, inspector.LINE_LINE),
      column: line(row, inspector.LINE_COLUMN),
    }
  }
}
