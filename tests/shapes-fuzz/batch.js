/**
 * One batch of shapes in a process of its own: `node batch.js SEED BATCH SIZE COUNT`, or with the number of one shape behind.
 * Prints JSON: how many shapes there were of each kind and what became of them, and each difference, alone in a build.
 */
import { mkdirSync, readFileSync } from 'node:fs'

import { root, run } from '../support/build.js'
import { drawer } from './draw.js'
import { examine } from './examine.js'
import { drawShape } from './grammar.js'

const [seed, batch, size, count, only] = process.argv.slice(2).map(Number)

/** Ways of building; a batch has one. */
const ways = [
  [],
  [],
  [],
  ['--memory=pool=8'],
  ['--memory=swap'],
  ['--memory=heap=freelist'],
  ['--memory=heap=host'],
  ['--debug'],
  ['--alloc'],
  ['-O2'],
]

const canMark = run(['build', '--help']).stdout.includes('--mark=')

const shapeOf = (id) => {
  const draw = drawer(seed, id)
  const shape = drawShape(draw, id)
  shape.id = id
  shape.isMarked = canMark && draw.chance(3)
  if (draw.chance(5)) for (const func of shape.functions) func.isTold = true
  return shape
}

const ids = Array.from({ length: Math.min(size, count - batch * size) }, (_, i) => batch * size + i)
const shapes = (only === undefined ? ids : [only]).map(shapeOf)
const options = ways[drawer(seed, -1 - batch).below(ways.length)]
const folder = `${root}build/tests/shapes-fuzz/${seed}-${batch}`
mkdirSync(folder, { recursive: true })

const { verdicts } = await examine(shapes, options, folder)

/** One shape alone; of a function without a state only the call that differs. */
const alone = async (shape) => {
  const { step } = verdicts.get(shape.id)
  const less = shape.functions.length == 1 ? { ...shape, steps: [shape.steps[step]] } : shape
  for (const tried of less == shape ? [shape] : [less, shape]) {
    const where = `${folder}/${tried == less ? 'one' : 'two'}-${shape.id}`
    const { verdicts: again, words } = await examine([tried], options, where)
    const verdict = again.get(shape.id)
    if (verdict.is != 'different') continue
    return {
      id: shape.id,
      kind: shape.kind,
      ...verdict,
      command: `tare ${words.join(' ')}`,
      header: readFileSync(`${where}/s.h`, 'utf8').split('\n').slice(6).join('\n').trim(),
      source: readFileSync(`${where}/s.c`, 'utf8').split('\n').slice(8).join('\n').trim(),
    }
  }
}

const differences = []
const lost = []
for (const shape of shapes) {
  if (verdicts.get(shape.id).is != 'different') continue
  const difference = await alone(shape)
  if (difference) differences.push(difference)
  else lost.push({ id: shape.id, kind: shape.kind, ...verdicts.get(shape.id) })
}
// A shape that differs only beside another one that overruns its memory is that one's fault.
if (!differences.length) differences.push(...lost.map((one) => ({ ...one, command: folder })))

console.log(
  JSON.stringify({
    shapes: shapes.map(({ id, kind, isMarked }) => ({ id, kind, isMarked, ...verdicts.get(id) })),
    differences,
    options,
  }),
)
