/**
 * The package `highwayhash`: the authors' C++ as an addon. It is no development dependency, because it brings a build by
 * node-gyp or a download; it is installed into build/peers, if that goes quickly.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import { root } from '../../tests/support/build.js'

export const version = '3.1.1'
const folder = `${root}build/peers/node-highwayhash/`
const tried = `${folder}tried`

/** The package's exports; undefined where it cannot be had. */
export const loadGoogle = () => {
  if (!existsSync(tried)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(`${folder}package.json`, '{ "private": true }\n')
    const words = ['install', '--no-audit', '--no-fund', `highwayhash@${version}`]
    try {
      execFileSync('npm', words, { cwd: folder, stdio: 'ignore', timeout: 120000 })
    } catch {
      // what is missing then shows below
    }
    writeFileSync(tried, '')
  }
  try {
    return createRequire(folder)('highwayhash')
  } catch {
    return undefined
  }
}

/** It knows no pieces. Of its results the string is the fastest that has all 64 bits, as its README says. */
export const ways = ({ asString }, key) => {
  const keyBuffer = Buffer.from(key)
  const asBuffer = ({ buffer, byteOffset, length }) => Buffer.from(buffer, byteOffset, length)
  return {
    oneShot: (data) => {
      const input = asBuffer(data)
      return () => asString(keyBuffer, input)
    },
    oneByOne: (messages) => {
      const inputs = messages.map(asBuffer)
      return () => {
        let last
        for (const input of inputs) last = asString(keyBuffer, input)
        return last
      }
    },
  }
}
