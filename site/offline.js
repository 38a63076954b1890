/**
 * The service worker: what was loaded once is there without a network. With one, the host's files count. The compiler's files
 * are kept by who loads them (write/compiler.js): their names change with what is in them.
 */
/* global FILES */
const name = 'tare'

addEventListener('install', (event) => {
  event.waitUntil(caches.open(name).then((cache) => cache.addAll(['./', ...FILES])))
  skipWaiting()
})

addEventListener('activate', (event) => event.waitUntil(clients.claim()))

addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method != 'GET' || !request.url.startsWith(registration.scope)) return
  if (request.url.startsWith(`${registration.scope}compiler/`)) return
  const load = async () => {
    const cache = await caches.open(name)
    try {
      const response = await fetch(request)
      if (response.ok) await cache.put(request, response.clone())
      return response
    } catch (error) {
      const kept = await cache.match(request, { ignoreSearch: true })
      if (!kept) throw error
      return kept
    }
  }
  event.respondWith(load())
})
