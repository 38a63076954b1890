import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'

const types = { js: 'text/javascript', cjs: 'text/javascript', wasm: 'application/wasm' }

/**
 * Serves a folder on the loopback interface; `close` ends it.
 * @param {string} folder
 * @returns {Promise<{ origin: string, close: () => void }>}
 */
export const serve = (folder) =>
  new Promise((resolve) => {
    const server = createServer(async (request, response) => {
      const path = new URL(request.url ?? '/', 'http://host').pathname
      try {
        const content = await readFile(folder + path)
        response.setHeader('content-type', types[path.split('.').at(-1) ?? ''] ?? 'text/html')
        response.end(content)
      } catch {
        response.writeHead(404).end()
      }
    })
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
      resolve({ origin: `http://127.0.0.1:${port}`, close: () => server.close() })
    })
  })
