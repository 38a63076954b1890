/** Variables of the module, which JavaScript reads and sets by functions. */
import { int } from './parameters.js'

export const addVariables = (lib) => {
  const { draw, prefix } = lib
  if (lib.variables) return
  lib.variables = true
  const word = draw.any(['level', 'mode', 'seed_value', 'verbosity'])
  const [type, wrap] = draw.any([
    ['int32_t', (x) => x],
    ['double', (x) => x],
    ['uint8_t', (x) => x & 255],
  ])
  const name = `${prefix}_${word}`
  lib.types += `extern ${type} ${name};\nextern const int16_t ${prefix}_steps[3];\n`
  lib.globals += `${type} ${name} = 3;\nconst int16_t ${prefix}_steps[3] = {-1, 0, 300};\n`
  const now = (w) => w.variable ?? 3
  const value = (c) => ({ as: 'int', role: 'int', name: 'value', c, isByte: type == 'uint8_t' })
  lib.add({
    name,
    returns: type,
    isVariable: true,
    isConst: true,
    parameters: [],
    *means(_, w) {
      return { value: now(w) }
    },
  })
  lib.add({
    name: `${prefix}_set_${word}`,
    returns: 'void',
    isVariable: true,
    isConst: true,
    parameters: [value(`${type} %`)],
    *means(g, w) {
      w.variable = g.int
      return {}
    },
  })
  lib.add({
    name: `${prefix}_steps`,
    returns: 'const int16_t *%',
    isVariable: true,
    isConst: true,
    parameters: [],
    *means() {
      return { list: [-1, 0, 300] }
    },
  })
  lib.add({
    name: `${prefix}_${draw.any(['shift', 'advance', 'tick'])}`,
    returns: type,
    isConst: true,
    parameters: [int(lib)],
    body: `${name} = (${type})(${name} + ($int & 7)); return ${name};`,
    *means(g, w) {
      w.variable = wrap(now(w) + (g.int & 7))
      if (type == 'int32_t') w.variable |= 0
      return { value: w.variable }
    },
  })
}
