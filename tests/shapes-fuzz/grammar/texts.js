/** Text, and bytes that are char. */
import { each, sum } from './c.js'
import { buffer, marked, number, text } from './parameters.js'
import { plain } from './shapes.js'

export const texts = {
  'a text to its NUL': (draw, id) => {
    const name = draw.any(['text', 's', 'name', 'title', 'str'])
    return plain(
      'a text to its NUL',
      {
        name: `s_f${id}_count`,
        returns: draw.any(['size_t', 'uint32_t']),
        parameters: [text(name)],
        body: `uint32_t h = 0; for (const char *p = ${name}; *p; p++) h = h * 31 + (uint8_t)*p; return h;`,
      },
      () => ({ [name]: draw.text() }),
    )
  },
  'a text and its length': (draw, id) => {
    const name = draw.any(['text', 's', 'str', 'src', 'data'])
    const length = draw.any([`${name}_len`, 'len', 'length', 'size', `${name}Size`, 'n', 'bytes'])
    return plain(
      'a text and its length',
      {
        name: `s_f${id}_sum`,
        returns: 'uint32_t',
        parameters: [
          marked(buffer(name, 'char', 'in'), `text,length:${length}`),
          number(length, draw.any(['size_t', 'int', 'uint32_t'])),
        ],
        body: sum(each(length, `h = h * 31 + (uint8_t)${name}[i];`)),
      },
      () => {
        const bytes = [...new TextEncoder().encode(draw.text())]
        return { [name]: { values: bytes }, [length]: bytes.length }
      },
    )
  },
  'bytes that are char': (draw, id) => {
    const name = draw.any(['data', 'src', 'bytes', 'buf'])
    const means = draw.any(['in', 'inout'])
    return plain(
      'bytes that are char',
      {
        name: `s_f${id}_pack`,
        returns: 'uint32_t',
        parameters: [
          marked(
            buffer(name, 'char', means),
            `bytes,${means == 'in' ? '' : 'inout,'}length:${name}_len`,
          ),
          number(`${name}_len`, draw.any(['size_t', 'int'])),
        ],
        body: `${means == 'in' ? '' : each(`${name}_len`, `${name}[i] ^= 1;`)} ${sum(each(`${name}_len`, `h = h * 31 + (uint8_t)${name}[i];`))}`,
      },
      () => {
        const values = draw.values('uint8_t', 1 + draw.below(7))
        return { [name]: { values }, [`${name}_len`]: values.length }
      },
    )
  },
  'a text that is changed': (draw, id) => {
    const name = draw.any(['text', 's', 'str', 'buf'])
    return plain(
      'a text that is changed',
      {
        name: `s_f${id}_upper`,
        returns: draw.any(['void', 'int']),
        parameters: [buffer(name, 'char', 'inout')],
        body: `for (char *p = ${name}; *p; p++) *p ^= 1;`,
        ends: 'return 3;',
      },
      () => ({ [name]: { values: [104, 105, 106, 0] } }),
    )
  },
  'a text that is written': (draw, id) => {
    const name = draw.any(['out', 'buf', 'text', 'dst', 'str'])
    const cap = draw.any([`${name}_cap`, `${name}_size`, 'size', 'max', `${name}_len`, 'n'])
    const how = draw.any(['bare', 'NUL behind', 'NUL included'])
    const write = {
      bare: `size_t k = x < ${cap} ? x : ${cap}; ${each('k', `${name}[i] = (char)(97 + i);`)} return k;`,
      'NUL behind': `if (!${cap}) return 0; size_t k = x < ${cap} - 1 ? x : ${cap} - 1; ${each('k', `${name}[i] = (char)(97 + i);`)} ${name}[k] = 0; return k;`,
      'NUL included': `if (!${cap}) return 0; size_t k = x < ${cap} - 1 ? x : ${cap} - 1; ${each('k', `${name}[i] = (char)(97 + i);`)} ${name}[k] = 0; return k + 1;`,
    }[how]
    return plain(
      `a text that is written: ${how}`,
      {
        name: `s_f${id}_format`,
        returns: draw.any(['size_t', 'size_t', 'uint32_t', 'int']),
        countOf: name,
        parameters: [
          number('x'),
          marked(buffer(name, 'char', 'out'), `out,text,length:${cap}`),
          number(cap, 'size_t'),
        ],
        body: write,
      },
      () => {
        const size = draw.below(9)
        return { x: draw.below(12), [name]: { count: size }, [cap]: size }
      },
    )
  },
  'begin and end': (draw, id) => {
    const type = draw.any(['char', 'uint8_t', 'uint32_t', 'double'])
    const [begin, end] = draw.any([
      ['begin', 'end'],
      ['first', 'last'],
      ['start', 'end'],
      ['p', 'end'],
      ['s', 'e'],
      ['text', 'text_end'],
    ])
    const writes = draw.chance(3)
    return plain(
      'begin and end',
      {
        name: `s_f${id}_scan`,
        returns: 'uint32_t',
        parameters: [
          buffer(begin, type, writes ? 'inout' : 'in'),
          { role: 'end', name: end, type, of: begin, isConst: !writes },
        ],
        body: `uint64_t h = 5; for (${writes ? '' : 'const '}${type} *p_ = ${begin}; p_ < ${end}; p_++) { ${writes ? `*p_ = (${type})(*p_ + 1);` : ''} h = h * 31 + ${type == 'char' ? '(uint8_t)*p_' : type == 'double' ? '(uint64_t)(int64_t)*p_' : '*p_'}; } return (uint32_t)(h ^ h >> 32);`,
      },
      () => ({
        [begin]: {
          values: draw
            .values(type == 'char' ? 'int8_t' : type, 1 + draw.below(7))
            .map((x) => (type == 'char' ? 97 + (Math.abs(x) % 20) : x)),
        },
      }),
    )
  },
}
