/** The command, once it is known that this Node can run it. */
import { constants } from 'node:os'

import { commandPath, environmentOf, stream } from './host.js'
import { commandWords } from './words.js'

const words = commandWords(process.argv.slice(2))
const folder = commandPath(process.cwd())
const environment = environmentOf(process.env)

/**
 * The programs of one build run too short for V8's optimising compiler to pay: it is for functions that run for long. Nor
 * does checking the code of functions that never run. V8 complains of flags that it does not know, so they are set where
 * they are known to be known. Other engines have none.
 */
const hurryClang = async () => {
  const [major] = process.versions.node.split('.').map(Number)
  if (major < 20 || major > 26 || 'bun' in process.versions || 'deno' in process.versions) return
  const { setFlagsFromString } = await import('node:v8')
  setFlagsFromString('--wasm-tiering-budget=100000000')
  setFlagsFromString('--wasm-lazy-validation')
}

/** A build runs programs side by side, waits for files, and tidies up where a signal ends it. */
const build = async () => {
  await hurryClang()
  const { Pool } = await import('./pool.js')
  const { Session } = await import('./session.js')
  const pool = new Pool()
  const session = new Session(pool)
  /** @type {NodeJS.Signals | undefined} */
  let came
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.once(signal, () => {
      came = signal
      session.interrupt(constants.signals[signal])
    })
  const { status } = await session.run({ words, folder, environment, captures: false })
  await Promise.all([session.close(), pool.close()])
  if (came) process.kill(process.pid, came)
  return status
}

const here = async () => {
  const { runHere } = await import('./here.js')
  return runHere(words, {
    folder,
    environment,
    inherits: true,
    output: stream(1),
    errors: stream(2),
  })
}

process.exitCode = words[0] === 'build' ? await build() : await here()
