/** Suites in Node, Deno, Bun, Chromium and Firefox. A runtime that is not installed is skipped, with a line that says so. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

import { launch, missing, serve } from './browsers.js'
import { root } from './build.js'

/** Where the binaries are: in packages for this platform alone, so that a registry needs to have no other. */
const modules = `${root}node_modules/`
const installed = (path, name) => (existsSync(path) ? path : name)
const deno = installed(`${modules}@deno/linux-x64-glibc/deno`, 'deno')
const bun = installed(`${modules}.bin/bun`, 'bun')

const isMissing = (program) => {
  const { error, status } = spawnSync(program, ['--version'], { stdio: 'ignore' })
  return Boolean(error) || status != 0
}

/** What runs a script in other engines: the program, and its words before the script. */
export const otherRuntimes = {
  Deno: {
    program: deno,
    words: ['run', '--quiet', '--no-lock', '-A'],
    skip: isMissing(deno) && 'Deno is not installed',
  },
  Bun: { program: bun, words: ['run'], skip: isMissing(bun) && 'Bun is not installed' },
}

/** Paths are from the repository. */
const command =
  (program, ...words) =>
  (suite, glue) =>
    JSON.parse(
      execFileSync(program, [...words, 'tests/support/run-suite.js', root + suite, root + glue], {
        cwd: root,
        encoding: 'utf8',
        timeout: 120000,
        env: { ...process.env, DENO_NO_UPDATE_CHECK: '1' },
      }),
    )

/** @type {Map<string, { page: import('puppeteer-core').Page, close: () => Promise<void> }>} */
const open = new Map()

/** A browser that has been started is used again. */
const inBrowser = (name) => async (suite, glue) => {
  if (!open.has(name)) {
    const server = await serve(root)
    const browser = await launch(name)
    const page = await browser.newPage()
    await page.goto(server.url)
    const close = async () => {
      await browser.close()
      server.close()
    }
    open.set(name, { page, close })
  }
  return open
    .get(name)
    .page.evaluate(
      `import('/tests/support/suite.js').then(({ runSuite }) => runSuite('/${suite}', '/${glue}'))`,
    )
}

/** Ends the browsers that were started. */
export const closeRuntimes = () => Promise.all([...open.values()].map(({ close }) => close()))

/**
 * @typedef {{ ran: number, failed: string[] }} Outcome
 * @type {Record<string, { skip: string | false, run: (suite: string, glue: string) => Outcome | Promise<Outcome> }>}
 */
export const runtimes = {
  Node: { skip: false, run: command(process.execPath) },
  Deno: {
    skip: otherRuntimes.Deno.skip,
    run: command(
      deno,
      'run',
      '--quiet',
      '--no-lock',
      '--no-config',
      '--allow-read',
      '--cached-only',
    ),
  },
  Bun: { skip: otherRuntimes.Bun.skip, run: command(bun, 'run') },
  Chromium: { skip: missing('Chromium'), run: inBrowser('Chromium') },
  Firefox: { skip: missing('Firefox'), run: inBrowser('Firefox') },
}
