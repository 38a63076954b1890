/** Suites in Node, Deno, Bun and Chromium. A runtime that is not installed is skipped, with a line that says so. */
import { execFileSync, spawnSync } from 'node:child_process'
import { createServer } from 'node:http'
import { existsSync, readFileSync } from 'node:fs'

import puppeteer from 'puppeteer-core'

import { root } from './build.js'

/** Where the binaries are: in packages for this platform alone, so that a registry needs to have no other. */
const modules = `${root}node_modules/`
const installed = (path, name) => (existsSync(path) ? path : name)
const deno = installed(`${modules}@deno/linux-x64-glibc/deno`, 'deno')
const bun = installed(`${modules}.bin/bun`, 'bun')
const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium'

const isMissing = (program) => {
  const { error, status } = spawnSync(program, ['--version'], { stdio: 'ignore' })
  return Boolean(error) || status != 0
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

const types = { js: 'text/javascript', wasm: 'application/wasm', html: 'text/html' }

const serve = () =>
  new Promise((resolve) => {
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url, 'http://host')
      const path = root + pathname.slice(1)
      const isThere = pathname != '/' && existsSync(path)
      response.writeHead(pathname == '/' || isThere ? 200 : 404, {
        'content-type': types[pathname.split('.').at(-1)] ?? 'text/html',
      })
      response.end(isThere ? readFileSync(path) : '<!doctype html><title>tests</title>')
    })
    server.listen(0, '127.0.0.1', () => resolve(server))
  })

let page
let close = async () => {}

const inChromium = async (suite, glue) => {
  if (!page) {
    const server = await serve()
    const browser = await puppeteer.launch({
      executablePath: chromium,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    })
    close = async () => {
      await browser.close()
      server.close()
    }
    page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${server.address().port}/`)
  }
  return page.evaluate(
    `import('/tests/support/suite.js').then(({ runSuite }) => runSuite('/${suite}', '/${glue}'))`,
  )
}

/** Ends the browser, if there is one. */
export const closeRuntimes = () => close()

/**
 * @typedef {{ ran: number, failed: string[] }} Outcome
 * @type {Record<string, { skip: string | false, run: (suite: string, glue: string) => Outcome | Promise<Outcome> }>}
 */
export const runtimes = {
  Node: { skip: false, run: command(process.execPath) },
  Deno: {
    skip: isMissing(deno) && 'Deno is not installed',
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
  Bun: { skip: isMissing(bun) && 'Bun is not installed', run: command(bun, 'run') },
  Chromium: { skip: !existsSync(chromium) && 'Chromium is not installed', run: inChromium },
}
