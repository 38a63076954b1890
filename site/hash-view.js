/** The third view: files are hashed by the worker, as they are chosen. */
import { byId, count, el, named, short } from './dom.js'
import { scriptUrl } from './modules.js'
import { printable } from './printable.js'

/** The key of hhsum, where none is given. */
const usual = Uint8Array.from({ length: 32 }, (_, i) => i)

const worker = new Worker(scriptUrl('hash.js'), { type: 'module' })
const jobs = new Map()
let started = 0

const hex = (array) => Array.from(array, (byte) => byte.toString(16).padStart(2, '0')).join('')

// ---- Key ----

/** The key that the form says, or why it is none. */
const readKey = () => {
  const text = byId('key').value
  if (!text)
    return {
      key: usual,
      note: 'The key 000102…1f, as hhsum has it: a checksum, for everybody knows it.',
    }
  if (byId('key-hex').checked) {
    const digits = text.replace(/\s/g, '')
    if (!/^[0-9a-f]{64}$/i.test(digits))
      return {
        problem: `64 hexadecimal digits are a key; these are ${count(digits.length)}${/^[0-9a-f]*$/i.test(digits) ? '' : ', and not all are digits'}.`,
      }
    return { key: Uint8Array.from(digits.match(/../g) ?? [], (pair) => parseInt(pair, 16)) }
  }
  const key = new TextEncoder().encode(text)
  return key.length == 32
    ? { key }
    : { problem: `32 bytes of text are a key; these are ${count(key.length)}.` }
}

const checkKey = () => {
  const { problem, note, key } = readKey()
  const place = byId('key-note')
  place.textContent =
    problem ?? note ?? 'Whoever knows this key can make collisions: keep it secret.'
  byId('key').setAttribute('aria-invalid', String(Boolean(problem)))
  byId('files').disabled = Boolean(problem)
  for (const job of jobs.values())
    job.again.hidden = !key || hex(key) == hex(job.key) || job.isRunning
  return key
}

// ---- Files ----

const bits = () => document.querySelector('input[name=bits]:checked').value

/** Hashes that were pasted: digits alone, or lines of hhsum. */
const expected = () =>
  new Set(
    (
      byId('expected')
        .value.toLowerCase()
        .match(/\b[0-9a-f]+\b/g) ?? []
    ).filter((digits) => [16, 32, 64].includes(digits.length)),
  )

const time = (seconds) => {
  if (seconds < 1) return 'less than a second'
  const [minutes, rest] = [Math.floor(seconds / 60), Math.floor(seconds % 60)]
  return minutes ? `${minutes} min ${rest} s` : `${rest} s`
}

const showHash = (job) => {
  if (!job.hashes) return
  job.hash.textContent = job.hashes[bits()]
  const wanted = expected()
  const isSame = Object.values(job.hashes).some((one) => wanted.has(one))
  job.verdict.textContent = !wanted.size
    ? ''
    : isSame
      ? '✓ the same as pasted'
      : '✗ not what was pasted'
  job.verdict.className = `verdict ${wanted.size ? (isSame ? 'is-same' : 'is-other') : ''}`
}

const showState = (job, { state, done = 0, seconds = 0, hashes, message }) => {
  const { file } = job
  const rate = seconds ? done / seconds : 0
  job.isRunning = state == 'running'
  job.state = state
  job.hashes = hashes
  job.row.dataset.state = state
  job.bar.value = state == 'done' ? 1 : file.size ? done / file.size : 0
  job.bar.hidden = !job.isRunning
  job.cancel.hidden = !job.isRunning
  job.copy.hidden = !hashes
  job.hash.hidden = !hashes
  job.told.textContent = {
    running: done
      ? `${short(done)} of ${short(file.size)}, ${short(rate)}/s, ${time((file.size - done) / rate)} left`
      : `${short(file.size)}, waiting`,
    done: `${short(file.size)} in ${seconds < 0.1 ? 'less than 0.1 s' : `${seconds.toFixed(1)} s, ${short(rate)}/s`}`,
    cancelled: 'cancelled',
    failed: `failed: ${message}`,
  }[state]
  if (state == 'done') job.announce.textContent = `${file.name}: hashed`
  showHash(job)
}

worker.onmessage = ({ data }) => {
  const job = jobs.get(data.id)
  if (!job || job.id != data.id) return
  showState(job, data)
  checkKey()
}
worker.onerror = ({ message }) => {
  for (const job of jobs.values())
    if (job.isRunning) showState(job, { state: 'failed', message: message || 'the worker failed' })
}

const begin = (job, key) => {
  jobs.delete(job.id)
  job.id = ++started
  job.key = key
  jobs.set(job.id, job)
  showState(job, { state: 'running' })
  job.again.hidden = true
  worker.postMessage({ id: job.id, file: job.file, key })
}

const addFile = (file, key) => {
  /** @type {any} */
  const job = {
    file,
    bar: el('progress', { max: 1, value: 0, 'aria-label': `Progress of ${printable(file.name)}` }),
    told: el('span', { className: 'detail' }),
    hash: el('output', { className: 'hash' }),
    verdict: el('span', { className: 'verdict' }),
    announce: el('span', { className: 'hidden', role: 'status' }),
    cancel: el(
      'button',
      {
        type: 'button',
        className: 'quiet',
        click: () => worker.postMessage({ id: job.id, cancel: true }),
      },
      'Cancel',
    ),
    copy: el(
      'button',
      {
        type: 'button',
        className: 'quiet',
        click: async () => {
          try {
            await navigator.clipboard.writeText(job.hashes[bits()])
            job.announce.textContent = job.copy.textContent = 'Copied'
          } catch {
            getSelection()?.selectAllChildren(job.hash) // a browser that does not let pages copy
            job.announce.textContent = job.copy.textContent = 'Selected'
          }
          setTimeout(() => (job.copy.textContent = 'Copy'), 1500)
        },
      },
      'Copy',
    ),
    again: el(
      'button',
      {
        type: 'button',
        className: 'quiet',
        click: () => {
          const now = checkKey()
          if (now) begin(job, now)
        },
      },
      'Again, with this key',
    ),
  }
  job.row = el(
    'li',
    { className: 'file' },
    el('div', { className: 'line' }, named(printable(file.name)), ' ', job.told),
    job.bar,
    job.hash,
    el('div', { className: 'line' }, job.verdict, job.copy, job.cancel, job.again),
    job.announce,
  )
  byId('hashed').prepend(job.row)
  begin(job, key)
}

export const hashFiles = (files) => {
  const key = checkKey()
  if (key) for (const file of files) addFile(file, key)
  else byId('key').focus()
}

export const startHash = () => {
  const inForm = (id, type, listener) => byId(id).addEventListener(type, listener)
  inForm('key', 'input', checkKey)
  inForm('key-hex', 'change', checkKey)
  inForm('key-text', 'change', checkKey)
  inForm('random', 'click', () => {
    byId('key-hex').checked = true
    byId('key').value = hex(crypto.getRandomValues(new Uint8Array(32)))
    checkKey()
  })
  inForm('bits', 'change', () => jobs.forEach(showHash))
  inForm('expected', 'input', () => jobs.forEach(showHash))
  inForm('files', 'change', ({ target }) => {
    if (target.files.length) hashFiles(target.files)
    target.value = ''
  })
  checkKey()
}
