/** Serves a folder on the loopback interface: `make serve`, and the tests. */
import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const types = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  wasm: 'application/wasm',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
}

/**
 * @param {string} folder
 * @param {number} port 0: any that is free
 * @param {(path: string) => void} [onRequest]
 * @returns {Promise<import('node:http').Server>}
 */
export const serve = (folder, port, onRequest = () => {}) =>
  new Promise((done) => {
    const from = resolve(folder)
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://host')
      onRequest(pathname)
      const path = resolve(`${from}/.${pathname}${pathname.endsWith('/') ? 'index.html' : ''}`)
      if (!path.startsWith(`${from}/`) || !existsSync(path) || !statSync(path).isFile())
        return void response.writeHead(404).end()
      response.writeHead(200, {
        'content-type': types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
        'cache-control': 'no-cache',
      })
      createReadStream(path).pipe(response)
    })
    server.listen(port, '127.0.0.1', () => done(server))
  })

if (import.meta.url == pathToFileURL(process.argv[1]).href) {
  const folder = fileURLToPath(new URL('../build/site', import.meta.url))
  await serve(folder, Number(process.env.PORT ?? 8080))
  console.log(`http://127.0.0.1:${process.env.PORT ?? 8080}/`)
}
