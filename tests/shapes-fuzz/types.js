/**
 * The numbers of C as the grammar draws them: what JavaScript's array of them is called, and how C prints one as JSON. A
 * number of 64 bits is a bigint in JavaScript, and in JSON a string.
 * @type {Record<string, { array: string, bytes: number, least: bigint, most: bigint, isFloat?: boolean }>}
 */
export const numbers = {
  int8_t: { array: 'Int8Array', bytes: 1, least: -128n, most: 127n },
  uint8_t: { array: 'Uint8Array', bytes: 1, least: 0n, most: 255n },
  int16_t: { array: 'Int16Array', bytes: 2, least: -32768n, most: 32767n },
  uint16_t: { array: 'Uint16Array', bytes: 2, least: 0n, most: 65535n },
  int32_t: { array: 'Int32Array', bytes: 4, least: -(2n ** 31n), most: 2n ** 31n - 1n },
  uint32_t: { array: 'Uint32Array', bytes: 4, least: 0n, most: 2n ** 32n - 1n },
  int64_t: { array: 'BigInt64Array', bytes: 8, least: -(2n ** 63n), most: 2n ** 63n - 1n },
  uint64_t: { array: 'BigUint64Array', bytes: 8, least: 0n, most: 2n ** 64n - 1n },
  float: { array: 'Float32Array', bytes: 4, least: -100n, most: 100n, isFloat: true },
  double: { array: 'Float64Array', bytes: 8, least: -1000n, most: 1000n, isFloat: true },
}

/** Other words for some of them, which lengths and plain parameters have. */
const aliases = {
  size_t: 'uint32_t',
  int: 'int32_t',
  unsigned: 'uint32_t',
  char: 'uint8_t',
  void: 'uint8_t',
}

/** What a name of C's means on wasm32. A `char` is printed as a byte. */
export const numberOf = (type) => numbers[type] ?? numbers[aliases[type]]

/** Whether JavaScript has a bigint for it. */
export const isWide = (type) => numberOf(type)?.bytes == 8 && !numberOf(type).isFloat

/**
 * @typedef {object} Field of a struct
 * @property {string} name
 * @property {string} type a number's, or `char` with a count
 * @property {number} [count] of an array
 *
 * @typedef {object} Struct that is passed as an object
 * @property {string} name
 * @property {Field[]} fields
 */

/** Statements that print `at`, an expression of C of a type, as JSON. */
export const printC = (type, at) => {
  if (typeof type == 'object')
    return `printf("{");${type.fields
      .map(
        ({ name, type: of, count }, i) =>
          `printf("${i ? ',' : ''}\\"${name}\\":");` +
          (count
            ? `printf("[");for(int k=0;k<${count};k++){if(k)printf(",");${printC(of, `${at}.${name}[k]`)}}printf("]");`
            : printC(of, `${at}.${name}`)),
      )
      .join('')}printf("}");`
  if (type == 'bool') return `printf(${at} ? "true" : "false");`
  const { isFloat, least } = numberOf(type)
  if (isFloat) return `print_double((double)(${at}));`
  if (isWide(type))
    return `printf("\\"%ll${least ? 'd' : 'u'}\\"", (${least ? 'long long' : 'unsigned long long'})(${at}));`
  return least ? `printf("%d", (int)(${at}));` : `printf("%u", (unsigned)(${cast(type)}(${at})));`
}

/** A size_t of 64 bits is one of 32 on wasm32; a char is a byte. */
const cast = (type) => (type == 'size_t' ? '(uint32_t)' : type == 'char' ? '(uint8_t)' : '')

/** A value of JavaScript, as printC prints it, from JSON. */
export const fromJson = (type, json) => {
  if (json === null) return null
  if (typeof type == 'object')
    return Object.fromEntries(
      type.fields.map(({ name, type: of, count }) => [
        name,
        count ? json[name].map((x) => fromJson(of, x)) : fromJson(of, json[name]),
      ]),
    )
  return isWide(type) ? BigInt(json) : json === 'nan' ? NaN : json
}

/** A value of JavaScript as C writes it. */
export const literalC = (type, value) => {
  if (typeof type == 'object')
    return `{${type.fields
      .map(({ name, type: of, count }) =>
        count ? `{${value[name].map((x) => literalC(of, x))}}` : literalC(of, value[name]),
      )
      .join(',')}}`
  if (type == 'bool') return String(value)
  if (numberOf(type).isFloat) return `${value}.0`.replace(/(\..*)\.0$/, '$1')
  if (isWide(type))
    return numberOf(type).least ? `(int64_t)${BigInt.asUintN(64, value)}u` : `${value}u`
  return numberOf(type).least ? `(${type})${Number(value) >>> 0}u` : `${value}u`
}
