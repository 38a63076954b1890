/** Lengths that short names, constants of the header and comments tell; and such as mislead. */
import { add, each, filled, sum } from './c.js'
import { buffer, marked, number } from './parameters.js'
import { plain } from './shapes.js'

const bytes = (draw, count) => ({ values: draw.values('uint8_t', count) })

export const rules = {
  'a short name': (draw, id) => {
    const [name, length] = draw.any([
      ['srcBuffer', 'srcSize'],
      ['dictionary', 'dictLength'],
      ['dictStart', 'dict_len'],
      ['message', 'msg_len'],
      ['source', 'srcLen'],
      ['s', 'n'],
    ])
    return plain(
      'a short name',
      {
        name: `s_f${id}_sum`,
        returns: 'uint32_t',
        parameters: [
          marked(buffer(name, 'uint8_t', 'in'), `length:${length}`),
          number(length, 'size_t'),
          number('x'),
        ],
        body: sum(`h += x; ${add('uint8_t', name, length)}`),
      },
      () => {
        const size = draw.below(9)
        return { [name]: bytes(draw, size), [length]: size, x: draw.below(9) }
      },
    )
  },
  'a short name, and room': (draw, id) => {
    const [name, room] = draw.any([
      ['dstBuffer', 'dstCapacity'],
      ['out', 'out_nbytes_avail'],
      ['out', 'out_avail'],
      ['destination', 'dst_cap'],
    ])
    return plain(
      'a short name, and room',
      {
        name: `s_f${id}_fill`,
        returns: 'size_t',
        countOf: name,
        parameters: [
          number('x'),
          marked(buffer(name, 'uint8_t', 'out'), `out,room:${room}`),
          number(room, 'size_t'),
        ],
        body: `size_t k = x < ${room} ? x : ${room}; ${each('k', `${name}[i] = ${filled('uint8_t')};`)} return k;`,
      },
      () => {
        const size = draw.below(9)
        return { x: draw.below(12), [name]: { count: size }, [room]: size }
      },
    )
  },
  'a constant': (draw, id) => {
    const count = 1 + draw.below(9)
    const [name, word] = draw.any([
      ['k', 'KEYBYTES'],
      ['key', 'KEY_SIZE'],
      ['nonce', 'NONCEBYTES'],
      ['pk', 'PUBLICKEYBYTES'],
      ['seed', 'SEEDBYTES'],
    ])
    const action = draw.any(['encrypt', 'verify', 'wide', 'keypair'])
    // C may use less of it than the header says, or more.
    const used = draw.any([count, count, count, Math.ceil(count / 2), count + 3])
    const prefix = `s_f${id}`
    return plain(
      `a constant: ${used == count ? 'all' : used < count ? 'less' : 'more'}`,
      {
        name: `${prefix}_${action}`,
        returns: 'uint32_t',
        parameters: [marked(buffer(name, 'uint8_t', 'in'), `length:${used}`), number('x')],
        body: sum(`h += x; ${add('uint8_t', name, used)}`),
      },
      () => ({ [name]: bytes(draw, used), x: draw.below(9) }),
      `#define ${prefix}_${word} ${count}\n`,
    )
  },
  'a constant, and an output': (draw, id) => {
    const count = 1 + draw.below(9)
    const [name, word] = draw.any([
      ['out', 'BYTES'],
      ['mac', 'MACBYTES'],
      ['sig', 'BYTES'],
      ['hash', 'HASHBYTES'],
    ])
    const written = draw.any([count, count, count + 2])
    const prefix = `s_f${id}`
    return plain(
      `a constant, and an output: ${written == count ? 'all' : 'more'}`,
      {
        name: `${prefix}_${draw.any(['hash', 'final', 'sign', 'read'])}`,
        returns: draw.any(['int', 'void']),
        parameters: [marked(buffer(name, 'uint8_t', 'out'), `out,length:${written}`), number('x')],
        body: each(written, `${name}[i] = ${filled('uint8_t', 'i * 7 + x')};`),
        ends: 'return x > 3;',
      },
      () => ({ [name]: { count: written }, x: draw.below(9) }),
      `#define ${prefix}_${word} ${count}\n`,
    )
  },
  'a part of a length': (draw, id) => {
    const less = draw.below(5)
    return plain(
      'a part of a length',
      {
        name: `s_f${id}_open`,
        returns: 'void',
        parameters: [
          marked(buffer('m', 'uint8_t', 'out'), `out,length:clen-${less}`),
          marked(buffer('c', 'uint8_t', 'in'), 'length:clen'),
          number('clen', 'size_t'),
        ],
        body: each(`clen - ${less}`, `m[i] = c[i + ${less}] ^ 5;`),
      },
      () => {
        const size = less + draw.below(9)
        return { c: bytes(draw, size), clen: size, m: { count: size - less } }
      },
    )
  },
}
