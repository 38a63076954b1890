/** The headers of Debian's packages that headers/list.js names. They are downloaded once, into build/headers/. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { root } from '../../tests/support/build.js'

const folder = `${root}build/headers`

const must = (message, program, ...words) => {
  const { error, status, stderr } = spawnSync(program, words, { cwd: folder, encoding: 'utf8' })
  if (error?.code == 'ENOENT')
    throw new Error(`no ${program}: the headers come from Debian's packages`)
  if (status) throw new Error(`${message}: ${stderr.trim().split('\n').at(-1)}`)
}

/** Downloads the packages of some rows that are not there yet; throws where that cannot be done. */
export const download = (rows) => {
  mkdirSync(folder, { recursive: true })
  const names = new Set(rows.map((row) => row.package))
  const missing = [...names].filter((name) => !existsSync(`${folder}/${name}`))
  if (!missing.length) return
  must(`cannot download ${missing.join(' ')}`, 'apt-get', '-q', 'download', ...missing)
  for (const name of missing) {
    const file = readdirSync(folder).find((file) => file.startsWith(`${name}_`))
    rmSync(`${folder}/part`, { recursive: true, force: true })
    must(`cannot unpack ${file}`, 'dpkg-deb', '-x', `${folder}/${file}`, `${folder}/part`)
    renameSync(`${folder}/part`, `${folder}/${name}`)
    rmSync(`${folder}/${file}`)
  }
}

/** What a row is called: its first header. */
export const nameOf = (row) => row.header[0]

/** Where `tare build` runs: the package's folder of headers. */
export const folderOf = (row) => `${folder}/${row.package}/usr/include`

/** The words of its command line, without marks. */
export const wordsOf = (row) => [
  ...row.header,
  '-I.',
  '-Ix86_64-linux-gnu',
  '--libc=wasi',
  ...row.flags,
]

/** What the marks of a header are called: `opus_multistream` of opus/opus_multistream.h, `FLAC-all` of FLAC/all.h. */
export const marksNameOf = (name) => {
  const [stem, folder = ''] = name.replace(/\.h$/, '').split('/').reverse()
  return stem.toLowerCase().startsWith(folder.toLowerCase()) ? stem : `${folder}-${stem}`
}

export const marksFileOf = (row) =>
  fileURLToPath(new URL(`../../share/marks/${marksNameOf(nameOf(row))}.marks`, import.meta.url))
