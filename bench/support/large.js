/** A module of many megabytes, made of a small one: the functions of that again and again, under other names. */

const header = 8 // magic and version
const [FUNCTION, EXPORT, CODE, DATA, DATA_COUNT] = [3, 7, 10, 11, 12]

class Reader {
  constructor(bytes, at = 0) {
    this.bytes = bytes
    this.at = at
  }
  unsigned() {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++]
      value += (byte & 127) * 2 ** shift
      if (byte < 128) return value
    }
  }
  skip(length) {
    return this.bytes.subarray(this.at, (this.at += length))
  }
}

const unsigned = (value) => {
  const bytes = []
  do {
    bytes.push((value & 127) | (value > 127 ? 128 : 0))
    value >>>= 7
  } while (value)
  return Buffer.from(bytes)
}

const sized = (content) => Buffer.concat([unsigned(content.length), content])
const section = (id, content) => Buffer.concat([Buffer.from([id]), sized(content)])
const list = (items) => Buffer.concat([unsigned(items.length), ...items])
const named = (text) => sized(Buffer.from(text))

const sectionsOf = (bytes) => {
  const sections = new Map()
  const reader = new Reader(bytes, header)
  while (reader.at < bytes.length) {
    const id = bytes[reader.at++]
    const content = reader.skip(reader.unsigned())
    if (id) sections.set(id, content)
  }
  return sections
}

/** The items of a section, by a function that reads one. */
const items = (content, read) => {
  const reader = new Reader(content)
  return Array.from({ length: reader.unsigned() }, () => read(reader))
}

/** Passes over the immediates of an instruction, calls apart. Of the proposals, only bulk memory and its like occur. */
const passImmediates = (reader, opcode) => {
  const one = () => void reader.unsigned()
  if (opcode == 0x0e) for (let labels = reader.unsigned() + 1; labels; labels--) one()
  else if (opcode == 0x11 || (opcode >= 0x28 && opcode <= 0x3e)) (one(), one())
  else if (opcode == 0x43) reader.skip(4)
  else if (opcode == 0x44) reader.skip(8)
  else if (opcode == 0xfc)
    for (let left = [2, 1, 2, 1][reader.unsigned() - 8] ?? 0; left; left--) one()
  else if (
    (opcode >= 0x02 && opcode <= 0x04) || // a signed number is as long as an unsigned one
    (opcode >= 0x0c && opcode <= 0x0d) ||
    (opcode >= 0x20 && opcode <= 0x24) ||
    (opcode >= 0x3f && opcode <= 0x42)
  )
    one()
  else if (opcode == 0x1c || opcode > 0xc4) throw new Error(`opcode ${opcode} is not known here`)
}

/** A body cut at its calls: bytes, the function that is called, bytes, … */
const cut = (body) => {
  const parts = []
  const reader = new Reader(body)
  for (let groups = reader.unsigned(); groups; groups--) {
    reader.unsigned()
    reader.skip(1)
  }
  let from = 0
  while (reader.at < body.length) {
    const opcode = body[reader.at++]
    if (opcode != 0x10) passImmediates(reader, opcode)
    else {
      parts.push(body.subarray(from, reader.at), reader.unsigned())
      from = reader.at
    }
  }
  return [...parts, body.subarray(from)]
}

/**
 * Copies all functions until there are `length` bytes. Every copy is exported and named; a call goes to what it went to,
 * in some other copy. The data are copied into passive segments.
 * @param {Buffer} small without imports and tables
 * @param {number} length
 */
export const enlarge = (small, length) => {
  const sections = sectionsOf(small)
  const types = items(sections.get(FUNCTION), (reader) => unsigned(reader.unsigned()))
  const bodies = items(sections.get(CODE), (reader) => cut(reader.skip(reader.unsigned())))
  const exports = items(sections.get(EXPORT), (reader) => ({
    name: String(reader.skip(reader.unsigned())),
    kind: reader.skip(1)[0],
    index: reader.unsigned(),
  }))
  const copies = Math.floor(length / small.length)
  const all = (make) => Array.from({ length: copies }, (_, copy) => make(copy)).flat()
  const relocated = (parts, copy) =>
    parts.map((part, i) =>
      typeof part == 'number'
        ? unsigned(part + ((copy * 31 + i * 7) % copies) * bodies.length)
        : part,
    )
  const made = new Map(sections)
  made.delete(DATA_COUNT) // nothing here needs it
  made.set(FUNCTION, list(all(() => types)))
  made.set(
    CODE,
    list(all((copy) => bodies.map((parts) => sized(Buffer.concat(relocated(parts, copy)))))),
  )
  made.set(
    EXPORT,
    list(
      all((copy) =>
        exports
          .filter(({ kind }) => kind == 0 || copy == 0)
          .map(({ name, kind, index }) =>
            Buffer.concat([
              named(`${name}.${copy}`),
              Buffer.from([kind]),
              unsigned(kind == 0 ? index + copy * bodies.length : index),
            ]),
          ),
      ),
    ),
  )
  if (sections.has(DATA)) {
    const active = new Reader(sections.get(DATA))
    const passive = Buffer.concat([Buffer.from([1]), sized(sections.get(DATA))])
    made.set(
      DATA,
      Buffer.concat([
        unsigned(active.unsigned() + copies - 1),
        active.bytes.subarray(active.at),
        ...Array(copies - 1).fill(passive),
      ]),
    )
  }
  const names = all((copy) =>
    bodies.map((_, i) =>
      Buffer.concat([unsigned(copy * bodies.length + i), named(`function_${i}_of_copy_${copy}`)]),
    ),
  )
  return Buffer.concat([
    small.subarray(0, header),
    ...[...made].map(([id, content]) => section(id, content)),
    section(0, Buffer.concat([named('name'), section(1, list(names))])),
  ])
}
