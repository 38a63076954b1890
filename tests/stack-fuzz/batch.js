/**
 * One batch of programs in a process of its own: `node batch.js SEED BATCH SIZE COUNT`, or with the number of one program
 * behind. Prints JSON: of each module how much stack it used and what `tare check` claims, and each false claim.
 */
import { mkdirSync, readFileSync } from 'node:fs'

import { drawer } from '../shapes-fuzz/draw.js'
import { root, run } from '../support/build.js'
import { drawBuild, make, makeByTare } from './builds.js'
import { measure, overflows } from './measure.js'
import { drawProgram, less, sourceOf } from './program.js'

const [seed, batch, size, count, only] = process.argv.slice(2).map(Number)
const folder = `${root}build/tests/stack-fuzz/${seed}-${batch}`
mkdirSync(folder, { recursive: true })

/** What `tare check` says of modules' stacks. */
const claimsOf = (paths) => {
  const { stdout, stderr, status } = run(['check', '--json', ...paths], {
    maxBuffer: 1 << 28,
    timeout: 60_000,
  })
  if (status) throw new Error(`tare check: ${status} ${stderr}`)
  return JSON.parse(stdout).map(({ stack }) => stack)
}

/**
 * Bytes that the module uses; of one that two were joined to, of both stacks. But where wasm-opt made a constant of the one
 * that nothing sets, no program can tell its frames from variables, as the guide says: then of the one that is used less.
 */
const usedBy = (program, second, build, path) => {
  const stacks = make(program, second, build, path)
  const used = measure(readFileSync(`${path}.wasm`), stacks)
  if (build.optimise.length) return Math.min(...used)
  return used.reduce((one, other) => one + other, 0)
}

const isFalse = ({ bytes }, used) => bytes !== null && bytes < used

/** The smallest program with a false claim that one thing less at a time leads to. */
const shrink = (program, build, path, isWrong) => {
  for (let isSmaller = true; isSmaller;) {
    isSmaller = false
    for (const smaller of less(program)) {
      try {
        if (!isWrong(smaller)) continue
      } catch {
        continue
      }
      program = smaller
      isSmaller = true
      break
    }
  }
  return program
}

const modules = []
const differences = []
const failures = []

const drawn = (id) => {
  const draw = drawer(seed, id)
  const program = drawProgram(draw, id)
  const build = drawBuild(draw)
  return { id, program, build, second: drawProgram(drawer(seed, id + 0x40000000), id) }
}

const ids =
  only === undefined
    ? Array.from({ length: Math.min(size, count - batch * size) }, (_, i) => batch * size + i)
    : [only]
const made = []
for (const id of ids) {
  const { program, build, second } = drawn(id)
  const path = `${folder}/${id}`
  try {
    const used = usedBy(program, second, build, path)
    made.push({ id, program, build, second, path, used })
    if (build.byTare && !program.isCpp && !program.flags.length) {
      const module = makeByTare(program, build, `${folder}/tare-${id}`)
      const [claim] = claimsOf([module])
      const isOver = claim.bytes !== null && overflows(readFileSync(module))
      modules.push({ id, byTare: true, claim: claim.bytes, reason: claim.unbounded })
      if (isOver) {
        const isWrong = (smaller) => {
          const [{ bytes }] = claimsOf([makeByTare(smaller, build, `${folder}/tare-less-${id}`)])
          return bytes !== null && overflows(readFileSync(`${folder}/tare-less-${id}/dist/p.wasm`))
        }
        differences.push({
          id,
          build,
          byTare: true,
          claim: claim.bytes,
          source: sourceOf(shrink(program, build, path, isWrong)),
        })
      }
    }
  } catch (error) {
    failures.push({
      id,
      build,
      why: String(error.stderr?.length ? error.stderr : (error.stack ?? error)).slice(0, 800),
    })
  }
}
const claims = made.length ? claimsOf(made.map(({ path }) => `${path}.wasm`)) : []
for (const [i, { id, program, build, second, path, used }] of made.entries()) {
  const claim = claims[i]
  modules.push({ id, isMerged: build.isMerged, used, claim: claim.bytes, reason: claim.unbounded })
  if (!isFalse(claim, used)) continue
  const smaller = `${folder}/less-${id}`
  const isWrong = (tried) => {
    const tells = usedBy(tried, second, build, smaller)
    return isFalse(claimsOf([`${smaller}.wasm`])[0], tells)
  }
  const least = shrink(program, build, path, isWrong)
  const again = usedBy(least, second, build, smaller)
  differences.push({
    id,
    build,
    used: again,
    claim: claimsOf([`${smaller}.wasm`])[0].bytes,
    module: `${smaller}.wasm`,
    source: sourceOf(least),
  })
}

console.log(JSON.stringify({ modules, differences, failures }))
