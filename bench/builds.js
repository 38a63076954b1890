/**
 * Builds of libraries of others: seconds of CPU of all processes, and of time. `make bench-builds`.
 *
 * bench/builds/NAME has the words behind `tare build`, with paths from the library's folder. The sources are Debian's, in
 * build/builds/NAME. "again" is a build after a change in the largest source, "nothing" one after no change, both with
 * what the first one left in the cache. "clang" compiles the same sources with -Oz, and does nothing else.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { appendFileSync, mkdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'

import { expand, readWords, unpack } from '../tests/foreign/library.js'
import { root, tare } from '../tests/support/build.js'
import { table } from './support/table.js'

const all = `${root}build/builds`
const clang = process.env.TARE_CLANG || 'clang-19'

/** What CMake would write for cmark. */
const cmarkFiles = {
  'config.h':
    '#define HAVE_STDBOOL_H\n#include <stdbool.h>\n#define HAVE___BUILTIN_EXPECT\n#define HAVE___ATTRIBUTE__\n#define CMARK_ATTRIBUTE(list) __attribute__(list)\n#define CMARK_INLINE inline\n',
  'cmark_version.h': '#define CMARK_VERSION 0x1e02\n#define CMARK_VERSION_STRING "0.30.2"\n',
  'cmark_export.h': '#define CMARK_EXPORT\n#define CMARK_NO_EXPORT\n',
}

const libraries = [
  { name: 'lz4' },
  {
    name: 'cmark',
    prepare(folder) {
      mkdirSync(`${folder}/gen`, { recursive: true })
      for (const [name, text] of Object.entries(cmarkFiles))
        writeFileSync(`${folder}/gen/${name}`, text)
    },
  },
  { name: 'zstd', from: 'libzstd' },
  { name: 'brotli' },
]

/** Seconds of CPU and of time that a command takes, with all that it runs. */
const time = (words, folder) => {
  const script = 'TIMEFORMAT="cpu %U %S %R"; time "$@"'
  const { status, stderr } = spawnSync('bash', ['-c', script, 'bash', ...words], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (status !== 0) throw Error(stderr)
  const [user, system, real] = /^cpu (.*)$/m.exec(stderr)[1].split(' ').map(Number)
  return { cpu: user + system, real }
}

const show = ({ cpu, real }) => `${cpu.toFixed(1)} / ${real.toFixed(1)}`

const rows = []
for (const { name, from = name, prepare } of libraries) {
  unpack(`${all}/${name}`, from)
  const folder = `${all}/${name}/source`
  prepare?.(folder)
  const words = readWords(`${root}bench/builds/${name}`).flatMap((word) => expand(folder, word))
  const sources = words.filter((word) => word.endsWith('.c'))
  if (!sources.length) sources.push(words[0].replace(/h$/, 'c'))
  const [largest] = sources
    .map((file) => ({ file: `${folder}/${file}`, size: statSync(`${folder}/${file}`).size }))
    .sort((a, b) => b.size - a.size)
  const cache = `${all}/${name}/cache`
  rmSync(cache, { recursive: true, force: true })
  const build = (...more) =>
    time([tare, 'build', ...words, ...more, '-o', `${all}/${name}/dist`], folder)
  const none = build('--no-cache')
  const first = build(`--cache=${cache}`)
  appendFileSync(largest.file, '\n')
  const again = build(`--cache=${cache}`)
  truncateSync(largest.file, largest.size)
  const nothing = build(`--cache=${cache}`)
  const stem = words.find((word) => word.endsWith('.h')).replace(/.*\/|\.h$/g, '')
  const plain = time(
    [
      'bash',
      '-c',
      `printf '%s\\n' ${sources.join(' ')} | xargs -P ${availableParallelism()} -I{} ${clang} --target=wasm32-wasi -Oz -w ${words
        .filter((word) => /^-[ID]/.test(word))
        .join(' ')} -c {} -o /dev/null`,
    ],
    folder,
  )
  rows.push([
    name,
    sources.length,
    statSync(`${all}/${name}/dist/${stem}.wasm`).size,
    ...[none, first, again, nothing, plain].map(show),
  ])
}
console.log(
  `${execFileSync(clang, ['--version'], { encoding: 'utf8' }).split('\n')[0]}, ${availableParallelism()} cores; seconds of CPU / of time\n`,
)
console.log(
  table(
    [
      'library',
      'sources',
      'module, bytes',
      '--no-cache',
      'first',
      'again',
      'nothing',
      'clang -Oz alone',
    ],
    rows,
  ),
)
