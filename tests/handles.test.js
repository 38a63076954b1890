/** Handle classes: what C allocates, lends and ends. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import vm from 'node:vm'

import './support/gc.js'
import { build, root, run } from './support/build.js'
import { collect } from './support/check.js'
import { handle$last, handle$leave } from '../runtime/handle.js'
import { keep$last } from '../runtime/keep.js'

const header = 'tests/fixtures/handles.h'
const require = createRequire(import.meta.url)
const freed = new TypeError('used after free()')

/** Collects until `done`, and a few times more where that never comes. */
const until = async (done) => {
  for (let i = 0; i < 20 && !done(); i++) await collect()
}

const suite = (name, glue) => {
  const { Doc, Node, Counter, Queue, Session, Statement, Gauge, Handle } = glue
  const endsOf = (call) => {
    const before = glue.ends()
    call()
    return glue.ends() - before
  }
  const values = (doc) => {
    const found = []
    for (let node = doc.first(); node; node = node.next()) found.push(node.value)
    return found
  }

  test(`${name}: new makes an instance, and free() ends it once`, () => {
    const doc = new Doc('one')
    assert.equal(doc.title, 'one')
    assert.equal(
      endsOf(() => doc.free()),
      1,
    )
    assert.equal(
      endsOf(() => assert.throws(() => doc.free(), freed)),
      0,
    )
    assert.throws(() => doc.title, freed)
    assert.throws(() => doc.append(1), freed)
    const disposed = new Doc('two')
    assert.equal(
      endsOf(() => disposed[Symbol.dispose]()),
      1,
    )
    assert.equal(
      endsOf(() => disposed[Symbol.dispose]()),
      0,
    )
  })

  test(`${name}: NULL in place of an instance throws, and what C would have kept is given back`, () => {
    assert.throws(() => new Doc(''), new Error('new Doc() returned NULL'))
    assert.throws(() => Handle.open(-1), new Error('Handle.open() returned NULL'))
    assert.throws(() => new Handle(), new TypeError('Handle has no constructor: use Handle.open()'))
    assert.throws(() => new Node(), new TypeError('Node has no constructor'))
  })

  test(`${name}: what is borrowed is the same object for the same address`, () => {
    const doc = new Doc('same')
    const [first, second] = [doc.append(1), doc.append(2)]
    assert.ok(first instanceof Node && first != second)
    assert.equal(doc.first(), first)
    assert.equal(first.next(), second)
    assert.equal(second.next(), null)
    assert.equal(doc.get(1), second)
    assert.equal(doc.get(2), null)
    assert.equal(first.parent(), doc)
    first.value = 5
    assert.deepEqual(values(doc), [5, 2])
    doc.free()
    assert.throws(() => first.value, freed)
    assert.throws(() => second.next(), freed)
  })

  test(`${name}: a call that may end what was borrowed before ends it in JavaScript`, () => {
    const doc = new Doc('aged')
    const [first, second] = [doc.append(3), doc.append(2)]
    doc.remove(first)
    const gone = (by) => new Error(`Node was borrowed, and ${by} may have ended it: get it again`)
    assert.throws(() => first.value, gone('Doc.remove()'))
    assert.throws(() => second.value, gone('Doc.remove()'))
    assert.throws(() => doc.remove(second), gone('Doc.remove()'))
    const again = doc.first()
    assert.notEqual(again, second)
    assert.equal(again.value, 2)
    doc.append(1)
    assert.equal(again.value, 2) // which is stable
    doc.sort()
    assert.throws(() => again.value, gone('Doc.sort()'))
    assert.deepEqual(values(doc), [1, 2])
    doc.free()
  })

  test(`${name}: a call on a borrowed instance spares that one, and ends others`, () => {
    const doc = new Doc('spared')
    const [first, second] = [doc.append(3), doc.append(2)]
    first.double()
    first.double()
    assert.equal(first.value, 12)
    assert.throws(
      () => second.value,
      new Error('Node was borrowed, and Node.double() may have ended it: get it again'),
    )
    for (let i = 0; i < 2; i++) assert.throws(() => second.double(), /Node was borrowed/)
    doc.free()
  })

  test(`${name}: an owner lives as long as what was borrowed from it`, async () => {
    const before = glue.ends()
    let node = (() => new Doc('alive').append(7))()
    await collect()
    assert.equal(glue.ends(), before)
    assert.equal(node.value, 7)
    node = null
    await until(() => glue.ends() > before)
    assert.equal(glue.ends(), before + 1)
  })

  test(`${name}: what is garbage ends, and nothing leaks`, async () => {
    await until(() => glue.blocksInUse() == 0)
    const before = glue.ends()
    ;(() => {
      for (let i = 0; i < 50; i++) new Counter(i)
      new Doc('garbage').clone()
      Doc.fromText('abc')
    })()
    await until(() => glue.blocksInUse() == 0)
    assert.equal(glue.blocksInUse(), 0)
    assert.equal(glue.ends(), before + 53)
  })

  test(`${name}: subclasses are what constructors and factories give`, () => {
    class Sub extends Doc {
      get first() {
        return 'of Sub'
      }
    }
    const [made, parsed] = [new Sub('sub'), Sub.fromText('ab')]
    assert.ok(made instanceof Sub && parsed instanceof Sub)
    assert.equal(parsed.first, 'of Sub')
    assert.equal(parsed.get(1).value, 98)
    assert.equal(parsed.get(0).parent(), parsed)
    for (const one of [made, parsed]) one.free()
  })

  test(`${name}: what cannot be moved stays as it was, beside what could`, () => {
    const before = glue.blocksInUse()
    const [all, left, right] = [new Queue(), new Queue(), new Queue()]
    const counter = new Counter(1)
    const twice = (name) => new TypeError(name + ' must not be another argument, or own one')
    assert.throws(() => all.takeAll(all, right), twice('left'))
    assert.throws(() => all.takeAll(left, all), twice('right'))
    assert.throws(() => all.takeAll(left, left), twice('left'))
    for (const queue of [all, left, right]) queue.push(new Counter(2))
    all.takeAll(left, right)
    assert.throws(() => left.peek(), freed)
    all.free()
    assert.throws(() => all.push(counter), freed)
    assert.equal(counter.next(), 2)
    counter.free()
    assert.equal(glue.blocksInUse(), before)
  })

  test(`${name}: instances at one address change together`, () => {
    const before = glue.blocksInUse()
    const doc = new Doc('two')
    const gone = /may have ended it: get it again/
    for (let i = 0; i < 2; i++) {
      const [node, ref] = [doc.append(i), doc.ref()]
      assert.equal(ref.first(), node)
      assert.equal(node.parent(), doc)
      ref.remove(node)
      assert.throws(() => node.value, gone)
      const other = ref.append(i)
      doc.remove(other)
      assert.throws(() => other.value, gone)
      assert.throws(() => doc.free(), /in use by what was made from it/)
      ref.free()
    }
    doc.append(3)
    assert.deepEqual(values(doc), [3])
    doc.free()
    assert.equal(glue.blocksInUse(), before)
  })

  test(`${name}: what was moved is C's, and JavaScript cannot use or end it`, () => {
    const queue = new Queue()
    const [one, two] = [new Counter(1), new Counter(10)]
    queue.push(one)
    queue.pushOrNot(two)
    queue.pushOrNot(null)
    assert.throws(() => one.next(), freed)
    assert.throws(() => one.free(), freed)
    assert.throws(() => queue.push(one), freed)
    const peeked = queue.peek()
    assert.equal(peeked.next(), 2)
    assert.throws(
      () => peeked.free(),
      new TypeError('Counter is borrowed: what it is a part of ends it'),
    )
    assert.throws(
      () => queue.push(peeked),
      new TypeError('Counter is borrowed: what it is a part of ends it'),
    )
    peeked[Symbol.dispose]()
    assert.equal(peeked.next(), 3)
    const back = queue.shift()
    assert.ok(back instanceof Counter)
    assert.equal(back.next(), 4)
    assert.equal(
      endsOf(() => queue.free()),
      2,
    )
    assert.equal(
      endsOf(() => back.free()),
      1,
    )
    const empty = new Queue()
    assert.equal(empty.shift(), null)
    assert.equal(empty.peek(), null)
    empty.free()
  })

  test(`${name}: what a call that C never saw was to take over stays JavaScript's`, () => {
    const [gone, counter] = [new Queue(), new Counter(1)]
    gone.free()
    assert.throws(() => gone.push(counter), freed)
    assert.equal(counter.next(), 2)
    assert.equal(
      endsOf(() => counter.free()),
      1,
    )
  })

  test(`${name}: an instance is not given to itself`, () => {
    const [queue, other] = [new Queue(), new Queue()]
    queue.push(new Counter(5))
    assert.throws(
      () => queue.merge(queue),
      new TypeError('other must not be another argument, or own one'),
    )
    other.merge(queue)
    assert.throws(() => queue.peek(), freed)
    assert.equal(other.peek().next(), 6)
    assert.equal(
      endsOf(() => other.free()),
      2,
    )
  })

  test(`${name}: a call that is refused does not make valid what may have ended`, () => {
    const doc = new Doc('refused')
    const [first, second] = [doc.append(3), doc.append(2)]
    doc.remove(first)
    for (let i = 0; i < 2; i++)
      for (const node of [first, second])
        assert.throws(() => node.double(), /^Error: Node was borrowed, and .* may have ended it/)
    doc.free()
  })

  test(`${name}: an instance may come by a parameter beside a status`, () => {
    const session = Session.open('file')
    assert.throws(
      () => Session.open(''),
      Object.assign(new Error('Session.open() failed: unable to open'), { code: 14 }),
    )
    assert.deepEqual(Session.try(''), { result: 14, made: null })
    const { result, made } = Session.try('x')
    assert.equal(result, 0)
    assert.ok(made instanceof Session)
    for (const one of [session, made])
      assert.equal(
        endsOf(() => one.free()),
        1,
      )
  })

  test(`${name}: what was made of another instance ends before it`, async () => {
    const session = Session.open('parent')
    const statement = session.prepare(1)
    assert.ok(statement instanceof Statement)
    assert.equal(statement.step(), true)
    assert.equal(statement.step(), false)
    assert.throws(
      () => session.free(),
      new Error('Session is in use by what was made from it: free that first'),
    )
    assert.throws(() => session.prepare(101), /prepare\(\) failed: 1/)
    statement.free()
    const alone = session.prepareAlone(1)
    session.free()
    assert.equal(alone.step(), true)
    alone.free()
    const before = glue.ends()
    ;(() => {
      for (let i = 0; i < 20; i++) Session.open('garbage').prepare(3)
    })()
    await until(() => glue.ends() == before + 40)
    assert.equal(glue.ends(), before + 40)
  })

  test(`${name}: what is borrowed keeps its owner, also where that was made of another instance`, async () => {
    const before = glue.ends()
    await (async () => {
      const session = Session.open('rows')
      const row = (() => {
        for (let i = 0; i < 20; i++) session.prepare(3)
        return session.prepare(4).row
      })()
      await until(() => glue.ends() == before + 20)
      assert.equal(glue.ends(), before + 20)
      assert.equal(row.left, 4)
    })()
    await until(() => glue.ends() == before + 22)
    assert.equal(glue.ends(), before + 22)
  })

  test(`${name}: what is kept lives as long, and ends later`, async () => {
    const { Meter } = glue
    const [one, two] = [new Counter(1), new Counter(2)]
    const meter = new Meter(one)
    assert.throws(() => one.free(), /Counter is kept by another instance/)
    assert.equal(meter.read(), 1)
    meter.setCounter(two)
    assert.equal(meter.read(), 2)
    for (const kept of [one, two])
      assert.throws(() => kept.free(), /Counter is kept by another instance/)
    meter.free()
    assert.equal(two.next(), 103)
    for (const free of [one, two]) free.free()
    const before = glue.ends()
    ;(() => {
      for (let i = 0; i < 20; i++) new Meter(new Counter(i))
    })()
    await until(() => glue.ends() == before + 40)
    assert.equal(glue.ends(), before + 40)
  })

  test(`${name}: what is kept, and has something made of it, ends after both`, async () => {
    const { Meter } = glue
    const before = glue.ends()
    let meter = (() => {
      const counter = new Counter(7)
      counter.openLap()
      return new Meter(counter)
    })()
    await until(() => glue.ends() == before + 1)
    assert.equal(glue.ends(), before + 1)
    assert.equal(meter.read(), 8)
    meter = null
    await until(() => glue.ends() == before + 3)
    assert.equal(glue.ends(), before + 3)
    let lap = (() => {
      const counter = new Counter(7)
      new Meter(counter)
      return counter.openLap()
    })()
    await until(() => glue.ends() == before + 4)
    lap.free()
    lap = null
    await until(() => glue.ends() == before + 6)
    assert.equal(glue.ends(), before + 6)
  })

  test(`${name}: what is called after a class is its constructor, also of others`, () => {
    const session = Session.open('cursors')
    const cursor = new glue.Cursor(session, 5)
    assert.equal(cursor.at, 5)
    assert.throws(() => session.free(), /Session is in use/)
    cursor.free()
    session.free()
    assert.throws(() => new glue.Cursor(session, 5), freed)
  })

  test(`${name}: a list is iterable`, () => {
    const doc = Doc.fromText('abc')
    assert.deepEqual(
      Array.from(doc, (node) => node.value),
      [97, 98, 99],
    )
    const [first] = doc
    assert.equal(first, doc.first())
    doc.free()
    assert.throws(() => [...doc], freed)
  })

  test(`${name}: a type that hides the pointer is a class, also of void`, () => {
    const gauge = new Gauge(1.5)
    assert.equal(gauge.add(2), 3.5)
    const [left, right] = [Handle.open(3), Handle.open(4)]
    assert.equal(left.read(), 3)
    assert.equal(left.sum(right), 7)
    assert.throws(() => left.sum(gauge), new TypeError('right must be of class Handle'))
    for (const one of [gauge, left, right])
      assert.equal(
        endsOf(() => one.free()),
        1,
      )
    assert.throws(() => right.sum(left), freed)
  })

  test(`${name}: a destructor may take the address of the pointer`, () => {
    const frame = new glue.Frame(5)
    assert.equal(frame.id, 5)
    assert.equal(
      endsOf(() => frame.free()),
      1,
    )
    assert.throws(() => frame.id, freed)
  })

  test(`${name}: what the module owns is borrowed from it until it is shut down`, () => {
    const device = glue.deviceDefault()
    assert.equal(glue.deviceDefault(), device)
    assert.equal(device.uses, 2)
    glue.devicesShutdown()
    assert.throws(
      () => device.uses,
      new Error('Device was borrowed, and devicesShutdown() may have ended it: get it again'),
    )
    assert.equal(glue.deviceDefault().uses, 1)
  })

  test(`${name}: an instance that JavaScript placed lends until it begins anew or ends`, () => {
    const tray = new glue.Tray()
    const { slot } = tray
    assert.equal(slot, tray.slot)
    assert.ok(slot.number > 0)
    tray.reset()
    assert.throws(() => slot.number, /Slot was borrowed, and Tray.reset\(\) may have ended it/)
    const other = tray.slot
    tray.free()
    assert.throws(() => other.number, freed)
  })

  test(`${name}: methods work on a Proxy of an instance`, () => {
    const reactive = (target) =>
      new Proxy(target, {
        get(target, key, receiver) {
          const value = Reflect.get(target, key, receiver)
          return value?.constructor == Object ? reactive(value) : value
        },
      })
    const doc = new Doc('proxy')
    const proxy = reactive(doc)
    const node = proxy.append(1)
    assert.equal(node.value, 1)
    assert.equal(proxy.first(), node)
    proxy.sort()
    assert.throws(() => node.value, /Doc.sort\(\) may have ended it/)
    proxy.free()
    assert.throws(() => doc.title, freed)
  })

  test(`${name}: at the end no block is in use`, async () => {
    await until(() => glue.blocksInUse() == 0)
    assert.equal(glue.blocksInUse(), 0)
  })
}

const ways = [
  ['--memory=slab', '--malloc=freelist'],
  ['--memory=slab', '--malloc=dlmalloc'],
  ['--memory=pool=3', '--malloc=freelist'],
  ['--memory=heap=freelist'],
  ['--memory=heap=host'],
  ['--malloc=freelist', '--debug'],
  ['--malloc=binned', '--alloc'],
  ['--malloc=freelist', '--keep-names'],
]
for (const [i, words] of ways.entries()) {
  const folder = build(`handles-${i}`, header, ...words)
  suite(words.join(' '), await import(`${folder}/handles.js`))
}

{
  const folder = build('handles-formats', header, '--malloc=freelist', '--format=cjs,iife')
  suite('cjs', require(`${folder}/handles.cjs`))
  const context = vm.createContext({ WebAssembly, TextEncoder, TextDecoder, URL, FinalizationRegistry, WeakRef }) // prettier-ignore
  vm.runInContext(readFileSync(`${folder}/handles.iife.js`, 'utf8'), context)
}

{
  const folder = build('handles-url', header, '--malloc=freelist', '--no-embed')
  const glue = await import(`${folder}/handles.js`)
  await glue.init(readFileSync(`${folder}/handles.wasm`))
  suite('--no-embed', glue)
}

for (const strategy of ['static', 'swap'])
  test(`--memory=${strategy} is refused`, () => {
    const { status, stderr } = run(['build', header, '--malloc=freelist', `--memory=${strategy}`, '-o', `${root}build/tests/handles-no`]) // prettier-ignore
    assert.equal(status, 1)
    assert.match(stderr, new RegExp(`handles\\.h:\\d+:\\d+: error: C allocates the instances of 'doc_t' itself, and --memory=${strategy} is for one at a time; use another strategy, such as slab or pool=N`)) // prettier-ignore
  })

test('a destructor may call back', async () => {
  const folder = build('handles-imports', header, '--malloc=freelist', '-DHANDLES_IMPORTS')
  const glue = await import(`${folder}/handles.js`)
  let bell
  const heard = []
  let within = () => {}
  glue.setImports({ rung: (id) => (heard.push(id), within()) })
  bell = new glue.Bell(5)
  bell.ring()
  within = () => bell.free()
  assert.throws(() => bell.ring(), /still in a call/)
  within = () => assert.throws(() => bell.ring(), freed)
  bell.free()
  assert.deepEqual(heard, [5, 5, -5])
  within = () => {
    throw Error('heard')
  }
  const other = new glue.Bell(6)
  assert.throws(() => other.free(), /heard/)
  assert.throws(() => other.free(), freed)
})

test('garbage that is kept, and has something made of it, ends after both, whichever is first', () => {
  const cell = { at: 1, users: 1, keepers: 1 }
  let ended = 0
  // In this order, if the collector finds the one that is kept before the one that was made of it.
  keep$last(cell, () => handle$last(cell, () => ended++))
  handle$leave({ at: 2, uses: [cell] })
  assert.equal(ended, 0)
  cell.keepers--
  cell.lost()
  assert.equal(ended, 1)
})
