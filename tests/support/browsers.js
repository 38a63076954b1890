/** Browsers that tests drive, and a server on the loopback interface for what they load. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import puppeteer from 'puppeteer-core'

const types = {
  cjs: 'text/javascript',
  css: 'text/css',
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
  wasm: 'application/wasm',
}

/**
 * Serves the files of a folder, and at `/` its index.html or an empty page.
 * @param {string} folder
 * @returns {Promise<{ url: string, close: () => void }>} `url` ends with a slash
 */
export const serve = (folder) =>
  new Promise((resolve) => {
    const server = createServer(async (request, response) => {
      const path = decodeURIComponent(new URL(request.url ?? '', 'http://host').pathname)
      const file = `${folder}${path == '/' ? '/index.html' : path}`
      try {
        const content = await readFile(file).catch((error) => {
          if (path != '/') throw error
          return '<!doctype html><title>tests</title>'
        })
        const type = types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
        response.writeHead(200, { 'content-type': type }).end(content)
      } catch {
        response.writeHead(404).end()
      }
    })
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
      resolve({ url: `http://127.0.0.1:${port}/`, close: () => server.close() })
    })
  })

/** Debian's, or those that CHROMIUM and FIREFOX name. @type {Record<string, import('puppeteer-core').LaunchOptions>} */
const browsers = {
  Chromium: {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--js-flags=--expose-gc',
    ],
  },
  Firefox: { browser: 'firefox', executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr' },
}

export const browserNames = Object.keys(browsers)

/** Why tests in the browser are skipped; false where it is there. @type {(name: string) => string | false} */
export const missing = (name) =>
  !existsSync(browsers[name].executablePath ?? '') && `${name} is not installed`

/** @type {(name: string, options?: import('puppeteer-core').LaunchOptions) => Promise<import('puppeteer-core').Browser>} */
export const launch = (name, options) => puppeteer.launch({ ...browsers[name], ...options })
