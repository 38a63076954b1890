/** The page: which view is shown, and where dropped files go. */
import { byId, el } from './dom.js'
import { hashFiles, startHash } from './hash-view.js'
import { openFiles, openInspect, startInspect } from './inspect-view.js'
import { addSample, scriptUrl } from './modules.js'
import { openWays, startWays } from './ways-view.js'

const views = { write: 'Write', inspect: 'Inspect', ways: 'Memory strategies', hash: 'Hash' }

/** What is shown before anything is chosen: the module that the article begins with. */
const FIRST = { id: 'adder-heap-dlmalloc', against: '' }

/** "#inspect/adder-slab/adder-swap": a view, and what it shows. */
const readAddress = () => {
  const [view, ...parts] = location.hash
    .slice(1)
    .split('/')
    .map((part) => {
      try {
        return decodeURIComponent(part)
      } catch {
        return ''
      }
    })
  return { view: Object.hasOwn(views, view) ? view : 'write', parts }
}

let writing

/** The first view comes when it is opened: its editors are larger than the page. */
const write = async (parts) => {
  writing ??= loadWriting()
  try {
    const { openWrite } = await writing
    await openWrite(parts)
  } catch (error) {
    writing = undefined // another try may do
    fail('writer', error)
  }
}

const loadWriting = async () => {
  const style = el('link', { rel: 'stylesheet', href: 'write/view.css' })
  const isStyled = new Promise((resolve) => {
    style.addEventListener('load', resolve)
    style.addEventListener('error', resolve)
  })
  document.head.append(style)
  const [view] = await Promise.all([import('./write/view.js'), isStyled])
  await view.startWrite()
  return view
}

const fail = (id, error) =>
  byId(id).replaceChildren(el('p', { className: 'problem', role: 'alert' }, String(error)))

const route = () => {
  const { view, parts } = readAddress()
  for (const name of Object.keys(views)) {
    byId(name).hidden = name != view
    const link = document.querySelector(`nav a[href="#${name}"]`)
    if (name == view) link?.setAttribute('aria-current', 'page')
    else link?.removeAttribute('aria-current')
  }
  document.title = `${views[view]} · Tare`
  if (view == 'write') write(parts)
  if (view == 'inspect') openInspect(parts, FIRST)
  if (view == 'ways') openWays(parts)
}

/** Whether a file begins as a module does. */
const isModule = async (file) => {
  const start = new Uint8Array(await file.slice(0, 4).arrayBuffer())
  return String(start) == '0,97,115,109' || /\.wasm$/i.test(file.name)
}

const take = async (files) => {
  if (readAddress().view == 'hash') return hashFiles(files)
  const are = await Promise.all(files.map(isModule))
  const modules = files.filter((_, i) => are[i])
  if (modules.length) {
    if (readAddress().view != 'inspect') location.hash = '#inspect'
    return openFiles(modules)
  }
  location.hash = '#hash'
  hashFiles(files)
}

const startDropping = () => {
  let depth = 0
  const set = (isOver) => document.body.classList.toggle('is-over', isOver)
  addEventListener('dragenter', (event) => {
    event.preventDefault()
    depth++
    set(true)
  })
  addEventListener('dragleave', () => set(--depth > 0))
  addEventListener('dragover', (event) => event.preventDefault())
  addEventListener('drop', (event) => {
    event.preventDefault()
    depth = 0
    set(false)
    const files = [...(event.dataTransfer?.files ?? [])]
    if (files.length) take(files)
  })
}

const start = async () => {
  const data = await (await fetch('data.json')).json()
  data.samples.forEach(addSample)
  startInspect()
  startWays(data)
  startHash()
  startDropping()
  byId('skip').addEventListener('click', (event) => {
    event.preventDefault() // the address is the views'
    byId('main').focus()
  })
  addEventListener('hashchange', route)
  route()
  document.body.dataset.ready = ''
  if (isSecureContext)
    await navigator.serviceWorker?.register(scriptUrl('offline.js')).catch(() => {})
}

start().catch((error) => fail('report', error))
