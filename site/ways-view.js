/** The second view: one program, each way to hold its state. All figures are those of the build. */
import { byId, bytes, count, el, short } from './dom.js'
import { makeScale } from './scale.js'

/** What each way is, and what becomes of it at its limit. */
const words = {
  slab: 'JavaScript keeps the books of linear memory, which grows as it is needed. No allocator, no limit.',
  pool: 'A fixed number of slots in the module. When all are in use, the constructor throws.',
  static: 'One slot in the module. A second live instance throws.',
  swap: 'One slot in the module, taken by turns: the others wait in the JavaScript heap, and nothing has to be freed.',
  page: 'An allocator in the module that takes a page for each instance and never frees.',
  bump: 'An allocator in the module that never frees.',
  freelist: 'The smallest allocator in the module that frees, and joins free neighbours.',
  binned: 'An allocator in the module with bounded time for every operation.',
  dlmalloc: 'The allocator in the module that most toolchains ship.',
  host: 'The module imports malloc and free: JavaScript has the allocator.',
}

const units = { raw: 'bytes', gzip: 'after gzip −9', brotli: 'after brotli −11' }

let data
const chosen = { stem: 'adder', at: 0, unit: 'raw', instances: 3 }

const shortName = (strategy) => strategy.replace(/^heap=/, '').replace(/=.*/, '')

const radio = (name, value, isChecked, change, ...content) =>
  el(
    'label',
    { className: `choice of-${name}` },
    el('input', { type: 'radio', name, value, checked: isChecked, change }),
    el('span', {}, ...content),
  )

const scales = {}

const draw = () => {
  const { header, ways, quoted } = data.ways[chosen.stem]
  const way = ways[chosen.at]
  const { unit } = chosen
  const name = shortName(way.strategy)
  byId('command').textContent =
    `tare build ${header}` + (name == 'slab' ? '' : ` --memory=${way.strategy}`)
  byId('way').replaceChildren(
    `${words[name]} `,
    el('a', { href: `#inspect/${way.sample}` }, 'See its bytes'),
    ...(chosen.at
      ? [
          ' or ',
          el('a', { href: `#inspect/${way.sample}/${ways[0].sample}` }, 'the difference to slab'),
        ]
      : []),
    '.',
  )
  const quotes = quoted
    .map((one) => ({ ...one, size: unit == 'raw' ? one.raw : one.compressed }))
    .filter((one) => one.size)
  const sized = (key) => ways.map((one) => ({ name: one.strategy, size: one[key][unit] }))
  const others = (of) =>
    Object.keys(units)
      .filter((one) => one != unit)
      .map((one) => `${count(of[one])} ${units[one]}`)
      .join(', ')
  const drawSize = (scale, term, key, marks) => {
    const all = sized(key)
    scale.draw({
      term,
      all,
      at: chosen.at,
      text: unit == 'raw' ? bytes(way[key].raw) : `${count(way[key][unit])} ${units[unit]}`,
      note: others(way[key]),
      quoted: marks,
    })
  }
  drawSize(scales.module, 'Module', 'module', quotes)
  drawSize(scales.script, 'JavaScript, minified, module inside', 'script', [])

  const instances = data.counts[chosen.instances]
  const memory = way.memory[chosen.instances]
  const all = ways.map((one) => {
    const size = one.memory[chosen.instances]
    return { name: one.strategy, size: typeof size == 'number' ? size : NaN }
  })
  scales.memory.draw({
    term: `Linear memory with ${count(instances)} live ${instances == 1 ? 'instance' : 'instances'}`,
    all,
    at: chosen.at,
    unit: [1024, 'KiB'],
    text: typeof memory == 'number' ? `${count(memory / 1024)} KiB` : 'refused',
    note:
      typeof memory != 'number'
        ? memory
        : name == 'swap'
          ? 'and the state of all but one in the JavaScript heap'
          : name == 'pool'
            ? `whatever is used of ${way.strategy.split('=')[1]} slots`
            : memory > 1e7
              ? short(memory)
              : '',
  })
  byId('instances').setAttribute('aria-valuetext', `${count(instances)} instances`)
  byId('instances-shown').textContent = count(instances)
}

const address = () => {
  const { stem, at, instances } = chosen
  const name = data.ways[stem].ways[at].sample.replace(`${stem}-`, '')
  history.replaceState(null, '', `#ways/${stem}/${name}/${data.counts[instances]}`)
}

const change = (part) => {
  Object.assign(chosen, part)
  address()
  controls()
  draw()
}

const controls = () => {
  byId('programs').replaceChildren(
    ...Object.entries(data.ways).map(([stem, { title }]) =>
      radio('program', stem, stem == chosen.stem, () => change({ stem }), title),
    ),
  )
  byId('units').replaceChildren(
    ...Object.entries(units).map(([unit]) =>
      radio('unit', unit, unit == chosen.unit, () => change({ unit }), unit),
    ),
  )
  byId('strategies').replaceChildren(
    ...data.ways[chosen.stem].ways.map(({ strategy, module }, at) =>
      radio(
        'strategy',
        strategy,
        at == chosen.at,
        () => change({ at }),
        el('code', {}, strategy),
        ' ',
        el('b', {}, count(module[chosen.unit])),
      ),
    ),
  )
}

export const openWays = ([stem, name, instances]) => {
  const ways = data.ways[stem]?.ways
  if (ways) {
    chosen.stem = stem
    const at = ways.findIndex(({ sample }) => sample == `${stem}-${name}`)
    if (at >= 0) chosen.at = at
    const place = data.counts.indexOf(Number(instances))
    if (place >= 0) chosen.instances = place
  }
  byId('instances').value = String(chosen.instances)
  controls()
  draw()
}

export const startWays = (given) => {
  data = given
  for (const id of ['module', 'script', 'memory']) scales[id] = makeScale(id)
  byId('scales').append(...Object.values(scales).map(({ element }) => element))
  const slider = byId('instances')
  slider.max = String(data.counts.length - 1)
  slider.addEventListener('input', () => {
    chosen.instances = Number(slider.value)
    address()
    draw()
  })
}
