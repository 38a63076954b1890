/**
 * The C library beside the authors' C++, natively, in one process by turns: ratios count, the rest is this machine's.
 * The peer's sources come inside the npm package `highwayhash`, which is fetched into build/peers; nothing of its own
 * build runs, which would need a compiler and a network for everybody who works on Tare.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

import { root } from '../tests/support/build.js'
import { table } from './support/table.js'

const peerVersion = '3.1.1'
const folder = `${root}build/peers/highwayhash`
const sources = `${folder}/package/src`
const targets = { AVX2: ['-mavx2'], SSE41: ['-msse4.1'], Portable: [] }

const run = (command, words) =>
  execFileSync(command, words, { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' })

/** Objects of the peer, compiled as its binding.gyp does; none where it cannot be had. */
const peerObjects = () => {
  if (process.arch != 'x64') return []
  if (!existsSync(sources)) {
    mkdirSync(folder, { recursive: true })
    const pack = ['pack', '--silent', '--pack-destination', folder, `highwayhash@${peerVersion}`]
    try {
      execFileSync('npm', pack, { stdio: 'ignore' })
    } catch {
      return []
    }
    run('tar', ['-xzf', `${folder}/highwayhash-${peerVersion}.tgz`, '-C', folder])
  }
  return Object.entries(targets).map(([name, options]) => {
    const object = `${folder}/${name}.o`
    const source = `${sources}/highwayhash/highwayhash_target.cc`
    if (!existsSync(object))
      run('g++', [
        '-O3',
        ...options,
        `-DHH_TARGET_NAME=${name}`,
        `-I${sources}`,
        '-c',
        source,
        '-o',
        object,
      ])
    return object
  })
}

/** @returns {Map<string, number>} nanoseconds of a way and a size, as native.cc names them */
const measure = (objects) => {
  const program = `${root}build/peers/native`
  const peer = objects.length ? ['-DPEER', `-I${sources}`] : []
  const own = [`-I${root}highwayhash`, `-I${root}include`, `${root}bench/highwayhash/native.cc`]
  run('g++', [
    '-std=c++17',
    '-O2',
    ...peer,
    ...own,
    `${root}build/libhighwayhash.a`,
    ...objects,
    '-o',
    program,
  ])
  const lines = run(program, []).trim().split('\n')
  return new Map(
    lines.map((line) => {
      const [way, variant, size, time] = line.split(' ')
      return [`${way} ${variant} ${size}`, Number(time)]
    }),
  )
}

const sizeName = (size) =>
  size >= 2 ** 20 ? `${size / 2 ** 20} Mi` : size >= 2 ** 10 ? `${size / 2 ** 10} Ki` : `${size}`
const number = (value, digits) => (value === undefined ? '' : value.toFixed(digits))

/** For every size: GB/s or ns, and times the peer's variant of the same name. */
export const native = () => {
  try {
    run('g++', ['--version'])
  } catch {
    return 'skipped: it needs g++'
  }
  const objects = peerObjects()
  const times = measure(objects)
  const keys = [...times.keys()].map((key) => key.split(' '))
  const variants = [...new Set(keys.filter(([way]) => way == 'tare').map(([, variant]) => variant))]
  const sizes = [...new Set(keys.map(([, , size]) => Number(size)))]
  const single = variants.filter((variant) => variant != 'avx512') // one message is AVX2's
  const at = (way, variant, size) => times.get(`${way} ${variant} ${size}`)
  const one = table(
    ['bytes', ...single.flatMap((variant) => [`${variant}, ns`, 'GB/s', 'relative to peer'])],
    sizes.map((size) => [
      sizeName(size),
      ...single.flatMap((variant) => {
        const time = at('tare', variant, size)
        return [
          number(time, 1),
          number(size / time, 2),
          number(at('peer', variant, size) / time || undefined, 2),
        ]
      }),
    ]),
  )
  const many = table(
    [
      'bytes, each',
      ...variants.flatMap((variant) => [`${variant}, ns each`, 'relative to one by one']),
    ],
    sizes
      .filter((size) => at('many', variants[0], size))
      .map((size) => [
        sizeName(size),
        ...variants.flatMap((variant) => {
          const time = at('many', variant, size)
          return [number(time, 1), number(at('tare', variant, size) / time, 2)]
        }),
      ]),
  )
  const missing = objects.length
    ? ''
    : `\n(without the peer, highwayhash ${peerVersion}, which cannot be had here)\n`
  return `${one}\n${missing}\nMany messages in one call\n\n${many}`
}

if (import.meta.url == pathToFileURL(process.argv[1]).href) {
  console.log(`64-bit hash; peer: the C++ inside highwayhash ${peerVersion}, g++ -O3\n`)
  console.log(native())
}
