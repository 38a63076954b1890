/**
 * What of a header could be bound, and what not: `node tests/foreign.js HEADER.h [SOURCE.c …] [OPTIONS]`, with sources and
 * options as `tare build` takes them. Exits with 0 where all of it is bound, 1 where some is left out, and 2 where no
 * module came of it.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const tare = process.env.TARE ?? fileURLToPath(new URL('../build/tare', import.meta.url))

const words = process.argv.slice(2)
if (!words.length || words.some((word) => word.startsWith('-o'))) {
  console.error('node tests/foreign.js HEADER.h [SOURCE.c …] [OPTIONS of tare build but for -o]')
  process.exit(2)
}

const report = (title, lines) => {
  if (lines.length) console.log([title, ...lines].join('\n  '))
}

/** What every class has, whatever the header says. */
const given = /^(#private|free\(|reset\(|\[Symbol\.dispose\]|static readonly maxInstances)/

/** The declarations of a .d.ts: classes with their members, then everything else by its kind. */
const reportInterface = (types) => {
  const declarations = types.replace(/\/\*\*[^]*?\*\//g, '').split(/^export /m)
  for (const [, name, body] of declarations.flatMap((text) =>
    [text.match(/^declare class (\w+) \{([^]*)^\}/m)].filter(Boolean),
  )) {
    const lines = body.split('\n').map((line) => line.trim())
    report(
      `class ${name}`,
      lines.filter((line) => line && !given.test(line)),
    )
  }
  for (const [title, pattern] of [
    ['functions', /^declare function (.*)/],
    ['structs', /^interface (\w+)/],
    ['enums', /^type (\w+)/],
    ['constants', /^declare const (\w+): (?:number|bigint)/],
  ])
    report(title, declarations.map((text) => text.match(pattern)?.[1]).filter(Boolean))
}

const folder = mkdtempSync(join(tmpdir(), 'tare-foreign-'))
try {
  const { status, stderr } = spawnSync(tare, ['build', ...words, '--lenient', '-o', folder], {
    encoding: 'utf8',
  })
  const leftOut = stderr.match(/^[^ ]*: warning: .*; .*$/gm) ?? []
  const files = readdirSync(folder).filter((name) => !name.includes('.debug.'))
  for (const name of files)
    if (name.endsWith('.d.ts')) reportInterface(readFileSync(join(folder, name), 'utf8'))
  report(
    `left out: ${leftOut.length}`,
    leftOut.map((line) => line.replace(': warning:', ':')),
  )
  const rest = stderr.split('\n').filter((line) => line && !leftOut.includes(line))
  if (status) report('not built', rest)
  else
    report(
      'built',
      files
        .filter((name) => /\.(wasm|js)$/.test(name))
        .map((name) => {
          const bytes = readFileSync(join(folder, name))
          return `${name}: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzip -9`
        }),
    )
  process.exitCode = status ? 2 : leftOut.length ? 1 : 0
} finally {
  rmSync(folder, { recursive: true })
}
