/** Shapes as C: the header and the source that tare builds, and a native program that says what the calls really do. */
import { literalC, numberOf, printC } from './types.js'

/** @typedef {import('./grammar.js').Shape} Shape */

const typeName = (type) => (typeof type == 'object' ? type.name : type)

const declareParameter = ({ role, name, type, isConst, bound, spelled, struct, isPointer }) => {
  const word = isConst ? 'const ' : ''
  switch (role) {
    case 'text':
      return `const char *${name}`
    case 'instance':
      return `${word}${struct} *${name}`
    case 'buffer':
      return bound === undefined
        ? `${word}${spelled ?? typeName(type)} *${name}`
        : `${word}${typeName(type)} ${name}[${bound}]`
    case 'end':
      return `${word}${type} *${name}`
    case 'handle':
      return isPointer ? `${type} ${name}` : `${word}${type} *${name}`
    default:
      return `${typeName(type)} ${name}`
  }
}

/** A function's prototype. */
export const prototype = ({ name, returns, struct, parameters }) =>
  `${returns == 'text' ? 'const char *' : returns == 'pointer' ? `${struct} *` : `${typeName(returns)} `}${name}(${parameters.map(declareParameter).join(', ') || 'void'})`

const directions = { in: '[in]', out: '[out]', inout: '[in,out]' }

/** The words of Doxygen, where the shape has some. */
const comment = (func) =>
  func.isTold
    ? `/**\n${func.parameters
        .filter(({ role }) => role == 'buffer')
        .map(({ name, means }) => ` * @param${directions[means]} ${name} the values\n`)
        .join('')} */\n`
    : ''

const includes = '#include <stdbool.h>\n#include <stddef.h>\n#include <stdint.h>\n'

/**
 * The text of a file, and which shape each line is of.
 * @param {{ text: string, id?: number }[]} parts
 */
const linesOf = (parts) => {
  const owners = []
  for (const { text, id } of parts)
    owners.push(
      ...text
        .split('\n')
        .slice(1)
        .map(() => id),
    )
  return { text: parts.map(({ text }) => text).join(''), owners }
}

/** @param {Shape[]} shapes */
export const headerOf = (shapes) =>
  linesOf([
    { text: `${includes}\nvoid s_pollute(const uint8_t *data, size_t data_len);\n` },
    ...shapes.map(({ id, types, functions }) => ({
      id,
      text: `\n${types}${functions.map((func) => `${comment(func)}${prototype(func)};\n`).join('')}`,
    })),
  ])

/** @param {Shape[]} shapes */
export const sourceOf = (shapes) =>
  linesOf([
    {
      text: '#include "s.h"\n#include <string.h>\n\nvoid s_pollute(const uint8_t *data, size_t data_len) {\n  (void)data;\n  (void)data_len;\n}\n',
    },
    ...shapes.map(({ id, statics = '', functions }) => ({
      id,
      text: `\n${statics}${functions
        .map((func) => {
          const ends = func.returns != 'void' && func.ends ? ` ${func.ends}` : ''
          return `\n${prototype(func)} {\n  ${func.body}${ends}\n}\n`
        })
        .join('')}`,
    })),
  ])

const quoted = (text) =>
  `"${[...new TextEncoder().encode(text)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')}"`

/** How many elements JavaScript passes or gets, and how many there is room for. */
const sizes = ({ values, count, room }) => [
  values?.length ?? count,
  room ?? values?.length ?? count,
]

/** The arguments of a call that needs no memory of its own. */
const simply = (shape, { parameters }, step) =>
  parameters
    .map(({ role, name, type, struct }) =>
      role == 'instance'
        ? `(${struct} *)instances_${shape.id}[${step.given[name]}]`
        : literalC(type, step.given[name]),
    )
    .join(', ')

const writeStep = (shape, step, at) => {
  const func = shape.functions[step.calls]
  const said = `printf("{\\"shape\\":${shape.id},\\"step\\":${at},\\"result\\":null}\\n");`
  if (step.ends !== undefined)
    return `  ${func ? `${func.name}(${simply(shape, func, step)});` : ''} ${said}\n`
  if (step.resets !== undefined) {
    const drop = shape.functions[step.drops]
    return `  ${[drop, func].map((one) => `${one.name}(${simply(shape, one, step)});`).join(' ')} ${said}\n`
  }
  const before = []
  const after = []
  const given = func.parameters.map((parameter) => {
    const { role, name, type, struct, means, of, bound } = parameter
    const value = step.given[name]
    const variable = `b_${name}`
    switch (role) {
      case 'buffer': {
        if (value.values === null) return '0'
        const [, room] = sizes(value)
        const values = value.values ?? []
        before.push(
          `static ${typeName(type)} ${variable}[${room || 1}] = {${values.map((one) => literalC(type, one)).join(', ') || '0'}};`,
          ...(means == 'out' ? [`memset(${variable}, fill, sizeof ${variable});`] : []),
        )
        after.push(
          `printf("%s\\"${name}\\":[", comma); comma = ","; for (int i = 0; i < ${room}; i++) { if (i) printf(","); ${printC(type, `${variable}[i]`)} } printf("]");`,
        )
        return String(bound).includes('][') ? `(void *)${variable}` : variable
      }
      case 'end':
        return `b_${of} + ${sizes(step.given[of])[0]}`
      case 'text':
        return value === null ? '0' : quoted(value)
      case 'instance':
        return `(${struct} *)instances_${shape.id}[${value}]`
      case 'struct':
        return `(${type.name})${literalC(type, value)}`
      case 'enum':
        return `(${type})(${value})`
      default:
        return literalC(type, value)
    }
  })
  const call = `${func.name}(${given.join(', ')})`
  const print = {
    void: `${call}; printf("null");`,
    text: `print_text(${call});`,
  }[func.returns]
  const type = func.returns
  const keep = `${typeName(type)} result = ${call};`
  const isKnown = typeof type == 'object' || type == 'bool' || numberOf(type)
  return `  {
    ${before.join('\n    ')}
    printf("{\\"shape\\":${shape.id},\\"step\\":${at},\\"result\\":");
    ${print ?? `${keep} ${isKnown ? printC(type, 'result') : 'printf("%d", (int)result);'}`}
    const char *comma = "";
    printf(",\\"buffers\\":{");
    ${after.join('\n    ')}
    (void)comma;
    printf("}}\\n");
  }
`
}

/** @param {Shape[]} shapes */
export const nativeOf = (shapes) => `#include "s.c"
#include <stdio.h>
#include <stdlib.h>

static void print_double(double x) {
  if (x != x) printf("\\"nan\\""); else printf("%.17g", x);
}
static void print_text(const char *text) {
  if (!text) { printf("null"); return; }
  printf("[");
  for (const char *p = text; *p; p++) printf(p > text ? ",%u" : "%u", (unsigned)(uint8_t)*p);
  printf("]");
}
${shapes.map(({ id }) => `static _Alignas(16) unsigned char instances_${id}[4][4096];`).join('\n')}

${shapes
  .map(
    (shape) =>
      `static void shape_${shape.id}(int fill) {\n  (void)fill;\n${(shape.isShown ? [] : shape.steps).map((step, i) => writeStep(shape, step, i)).join('')}}\n`,
  )
  .join('\n')}
int main(int argc, char **argv) {
  (void)argc;
  const int fill = atoi(argv[1]);
  const int slots = atoi(argv[2]);
${shapes.map(({ id }) => `  memset(instances_${id}, slots, sizeof instances_${id});\n  shape_${id}(fill);`).join('\n')}
}
`
