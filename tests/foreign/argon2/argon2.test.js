import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

import { folderOf, library, missing } from '../library.js'

const options = {
  archive: [
    'pool/main/a/argon2/argon2_0~20190702+dfsg.orig.tar.xz',
    '815f1017b5b0033204778c2e32443257274bc5d9dd16d355c4f7db8189e23dcc',
  ],
}

const bytes = (text) => new TextEncoder().encode(text)

test('Argon2: hashes are those of the native library', { skip: missing }, async () => {
  const { glue, ask } = await library('argon2', options)
  for (const type of Object.values(glue.Argon2Type))
    for (const [time, memory, lanes, password, salt] of [
      [2, 65536, 1, 'password', 'somesalt'],
      [1, 64, 4, '', '12345678'],
      [3, 1000, 2, 'grün 😀', 'a longer salt than usual'],
    ]) {
      const text = glue.encode(time, memory, lanes, bytes(password), bytes(salt), 32, type, 200)
      const words = [type, time, memory, lanes, salt].map(String)
      assert.equal(text, ask(words, password).toString())
      glue.verify(text, bytes(password), type)
      assert.throws(() => glue.verify(text, bytes(`${password}.`), type), {
        code: glue.Argon2ErrorCodes.VERIFY_MISMATCH,
        message: /does not match/,
      })
    }
})

test('Argon2: the known answers', { skip: missing }, async () => {
  const { glue } = await library('argon2', options)
  const known = readFileSync(`${folderOf('argon2')}/src/test.c`, 'utf8').split(
    'version = ARGON2_VERSION_NUMBER',
  )[1]
  let count = 0
  for (const [, time, memory, lanes, password, salt, hash, text, type] of known.matchAll(
    /hashtest\(version, (\d+), (\d+), (\d+), "([^"]*)", "([^"]*)",\s*"([0-9a-f]+)",\s*((?:"[^"]*"\s*)+), Argon2_(\w+)\)/g,
  )) {
    if (memory > 16) continue
    const made = [Number(time), 2 ** memory, Number(lanes), bytes(password), bytes(salt), 32]
    assert.equal(Buffer.from(glue[`argon2${type}HashRaw`](...made)).toString('hex'), hash)
    glue[`argon2${type}Verify`](text.replace(/[\s"]/g, ''), bytes(password))
    count++
  }
  assert.ok(count >= 12, `${count}`)
})

test('Argon2: errors', { skip: missing }, async () => {
  const { glue, ask } = await library('argon2', options)
  for (const [time, memory, lanes, salt] of [
    [0, 64, 1, 'somesalt'],
    [1, 4, 1, 'somesalt'],
    [1, 64, 1, 'short'],
  ]) {
    const message = ask(['2', time, memory, lanes, salt].map(String), 'x').toString()
    assert.throws(() => glue.encode(time, memory, lanes, bytes('x'), bytes(salt), 32, 2, 200), {
      message: `encode() failed: ${message}`,
    })
  }
  assert.throws(
    () => glue.encode(1, 64, 1, bytes('x'), bytes('somesalt'), 32, 2, 20),
    /Encoding failed/,
  )
  assert.throws(() => glue.argon2idVerify('$argon2id$nonsense', bytes('x')), /Decoding failed/)
})
