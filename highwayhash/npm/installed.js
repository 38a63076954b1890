/** The package as a user has it: packed and unpacked in a project of its own. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync } from 'node:fs'

import { root } from '../../tests/support/build.js'

export const packed = `${root}build/npm/highwayhash`

/**
 * @param {string} name of the folder below build/npm/, in which its node_modules come to be
 * @returns {string} the folder
 */
export const install = (name) => {
  if (!existsSync(`${packed}/package.json`)) throw Error('make npm first')
  const folder = `${root}build/npm/${name}`
  const target = `${folder}/node_modules/@tare/highwayhash`
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(target, { recursive: true })
  const options = { cwd: packed, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }
  const words = ['pack', '--json', '--ignore-scripts', '--offline', '--pack-destination', folder]
  const [{ filename }] = JSON.parse(execFileSync('npm', words, options))
  execFileSync('tar', [
    '-xzf',
    `${folder}/${filename.replace(/^@(.*)\//, '$1-')}`,
    '-C',
    target,
    '--strip-components=1',
  ])
  return folder
}
