/** hhsum, and sha256sum of coreutils beside it: what both have must be the same, names and hashes apart. */
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { test } from 'node:test'

import { root } from '../tests/support/build.js'
import { parseVectors, patternBytes } from './vectors.js'

const hhsum = `${root}${process.env.HHSUM ?? 'build/hhsum'}`
const defaultKey = '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'
const vectors = parseVectors(readFileSync(`${root}highwayhash/vectors.txt`, 'utf8'))
const hex = (bytes) => Buffer.from(bytes).toString('hex')
const hash256 = (length) => hex(vectors.find((vector) => vector.length == length).hash256)

/** A folder with files, which goes away after the test. */
const folderWith = (context, files) => {
  const folder = mkdtempSync(`${tmpdir()}/hhsum-`)
  context.after(() => rmSync(folder, { recursive: true }))
  for (const [name, content] of Object.entries(files)) writeFileSync(`${folder}/${name}`, content)
  return folder
}

/** @returns {{ stdout: string, stderr: string, status: number }} */
const run = (cwd, words, input = '', command = hhsum) => {
  const env = { PATH: process.env.PATH, LC_ALL: 'C' }
  const { stdout, stderr, status } = spawnSync(command, words, {
    cwd,
    input,
    env,
    encoding: 'utf8',
  })
  return { stdout, stderr, status }
}

/** Text of either command, without what has to differ. */
const neutral = ({ stdout, stderr, status }) => {
  const text = (output) =>
    output
      .replaceAll(/HighwayHash-256|HighwayHash|SHA256/g, 'NAME')
      .replaceAll(/hhsum|sha256sum/g, 'COMMAND')
      .replaceAll(/[0-9a-f]{64}/g, 'HASH')
  return { stdout: text(stdout), stderr: text(stderr), status }
}

const ownAndTheirs = [hhsum, 'sha256sum']

/** Runs `words` with both commands, each upon a list of its own hashes of a, b and whatever `listed` names. */
const sameAsCoreutils = (
  context,
  words,
  { listed = ['a', 'b'], change = () => {}, files = {} },
) => {
  const results = ownAndTheirs.map((command) => {
    const folder = folderWith(context, { a: 'first\n', b: 'second\n', ...files })
    const list = listed.length ? run(folder, ['--', ...listed], '', command).stdout : ''
    writeFileSync(`${folder}/list`, list)
    change(folder)
    return neutral(run(folder, words, list, command))
  })
  assert.deepEqual(results[0], results[1])
  return results[0]
}

test('the sums of the vectors, in all lengths and from files and standard input', (context) => {
  for (const vector of vectors.filter(({ length }) => length % 31 == 0 || length > 1000)) {
    const data = patternBytes(vector.pattern, vector.length)
    const folder = folderWith(context, { data })
    const hash64 = hex(new Uint8Array(BigUint64Array.of(vector.hash64).buffer))
    const expected = { 64: hash64, 128: hex(vector.hash128), 256: hex(vector.hash256) }
    for (const [bits, hash] of Object.entries(expected)) {
      const words = [`--bits=${bits}`, `--key=${hex(vector.key)}`, 'data']
      assert.equal(run(folder, words).stdout, `${hash}  data\n`)
    }
    const { stdout } = run(folder, ['-k', hex(vector.key)], data)
    assert.equal(stdout, `${hex(vector.hash256)}  -\n`)
  }
})

test('a key file has 32 bytes or 64 digits', (context) => {
  const key = Buffer.from(defaultKey, 'hex')
  const files = { bytes: key, digits: defaultKey.toUpperCase(), line: `${defaultKey}\n`, empty: '' }
  const folder = folderWith(context, files)
  for (const name of ['bytes', 'digits', 'line'])
    assert.equal(run(folder, ['-k', name, 'empty']).stdout, `${hash256(0)}  empty\n`)
})

test('a wrong key is refused', (context) => {
  const files = { short: 'abc', long: `${defaultKey}0`, other: 'g'.repeat(64) }
  const folder = folderWith(context, files)
  for (const key of [
    'short',
    'long',
    'other',
    'missing',
    '',
    defaultKey.slice(1),
    `${defaultKey}00`,
  ]) {
    const { stdout, stderr, status } = run(folder, ['-k', key, 'short'])
    assert.equal(status, 1)
    assert.equal(stdout, '')
    assert.match(stderr, /^hhsum: the key .*\nTry 'hhsum --help' for more information.\n$/)
  }
})

test('files come in the order of the command line, however many threads there are', (context) => {
  const names = Array.from({ length: 300 }, (_, i) => `file${i}`)
  const files = Object.fromEntries(
    names.map((name, i) => [name, patternBytes('counting', (i * 7919) % 97)]),
  )
  const folder = folderWith(context, files)
  const expected = names.map((name, i) => `${hash256((i * 7919) % 97)}  ${name}\n`).join('')
  for (const jobs of ['1', '2', '16'])
    assert.equal(run(folder, ['-j', jobs, ...names]).stdout, expected)
  assert.equal(run(folder, names).stdout, expected)
})

test('standard input may be named twice, and is empty the second time', (context) => {
  const { stdout } = run(folderWith(context, {}), ['-', '-'], Uint8Array.of(0))
  assert.equal(stdout, `${hash256(1)}  -\n${hash256(0)}  -\n`)
})

test('a file without an end of its size is read to its end', (context) => {
  const { stdout, status } = run(folderWith(context, {}), ['/proc/self/cmdline', '/dev/null'])
  assert.equal(status, 0)
  assert.match(stdout, new RegExp(`^[0-9a-f]{64}  /proc/self/cmdline\n${hash256(0)}  /dev/null\n$`))
})

test('-r takes the regular files of a folder, by name, and follows no symbolic links', (context) => {
  const folder = folderWith(context, {})
  mkdirSync(`${folder}/tree/b/c`, { recursive: true })
  for (const name of ['z', 'b/y', 'b/c/x', 'a']) writeFileSync(`${folder}/tree/${name}`, '')
  symlinkSync('..', `${folder}/tree/b/up`)
  symlinkSync('a', `${folder}/tree/link`)
  execFileSync('mkfifo', [`${folder}/tree/pipe`])
  const names = (words, cwd) =>
    run(cwd, words)
      .stdout.split('\n')
      .filter(Boolean)
      .map((line) => line.slice(66))
  const inside = ['a', 'b/c/x', 'b/y', 'z']
  assert.deepEqual(
    names(['-r', 'tree'], folder),
    inside.map((name) => `tree/${name}`),
  )
  assert.deepEqual(
    names(['-r', 'tree/'], folder),
    inside.map((name) => `tree/${name}`),
  )
  assert.deepEqual(names(['-r', 'tree/link'], folder), ['tree/link'])
  assert.deepEqual(
    names(['-r'], `${folder}/tree`),
    inside.map((name) => `./${name}`),
  )
})

test('-r tells of a folder that it cannot read, and goes on', (context) => {
  const folder = folderWith(context, { after: '' })
  mkdirSync(`${folder}/closed`)
  chmodSync(`${folder}/closed`, 0)
  const { stdout, stderr, status } = run(folder, ['-r', 'missing', 'closed', 'after'])
  assert.match(stderr, /^hhsum: missing: No such file or directory\n/)
  if (process.getuid() != 0) assert.match(stderr, /hhsum: closed: Permission denied\n/)
  assert.equal(stdout, `${hash256(0)}  after\n`)
  assert.equal(status, 1)
})

test('-c finds the length in each line, and with --bits takes that one alone', (context) => {
  const folder = folderWith(context, { a: 'first\n' })
  const lines = ['64', '128', '256'].map((bits) => run(folder, ['-b', bits, 'a']).stdout).join('')
  const tagged = ['64', '128', '256'].map((bits) => run(folder, ['--tag', '-b', bits, 'a']).stdout)
  assert.match(tagged[0], /^HighwayHash-64 \(a\) = [0-9a-f]{16}\n$/)
  for (const list of [lines, tagged.join('')]) {
    assert.deepEqual(run(folder, ['-c'], list), {
      stdout: 'a: OK\na: OK\na: OK\n',
      stderr: '',
      status: 0,
    })
    const { stdout, status } = run(folder, ['-c', '--strict', '--bits=128'], list)
    assert.equal(stdout, 'a: OK\n')
    assert.equal(status, 1)
  }
})

test('-c needs the key that the sums were made with', (context) => {
  const folder = folderWith(context, { a: '', key: defaultKey.replace('00', '01') })
  const list = run(folder, ['-k', 'key', 'a']).stdout
  assert.equal(run(folder, ['-c', '-k', 'key'], list).stdout, 'a: OK\n')
  assert.equal(run(folder, ['-c'], list).stdout, 'a: FAILED\n')
})

test('-c takes lists of Windows, capitals, and comments', (context) => {
  const folder = folderWith(context, { a: '' })
  const list = `# a comment\r\n${hash256(0).toUpperCase()} *a\r\n\n  ${hash256(0)}  a`
  assert.deepEqual(run(folder, ['-c', '--strict'], list), {
    stdout: 'a: OK\na: OK\n',
    stderr: '',
    status: 0,
  })
})

test('lines that are no sums are told from those that are', (context) => {
  const folder = folderWith(context, { a: '' })
  const hash = hash256(0)
  const wrong = [
    'junk',
    hash,
    `${hash} a`,
    `${hash}  `,
    `${hash}0  a`,
    `${hash.slice(1)}  a`,
    `${hash}${hash}  a`,
    `g${hash.slice(1)}  a`,
    `\\${hash}  a\\`,
    `\\${hash}  a\\x`,
    `HighwayHash-256 (a) = ${hash.slice(2)}`,
    `HighwayHash-257 (a) = ${hash}`,
    `HighwayHash-256 (a) = ${hash}0`,
    `HighwayHash-256 (a = ${hash}`,
    `HighwayHash- (a) = ${hash}`,
    `HighwayHash-99999999999999999999 (a) = ${hash}`,
    `${hash}  a\0b`,
  ]
  for (const line of wrong) {
    const { stdout, stderr, status } = run(folder, ['-cw'], `${line}\n`)
    assert.equal(stdout, '', line)
    assert.match(
      stderr,
      /: 1: improperly formatted HighwayHash checksum line\n.*no properly formatted/s,
    )
    assert.equal(status, 1)
  }
})

const problematic = 'back\\slash, new\nline, carriage\rreturn'
const cases = {
  'all well': [['-c', 'list'], {}],
  'the list from standard input': [['-c'], {}],
  'a change': [['-c', 'list'], { change: (folder) => writeFileSync(`${folder}/b`, 'other') }],
  'all changed': [
    ['-c', 'list'],
    {
      change: (folder) => ['a', 'b'].forEach((name) => writeFileSync(`${folder}/${name}`, 'other')),
    },
  ],
  'a missing file': [['-c', 'list'], { change: (folder) => rmSync(`${folder}/a`) }],
  '--ignore-missing': [
    ['-c', '--ignore-missing', 'list'],
    { change: (folder) => rmSync(`${folder}/a`) },
  ],
  '--ignore-missing, all': [
    ['-c', '--ignore-missing', 'list'],
    { change: (folder) => ['a', 'b'].forEach((name) => rmSync(`${folder}/${name}`)) },
  ],
  '--ignore-missing and a change': [
    ['-c', '--ignore-missing', 'list'],
    { change: (folder) => (rmSync(`${folder}/a`), writeFileSync(`${folder}/b`, 'other')) },
  ],
  '--quiet': [
    ['-c', '--quiet', 'list'],
    { change: (folder) => writeFileSync(`${folder}/b`, 'other') },
  ],
  '--status': [
    ['-c', '--status', 'list'],
    { change: (folder) => writeFileSync(`${folder}/b`, 'other') },
  ],
  '--status and a missing file': [
    ['-c', '--status', 'list'],
    { change: (folder) => rmSync(`${folder}/a`) },
  ],
  '--status, --quiet: the last counts': [['-c', '--status', '--quiet', 'list'], {}],
  'a missing list': [['-c', 'missing', 'list'], {}],
  'an empty list': [['-c', 'list'], { listed: [] }],
  'no list but a folder': [['a', '.'], {}],
  'a bad line': [['-c', 'bad'], { change: (folder) => addBadLine(folder) }],
  'a bad line, --warn': [['-c', '-w', 'bad'], { change: (folder) => addBadLine(folder) }],
  'a bad line, --strict': [['-c', '--strict', 'bad'], { change: (folder) => addBadLine(folder) }],
  'a bad line, --status --strict': [
    ['-c', '--status', '--strict', 'bad'],
    { change: (folder) => addBadLine(folder) },
  ],
  'a folder in the list': [
    ['-c', 'list'],
    { change: (folder) => (rmSync(`${folder}/a`), mkdirSync(`${folder}/a`)) },
  ],
  'names that need escapes': [[problematic, 'a'], { files: { [problematic]: '' } }],
  'names that need escapes, --tag': [['--tag', problematic, 'a'], { files: { [problematic]: '' } }],
  'names that need escapes, --zero': [['-z', problematic, 'a'], { files: { [problematic]: '' } }],
  'names that need escapes, checked': [
    ['-c', 'list'],
    { files: { [problematic]: '' }, listed: [problematic, 'a'] },
  ],
  'names that need escapes, changed': [
    ['-c', 'list'],
    {
      files: { [problematic]: '' },
      listed: [problematic, 'a'],
      change: (folder) => writeFileSync(`${folder}/${problematic}`, 'other'),
    },
  ],
  'names with spaces and parentheses, --tag': [
    ['--tag', ') = (', ' '],
    { files: { ') = (': '', ' ': '' } },
  ],
  'a name that begins with a dash': [['--', '-x'], { files: { '-x': '' } }],
  'an unknown option': [['--unknown', 'a'], {}],
  ...Object.fromEntries(
    ['--quiet', '--status', '--warn', '--strict', '--ignore-missing'].map((option) => [
      `${option} without -c`,
      [[option, 'a'], {}],
    ]),
  ),
  '--tag with -c': [['-c', '--tag', 'list'], {}],
}
const addBadLine = (folder) => {
  const list = readFileSync(`${folder}/list`, 'utf8')
  writeFileSync(`${folder}/bad`, `nothing\n${list}\n# a comment\nnothing\n`)
}
for (const [name, [words, options]] of Object.entries(cases))
  test(`as sha256sum: ${name}`, (context) => {
    sameAsCoreutils(context, words, options)
  })

test('what a full device does not take is an error', (context) => {
  const folder = folderWith(context, { a: '' })
  const { status, stderr } = run(folder, ['-c', `exec ${hhsum} a >/dev/full`], '', 'sh')
  assert.equal(status, 1)
  assert.match(stderr, /^hhsum: write error: No space left on device\n$/)
})

test('help teaches, and version tells', (context) => {
  const folder = folderWith(context, {})
  const { stdout: help, status } = run(folder, ['--help'])
  assert.equal(status, 0)
  for (const word of ['--bits', '--key', '--check', '--recursive', 'sha256sum', '000102'])
    assert.ok(help.includes(word), word)
  for (const line of help.split('\n')) assert.ok(line.length <= 80, line)
  assert.match(run(folder, ['--version']).stdout, /^hhsum \(Tare\) \d+\.\d+\.\d+\n$/)
})

test('the manual has every option of the help', (context) => {
  const manual = readFileSync(`${root}highwayhash/hhsum.1`, 'utf8').replaceAll('\\', '')
  const { stdout: help } = run(folderWith(context, {}), ['--help'])
  for (const [option] of help.matchAll(/--[a-z-]+/g)) assert.ok(manual.includes(option), option)
})

test('on a terminal, long work shows how far it is', (context) => {
  if (spawnSync('script', ['--version']).error) return context.skip('script is not installed')
  const folder = folderWith(context, { a: '' })
  const command = `(sleep 1.5; echo) | ${hhsum} - a`
  const { stdout } = run(folder, ['-qec', command, '/dev/null'], '', 'script')
  assert.match(stdout, /\d of 2 files, 0\.0 GB/)
  assert.ok(stdout.includes(`${hash256(0)}  a`))
})
