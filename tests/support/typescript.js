import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'

import { root } from './build.js'

const usual = {
  '--target': 'esnext',
  '--module': 'nodenext',
  '--lib': 'esnext,dom',
}

/**
 * Fails where TypeScript, when it is strict, has anything to say of the files.
 * @param {string[]} files from `cwd`
 * @param {Record<string, string>} [options] besides or instead of the usual ones
 * @param {string} [cwd]
 */
export const assertTypes = (files, options = {}, cwd = root) => {
  const words = Object.entries({ ...usual, ...options }).flat()
  const { status, stdout } = spawnSync(
    `${root}node_modules/.bin/tsc`,
    ['--noEmit', '--ignoreConfig', '--strict', ...words, ...files],
    { cwd, encoding: 'utf8' },
  )
  assert.equal(stdout, '')
  assert.equal(status, 0)
}
