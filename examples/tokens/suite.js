/** What is asked of tokens in every runtime. */
import { equal, throws } from '../../tests/support/check.js'
import { randomBelow } from '../../tests/support/random.js'

/** @type {(glue: typeof import('./dist/tokens.js')) => import('../../tests/support/check.js').Test[]} */
export const tests = ({ TokenKind, count, scan }) => {
  const names = Object.fromEntries(Object.entries(TokenKind).map(([name, kind]) => [kind, name]))
  const decoder = new TextDecoder()

  /** `NAME x  OPERATOR =`, from text or bytes. */
  const shown = (text) => {
    const bytes = typeof text == 'string' ? new TextEncoder().encode(text) : text
    const show = ({ kind, start, length }) =>
      `${names[kind]} ${decoder.decode(bytes.subarray(start, start + length))}`
    return scan(bytes, count(bytes)).map(show).join('  ')
  }

  return [
    {
      name: 'names, numbers, strings and operators are told apart',
      run() {
        equal(shown('x1 = 10;'), 'NAME x1  OPERATOR =  NUMBER 10  OPERATOR ;')
        equal(shown('"a \\" b" + _y'), 'STRING "a \\" b"  OPERATOR +  NAME _y')
        equal(shown(''), '')
      },
    },
    {
      name: 'numbers have a fraction and an exponent, if digits follow',
      run() {
        equal(
          shown('1.5e-3 2e8 3.e4 5.'),
          'NUMBER 1.5e-3  NUMBER 2e8  NUMBER 3  OPERATOR .  NAME e4  NUMBER 5  OPERATOR .',
        )
        equal(shown('1e+ 1e'), 'NUMBER 1  NAME e  OPERATOR +  NUMBER 1  NAME e')
      },
    },
    {
      name: 'spaces and comments are between tokens',
      run() {
        equal(shown(' a\t\n# ( "\n b# c'), 'NAME a  NAME b')
      },
    },
    {
      name: 'names and strings are of all of Unicode',
      run() {
        equal(shown('größe = "日本 😀" 😀x'), 'NAME größe  OPERATOR =  STRING "日本 😀"  NAME 😀x')
      },
    },
    {
      name: 'brackets belong together, up to 64 within each other',
      run() {
        equal(shown('(a[0])'), 'OPEN (  NAME a  OPEN [  NUMBER 0  CLOSE ]  CLOSE )')
        equal(shown('(]}) )'), 'OPEN (  MISMATCH ]  MISMATCH }  CLOSE )  MISMATCH )')
        const kinds = shown('{'.repeat(66) + '}'.repeat(66)).split('  ')
        const expected = (length, text) => Array.from({ length }, () => text)
        equal(
          kinds.join(),
          [
            ...expected(64, 'OPEN {'),
            ...expected(2, 'TOO_DEEP {'),
            ...expected(64, 'CLOSE }'),
            ...expected(2, 'MISMATCH }'),
          ].join(),
        )
      },
    },
    {
      name: 'what is no token is told, and what is behind it is found',
      run() {
        equal(shown('"ab\nc'), 'UNTERMINATED "ab  NAME c')
        equal(shown('"ab\\'), 'UNTERMINATED "ab\\')
        equal(shown('a\0b'), 'NAME a  INVALID \0  NAME b')
      },
    },
    {
      name: 'bytes that are no UTF-8 are invalid: cut, overlong, surrogates, above the last',
      run() {
        for (const bytes of [
          [0x80],
          [0xc3],
          [0xe2, 0x82],
          [0xc0, 0xaf],
          [0xe0, 0x80, 0xaf],
          [0xed, 0xa0, 0x80],
          [0xf4, 0x90, 0x80, 0x80],
          [0xf5, 0x80, 0x80, 0x80],
        ]) {
          const tokens = scan(Uint8Array.of(0x61, ...bytes, 0x20, 0x62), 10)
          equal(tokens[0].kind, tokens.at(-1).kind)
          equal(
            tokens.slice(1, -1).every(({ kind }) => kind == TokenKind.INVALID),
            true,
          )
          equal(tokens.length, bytes.length + 2)
        }
      },
    },
    {
      name: 'any bytes give tokens in order that do not overlap',
      run() {
        const below = randomBelow(1)
        const alphabet = new TextEncoder().encode('aé"\\#\n ([{}])1.e+😀')
        for (let round = 0; round < 500; round++) {
          const bytes = Uint8Array.from({ length: below(60) }, () =>
            below(10) ? alphabet[below(alphabet.length)] : below(256),
          )
          let end = 0
          for (const { start, length } of scan(bytes, bytes.length)) {
            equal(start >= end && length > 0, true)
            end = start + length
          }
          equal(end <= bytes.length, true)
        }
      },
    },
    {
      name: 'too small a capacity is told',
      run() {
        throws(
          () => scan(Uint8Array.of(0x28, 0x29), 1),
          RangeError,
          'the result needs 2 elements, maxLength is 1',
        )
      },
    },
  ]
}
