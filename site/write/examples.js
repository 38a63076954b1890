/** What the view begins with: programs, and what `tare build` makes of them, so that clang is not needed to look at them. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { root } from '../../tests/support/build.js'
import { Compiler } from './compile.js'
import { optionsOf, programOf } from './program.js'
import { loadTools } from './toolchain.js'

const own = fileURLToPath(new URL('examples/', import.meta.url))

const titles = {
  adder: 'A class with one field',
  book: 'A struct with a string',
  queue: 'A library of others, with create and free',
  stats: 'Traps and stack',
}

/** The programs. */
export const examples = Object.entries(titles).map(([name, title]) => {
  const text = (extension) => {
    const path = `${own}${name}.${extension}`
    return readFileSync(
      existsSync(path) ? path : `${root}examples/${name}/${name}.${extension}`,
      'utf8',
    )
  }
  return {
    title,
    program: programOf({
      name,
      header: text('h'),
      source: text('c'),
      snippet: text('js'),
      libc: name == 'queue',
    }),
  }
})

/** The same with what they are built to; bytes in base64. */
export const builtExamples = () => {
  const compiler = new Compiler(loadTools())
  return examples.map(({ title, program }) => {
    const { status, outputs, message } = compiler.build({ ...program, options: optionsOf(program) })
    if (status != 0) throw Error(`${program.name}: ${message}`)
    const encoded = Object.entries(outputs).map(([name, bytes]) => [
      name,
      Buffer.from(bytes).toString('base64'),
    ])
    return { title, program, outputs: Object.fromEntries(encoded) }
  })
}
