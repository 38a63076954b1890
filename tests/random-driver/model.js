/**
 * Random calls of what driven.h declares, and calls within calls from the imports, some of which throw. All that comes back
 * is held to a model in JavaScript, which computes with plain arrays and numbers.
 */
import { randomBelow } from '../support/random.js'

/** What imports throw. */
class Thrown extends Error {}

const CALM = 0
const ANGRY = 5
const LOW = -3
const BROKEN = 0xbad00000

const hash = (h, bytes) => {
  for (const byte of bytes) h = Math.imul(h ^ byte, 16777619) >>> 0
  return h >>> 0
}
const utf8 = (text) => new TextEncoder().encode(text)
const bytesOf = (array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
const opposite = (mood) => (mood == CALM ? ANGRY : mood == ANGRY ? CALM : LOW)
const sumOf = (array) => {
  let sum = 0n
  for (const x of array) sum += BigInt(x)
  return sum
}
const u64 = (x) => BigInt.asUintN(64, x)

const hashRecord = (h, { kind, x, y, z, name, mood, isOn }) => {
  h = hash(h, [kind])
  h = hash(h, bytesOf(Float64Array.of(x)))
  h = hash(h, bytesOf(y))
  h = hash(h, bytesOf(BigInt64Array.of(z)))
  h = hash(h, utf8(name))
  h = hash(h, bytesOf(Int32Array.of(mood)))
  return hash(h, [isOn ? 1 : 0])
}

const show = (value) =>
  JSON.stringify(value, (_, one) =>
    typeof one == 'bigint' ? `${one}n` : ArrayBuffer.isView(one) ? [...one].map(String) : one,
  )?.slice(0, 300)

const same = (left, right) => {
  if (ArrayBuffer.isView(left)) {
    if (left.constructor != right?.constructor || left.length != right.length) return false
    for (let i = 0; i < left.length; i++) if (!Object.is(left[i], right[i])) return false
    return true
  }
  if (typeof left != 'object' || !left || !right) return Object.is(left, right)
  const names = Object.keys(left)
  return (
    names.length == Object.keys(right).length &&
    names.every((name) => same(left[name], right[name]))
  )
}

/**
 * @typedef {object} Configuration
 * @property {number} most how many instances of a class there can be
 * @property {boolean} isFixed whether memory cannot grow
 * @property {boolean} hasDrop
 * @property {boolean} growsItself
 */

/**
 * One run. What it returns waits for `end()`, after the garbage collector had its turn.
 * @param {any} glue loaded
 * @param {number} seed not 0
 * @param {Configuration} configuration
 */
export const newRun = (glue, seed, configuration) => {
  const { most, isFixed, hasDrop } = configuration
  const below = randomBelow(seed)
  for (let i = 0; i < 8; i++) below(2)
  const pick = (list) => list[below(list.length)]
  const oneIn = (n) => below(n) == 0

  const seen = { calls: 0, thrown: 0, full: 0, refused: 0, visits: 0, detached: 0 }
  /** The last operations, for a message. */
  const trace = []
  let failure
  const fail = (about) => {
    failure ??= new Error(`${about}\nafter ${seen.calls} calls, the last: ${trace.join(', ')}`)
    throw failure
  }
  const expect = (actual, expected, about) => {
    if (!same(expected, actual)) fail(`${about}: expected ${show(expected)}, got ${show(actual)}`)
  }

  const accounts = []
  const boards = []
  const allocations = []
  /** Ids of accounts whose drop has not run, also of such that were lost. */
  const alive = new Set()
  /** How many of each class are left to the collector. */
  const lost = { Account: 0, Board: 0 }
  /** Arrays that imports were given and keep, each with a copy. */
  const kept = []
  let nextId = 1
  let depth = 0
  let asked

  // ---- What may be thrown ----

  const isFull = (error) => {
    const [, name] = error.message.match(/^all \d+ (\w+) instances are in use$/) ?? []
    if (!name)
      return isFixed && error instanceof RangeError && /memory|too long|grow/i.test(error.message)
    const live = (name == 'Account' ? accounts : boards).length
    // Under construction in calls further out, and those that the collector still has to find.
    if (live + lost[name] + underway[name] < most)
      fail(`${error.message}, but only ${live} are live`)
    return true
  }
  const underway = { Account: 0, Board: 0 }

  /** Whether the error is one that the call may throw. */
  const isAllowed = (error) => {
    if (error == failure) throw error
    if (error instanceof Thrown) return !!++seen.thrown
    if (isFull(error)) return !!++seen.full
    if (/still in a call/.test(error.message)) return !!++seen.refused
    // Bytes of alloc() are detached where memory grows.
    if (glue.alloc && /detached|data must have length/.test(error.message)) return !!++seen.detached
    return false
  }

  /** Calls; then `done` with the result, or `undone` where the call threw what it may. */
  const attempt = (call, done = () => {}, undone = () => {}) => {
    let result
    try {
      result = call()
    } catch (error) {
      if (!isAllowed(error)) fail(error.stack)
      undone(error)
      return
    }
    done(result)
  }

  /** The same, while calls in progress work on these. */
  const during = (used, call, done, undone) => {
    for (const one of used) one.busy++
    const end = () => {
      for (const one of used) one.busy--
    }
    attempt(
      call,
      (result) => {
        end()
        done?.(result)
      },
      (error) => {
        end()
        undone?.(error)
      },
    )
  }

  /** Makes an instance, which may fail by itself. */
  const construct = (name, used, call, mayFail, keep) => {
    underway[name]++
    const end = () => underway[name]--
    for (const one of used) one.busy++
    let one
    try {
      one = call()
    } catch (error) {
      end()
      for (const each of used) each.busy--
      if (mayFail && error.message.includes(mayFail)) return
      if (!isAllowed(error)) fail(error.stack)
      return
    }
    end()
    for (const each of used) each.busy--
    if (mayFail) fail(`should have failed with ${mayFail}`)
    keep(one)
  }

  // ---- Arguments ----

  const length = () =>
    pick([below(20), below(20), below(300), below(5000), depth || isFixed ? 7 : below(90000)])

  const fresh = (Type, count) => {
    const array = new Type(count)
    const isWide = Type == BigInt64Array
    for (let i = 0; i < count; i++) {
      const value = Type == Uint32Array ? below(0x7fffffff) * 2 : below(200)
      array[i] = isWide ? BigInt(value) - 100n : value
    }
    return array
  }

  /** An array: of its own, a part of another one, or bytes of alloc(). */
  const array = (Type, count = length()) => {
    const allocation = glue.alloc && oneIn(3) && pick(allocations)
    if (allocation) {
      const { bytes } = allocation.one
      const size = Type.BYTES_PER_ELEMENT
      const from = below(Math.floor(bytes.length / size) + 1)
      const most_ = Math.floor(bytes.length / size) - from
      return new Type(
        bytes.buffer,
        bytes.byteOffset + from * size,
        below(Math.min(most_, count) + 1),
      )
    }
    return fresh(Type, count + 3).subarray(below(3), count)
  }

  const text = () =>
    pick([
      '',
      'a',
      'hello',
      'na\u00efve \u2603',
      'x'.repeat(below(200)),
      '\u{1f600}'.repeat(below(9)),
    ])

  const record = () => ({
    kind: below(256),
    x: below(1000) / 7,
    y: Int16Array.of(-below(30000), below(3), below(300)),
    z: BigInt(below(1000)) - 500n,
    name: pick(['', 'b', 'seven77', 'abc']),
    mood: pick([CALM, ANGRY, LOW]),
    isOn: oneIn(2),
  })

  /** A record whose getter does something. */
  const lively = (fields) =>
    oneIn(6) && depth < 3
      ? Object.defineProperty({ ...fields }, 'x', {
          get() {
            nested(() => step())
            return fields.x
          },
          enumerable: true,
        })
      : { ...fields }

  const points = () => Array.from({ length: below(6) }, () => ({ x: below(100), y: below(100) }))

  const packed = (list) => Float32Array.from(list.flatMap(({ x, y }) => [x, y]))

  const visits = () => depth < 4 && oneIn(3)

  // ---- Operations ----

  const keepAccount = (one, id, sum, n = 0) => {
    if (hasDrop) alive.add(id)
    accounts.push({ one, id, n, sum, busy: 0 })
  }
  const keepBoard = (one, id, fields) =>
    boards.push({
      one,
      id,
      cells: new Uint32Array(9),
      level: 0,
      mood: CALM,
      title: '',
      busy: 0,
      ...fields,
    })
  const hasRoom = (list) => list.length < Math.min(most + 1, 40)

  /** Ends one of a list. Its slot is taken until its drop has run. */
  const free = (list, entry) => {
    let error
    const { busy } = entry
    const name = list == accounts ? 'Account' : 'Board'
    if (!busy) list.splice(list.indexOf(entry), 1)
    underway[name]++
    try {
      entry.one.free()
    } catch (thrown) {
      error = thrown
    }
    underway[name]--
    if (error == failure && error) throw error
    if (busy) {
      if (!/still in a call/.test(error?.message)) fail(`free() of what is in a call: ${error}`)
      seen.refused++
      return
    }
    if (error && !(error instanceof Thrown)) fail(error.stack)
    try {
      entry.one.good(1)
    } catch (thrown) {
      expect(thrown.message, 'used after free()', 'a call after free()')
      return
    }
    fail('a call after free() did not throw')
  }

  const lose = (list, name) => {
    const entry = pick(list)
    if (!entry || entry.busy || list.length < 10) return
    list.splice(list.indexOf(entry), 1)
    lost[name]++
  }

  const operations = {
    newAccount() {
      if (!hasRoom(accounts)) return
      const id = nextId++
      const seed_ = array(Uint8Array, below(300))
      const sum = sumOf(seed_)
      const ok = !oneIn(5)
      const visit = visits()
      construct('Account', [], () => new glue.Account(id, seed_, visit, ok), ok ? '' : 'failed', (one) => keepAccount(one, id, sum)) // prettier-ignore
    },
    textAccount() {
      if (!hasRoom(accounts)) return
      const id = nextId++
      const from = text()
      construct('Account', [], () => glue.Account.text(id, from), '', (one) => keepAccount(one, id, sumOf(utf8(from)))) // prettier-ignore
    },
    newBoard() {
      if (!hasRoom(boards)) return
      const id = oneIn(8) ? 0 : nextId++
      const mood = pick([CALM, CALM, LOW, ANGRY])
      const fails = mood == ANGRY ? 'failed: MOOD' : id ? '' : 'failed: ID'
      construct('Board', [], () => new glue.Board(id, mood), fails, (one) => keepBoard(one, id, { mood })) // prettier-ignore
    },
    trapBoard() {
      if (!hasRoom(boards)) return
      underway.Board++
      let error
      try {
        new glue.Board(0xffffffff, CALM)
      } catch (thrown) {
        error = thrown
      }
      underway.Board--
      if (!error) fail('a trap was not thrown')
      if (!(error instanceof WebAssembly.RuntimeError) && !isAllowed(error)) fail(error.stack)
    },
    add() {
      const account = pick(accounts)
      if (!account) return
      const x = below(1e9)
      attempt(() => account.one.add(x))
      account.n++
      account.sum = u64(account.sum + BigInt(x))
    },
    addSlowly() {
      const account = pick(accounts)
      if (!account || depth > 3) return
      const x = below(1e9)
      account.n++
      during([account], () => account.one.addSlowly(x), () => (account.sum = u64(account.sum + BigInt(x)))) // prettier-ignore
    },
    goodSlowly() {
      const account = pick(accounts)
      if (!account || depth > 3) return
      during([account], () => account.one.goodSlowly(account.id), (good) => expect(good, true, 'goodSlowly')) // prettier-ignore
    },
    feed() {
      const account = pick(accounts)
      if (!account) return
      const data = array(Uint8Array)
      const sum = sumOf(data)
      during(
        [account],
        () => account.one.feed(text(), data),
        () => (account.sum = u64(account.sum + sum)),
        // A part of it may have been fed.
        () => (account.sum = account.one.sum()),
      )
    },
    feedWords() {
      const account = pick(accounts)
      if (!account) return
      const visit = visits()
      const data = array(Uint32Array, visit ? below(3000) : length())
      const sum = sumOf(data)
      during(
        [account],
        () => account.one.feedWords(visit, data),
        () => (account.sum = u64(account.sum + sum)),
        () => (account.sum = account.one.sum()),
      )
    },
    merge() {
      const [account, left, right] = [pick(accounts), pick(accounts), pick(accounts)]
      if (!account) return
      const visit = visits()
      during(
        [account, left, right],
        () => account.one.merge(left.one, right.one, visit),
        () => {
          account.sum = u64(account.sum + left.sum + right.sum)
          account.n++
        },
      )
    },
    copy() {
      const [account, other] = [pick(accounts), pick(accounts)]
      if (!account || !hasRoom(accounts)) return
      const id = nextId++
      construct('Account', [account, other], () => account.one.copy(other.one, id), '', (one) => keepAccount(one, id, u64(account.sum + other.sum))) // prettier-ignore
    },
    make() {
      const account = pick(accounts)
      if (!account || !hasRoom(accounts)) return
      const id = nextId++
      const seed_ = array(Uint8Array, below(300))
      const sum = sumOf(seed_)
      const ok = !oneIn(5)
      const visit = visits()
      construct('Account', [account], () => account.one.make(id, seed_, visit, ok), ok ? '' : 'failed', (one) => keepAccount(one, id, sum)) // prettier-ignore
    },
    exchange() {
      const [account, other] = [pick(accounts), pick(accounts)]
      if (!account) return
      const visit = visits()
      during([account, other], () => account.one.exchange(other.one, visit), () => ([account.sum, other.sum] = [other.sum, account.sum])) // prettier-ignore
    },
    freeAccount() {
      const account = pick(accounts)
      if (account?.one.free && (accounts.length > 2 || most < 3)) free(accounts, account)
    },
    freeBoard() {
      const board = pick(boards)
      if (board?.one.free && (boards.length > 2 || most < 3)) free(boards, board)
    },
    loseAccount: () => lose(accounts, 'Account'),
    loseBoard: () => lose(boards, 'Board'),
    resetAccount() {
      const account = pick(accounts)
      if (!account?.one.reset) return
      const id = nextId++
      const seed_ = array(Uint8Array, below(300))
      const sum = sumOf(seed_)
      const ok = !oneIn(6)
      const visit = visits()
      if (account.busy) {
        attempt(
          () => account.one.reset(id, seed_, visit, ok),
          () => fail('reset() of what is in a call'),
        )
        return
      }
      accounts.splice(accounts.indexOf(account), 1)
      underway.Account++
      let error
      try {
        account.one.reset(id, seed_, visit, ok)
      } catch (thrown) {
        error = thrown
      }
      underway.Account--
      if (!error) {
        if (!ok) fail('reset() should have failed')
        keepAccount(account.one, id, sum)
      } else if (ok ? !isAllowed(error) : !/failed/.test(error.message) && !isAllowed(error))
        fail(error.stack)
      else {
        let isLive = true
        try {
          account.one.n()
        } catch (thrown) {
          expect(thrown.message, 'used after free()', 'after a failed reset()')
          isLive = false
        }
        // Where an argument was refused, nothing has changed.
        if (isLive && (error instanceof Thrown || /failed/.test(error.message)))
          fail('an instance whose reset() failed is live')
        if (isLive) accounts.push(account)
      }
    },
    snapshotAccount() {
      const account = pick(accounts)
      if (!account?.one.clone || !hasRoom(accounts)) return
      const make = oneIn(2)
        ? () => account.one.clone()
        : () => glue.Account.fromBytes(account.one.toBytes())
      construct('Account', [account], make, '', (one) => keepAccount(one, account.id, account.sum, account.n)) // prettier-ignore
    },
    snapshotBoard() {
      const board = pick(boards)
      if (!board?.one.clone || !hasRoom(boards)) return
      construct(
        'Board',
        [board],
        () => board.one.clone(),
        '',
        (one) => {
          expect(one.toBytes(), board.one.toBytes(), 'bytes of a clone')
          keepBoard(one, board.id, { ...board, one, busy: 0 })
        },
      )
    },
    twins() {
      if (!glue.Board.fromBytes || boards.length + lost.Board + underway.Board + 2 > most) return
      let two
      attempt(() => (two = [new glue.Board(7, LOW), new glue.Board(7, LOW)]))
      if (!two) return
      expect(two[0].toBytes(), two[1].toBytes(), 'bytes of two new instances')
      for (const one of two) one.free?.()
    },
    take() {
      const [board, account] = [pick(boards), pick(accounts)]
      if (!board || !account) return
      const cells = fresh(Uint32Array, 9)
      const visit = visits()
      during([board, account], () => board.one.take(account.one, cells, visit), () => (board.cells = cells)) // prettier-ignore
    },
    properties() {
      const board = pick(boards)
      if (!board) return
      attempt(() => (board.one.level = below(100) / 8))
      board.level = board.one.level
      const title = pick(['', 'short', 'much too long', '\u00fc'])
      board.mood = pick([CALM, ANGRY, LOW])
      attempt(() => {
        board.one.mood = board.mood
        board.one.title = title
        board.title = title.slice(0, 9)
      })
    },
    all() {
      const [bytes, words, say, list] = [
        array(Uint8Array),
        array(Uint32Array, below(600)),
        text(),
        points(),
      ]
      const [first, second] = [record(), record()]
      const visit = visits()
      const passed = oneIn(2) ? list : packed(list)
      const want = hash(hash(hash(hashRecord(hashRecord(hash(5, utf8(say)), first), second), bytes), bytesOf(words)), bytesOf(packed(list))) // prettier-ignore
      attempt(
        () => glue.all(bytes, words, say, lively(first), lively(second), passed, visit),
        (result) => expect(result, { result: true, hash: want }, 'all'),
      )
    },
    change() {
      const words = fresh(Uint32Array, below(600))
      const wanted = words.map((x) => Math.imul(x, 3) + 1)
      const fields = record()
      const list = points()
      const passed = oneIn(2) ? list.map((point) => ({ ...point })) : packed(list)
      const moved = list.map(({ x }, i) => ({ x: x + 1, y: i }))
      const object = { ...fields, y: fields.y.slice(), label: 'left alone' }
      const visit = visits()
      attempt(
        () => glue.change(words, object, passed, visit),
        (result) => {
          expect(result, true, 'change')
          expect(words, wanted, 'words')
          const y = fields.y.slice()
          y[2]++
          const name = 'q' + fields.name.slice(1)
          expect(object, { ...fields, kind: (fields.kind + 1) & 255, x: fields.x + 1, y, z: fields.z * 3n, name, mood: opposite(fields.mood), isOn: !fields.isOn, label: 'left alone' }, 'record') // prettier-ignore
          expect(passed, Array.isArray(passed) ? moved : packed(moved), 'points')
        },
      )
    },
    refused() {
      const words = fresh(Uint32Array, 5)
      const before = words.slice()
      const [object, wrong] = pick([
        [Object.freeze(record()), []],
        [{ ...record(), kind: 256 }, []],
        [record(), [{ x: 1 }]],
        [record(), [Object.freeze({ x: 1, y: 2 })]],
      ])
      try {
        glue.change(words, object, wrong, false)
      } catch (error) {
        if (!(error instanceof TypeError || error instanceof RangeError)) fail(error.stack)
        expect(words, before, 'words of a call that was refused')
        return
      }
      fail('a wrong argument was not refused')
    },
    turn() {
      const values = fresh(Int16Array, 5)
      const wanted = values.slice().reverse()
      const visit = visits()
      attempt(
        () => glue.turn(values, visit),
        () => expect(values, wanted, 'turn'),
      )
    },
    changeAllocated() {
      const allocation = pick(allocations)
      if (depth || !allocation || allocation.busy) return
      const { bytes } = allocation.one
      const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2)
      const wanted = words.map((x) => Math.imul(x, 3) + 1)
      const visit = visits()
      during(
        [allocation],
        () => glue.change(words, record(), [], visit),
        () => {
          const now = allocation.one.bytes
          expect(
            new Uint32Array(now.buffer, now.byteOffset, now.length >> 2),
            wanted,
            'allocated words',
          )
        },
      )
      allocation.data = allocation.one.bytes.slice()
    },
    invert() {
      const bytes = array(Uint8Array, below(400))
      const wanted = Uint8Array.from(bytes, (x) => ~x)
      const cap = below(500)
      const visit = visits()
      try {
        expect(glue.invert(bytes, visit, cap), wanted, 'invert')
      } catch (error) {
        if (cap < wanted.length && /^the result needs/.test(error.message)) return
        if (!isAllowed(error)) fail(error.stack)
      }
    },
    hex() {
      const x = below(0x7fffffff)
      const visit = visits()
      attempt(() => glue.hex(x, visit, 8 + below(9)), (is) => expect(is, x.toString(16).padStart(8, '0'), 'hex')) // prettier-ignore
    },
    count() {
      const [many, from] = [length(), below(60000)]
      const visit = visits()
      attempt(() => glue.count(from, visit, many), (is) => expect(is, Uint16Array.from({ length: many }, (_, i) => from + i), 'count')) // prettier-ignore
    },
    halves() {
      const [few, many] = [below(256), below(300)]
      attempt(
        () => glue.halves(3, few, many),
        (is) =>
          expect(
            is,
            {
              dst: Float32Array.from({ length: few }, (_, i) => 3 + i),
              out: Float64Array.from({ length: many }, (_, i) => 3 + i / 2),
            },
            'halves',
          ),
      )
    },
    range() {
      const values = array(BigInt64Array, below(40))
      const sorted = [...values].sort((a, b) => (a < b ? -1 : 1))
      const visit = visits()
      const wanted = sorted.length
        ? { result: true, least: sorted[0], most: sorted.at(-1) }
        : { result: false, least: 0n, most: 0n }
      attempt(() => glue.range(values, visit), (is) => expect(is, wanted, 'range')) // prettier-ignore
    },
    some() {
      const many = below(8)
      const visit = visits()
      attempt(() => glue.some(many, visit), (is) => expect(is, Uint32Array.from({ length: 6 }, (_, i) => (i < many ? i + 1 : 0)), 'some')) // prettier-ignore
    },
    record() {
      const from = below(30000)
      const visit = visits()
      attempt(() => glue.record(from, visit), (is) => expect(is, { kind: from & 255, x: from / 2, y: Int16Array.of(1, 2, from), z: -BigInt(from), name: 'name', mood: LOW, isOn: from % 2 == 1 }, 'record')) // prettier-ignore
    },
    line() {
      const many = below(20)
      const visit = visits()
      attempt(() => glue.line(many, visit, 20), (is) => expect(is, Array.from({ length: many }, (_, i) => ({ x: i, y: i / 2 })), 'line')) // prettier-ignore
    },
    corners() {
      const list = [0, 1, 2].map(() => ({ x: below(100), y: below(100) }))
      const visit = visits()
      attempt(() => glue.corners(oneIn(2) ? list : packed(list), visit), (is) => expect(is, list.map(({ x, y }) => ({ x: x * 2, y: y * 2 })), 'corners')) // prettier-ignore
    },
    same() {
      const from = text()
      const visit = visits()
      attempt(() => glue.same(from, visit), (is) => expect(is, from, 'same')) // prettier-ignore
    },
    text() {
      const from = text() + pick(['', '\0', '\0x'])
      const visit = visits()
      attempt(() => glue.text(from, visit), (is) => expect(is, hash(7, utf8(from)), 'text')) // prettier-ignore
    },
    numbers() {
      const x = u64(BigInt(below(0x7fffffff)) * 0x1_0000_0001_1n)
      const by = BigInt(below(64))
      expect(glue.rotate(x, by), u64((x << by) | (x >> (64n - by))), 'rotate')
      const mood = pick([CALM, ANGRY, LOW])
      expect(glue.opposite(mood), opposite(mood), 'opposite')
      const [left, right] = [fresh(Float32Array, below(40)), fresh(Float64Array, below(40))]
      const sum = [...left, ...right].reduce((total, one) => total + one, 0)
      attempt(() => glue.mean(left, right), (is) => expect(is, left.length + right.length ? Math.fround(sum / (left.length + right.length)) : 0, 'mean')) // prettier-ignore
    },
    ask() {
      if (depth > 3) return
      attempt(() => glue.ask(below(300)), (is) => expect(is, hash(1, asked), 'ask')) // prettier-ignore
    },
    askChange() {
      if (depth > 3) return
      attempt(() => glue.askChange(below(1e6), below(60)), (is) => expect(is, hash(1, bytesOf(asked)), 'askChange')) // prettier-ignore
    },
    askText() {
      if (depth > 3) return
      attempt(() => glue.askText(below(40)), (is) => expect(is, hash(1, utf8(asked)), 'askText')) // prettier-ignore
    },
    askWide() {
      const x = BigInt(below(1e9))
      attempt(() => glue.askWide(x, LOW), (is) => expect(is, x % 2n ? x : x * 2n, 'askWide')) // prettier-ignore
    },
    tell() {
      const [from, n] = [text(), below(20)]
      attempt(
        () => glue.tell(from, n),
        (is) => {
          expect(is, hash(1, utf8(from)), 'tell')
          expect(asked, { text: from, values: Uint16Array.from({ length: n }, (_, i) => i * i) }, 'log') // prettier-ignore
        },
      )
    },
    allocate() {
      if (!glue.alloc) return
      const old = allocations.length > 12 && pick(allocations)
      if (!old)
        attempt(
          () => glue.alloc(length()),
          (one) => {
            const data = fresh(Uint8Array, one.length)
            one.bytes.set(data)
            allocations.push({ one, data, busy: 0 })
          },
        )
      else if (!old.busy) {
        // Bytes that a call in progress was passed cannot be freed.
        if (oneIn(3)) allocations.splice(allocations.indexOf(old), 1)
        else attempt(() => old.one.free(), () => allocations.splice(allocations.indexOf(old), 1)) // prettier-ignore
      }
    },
    grow() {
      if (configuration.growsItself && oneIn(6)) glue.grow(1 + below(2))
    },
    verify,
  }

  function verify() {
    for (const { one, id, n, sum } of accounts) {
      expect(one.good(id), true, `account ${id} is good`)
      expect(one.sum(), sum, `sum of account ${id}`)
      const is = one.n()
      if (is >= BROKEN && is < BROKEN + 32)
        fail(`account ${id}: visit ${is - BROKEN} broke something`)
      expect(is, n, `n of account ${id}`)
    }
    for (const { one, id, cells, level, mood, title } of boards) {
      expect(one.good(id), true, `board ${id} is good`)
      expect(one.has(cells), true, `cells of board ${id}`)
      expect(one.read(), cells, `cells of board ${id}`)
      expect([one.level, one.mood, one.title], [level, mood, title], `properties of board ${id}`)
    }
    for (const { one, data, busy } of allocations)
      if (!busy) expect(one.bytes.slice(), data, 'allocated bytes')
    for (const { values, copy } of kept) expect(values, copy, 'what an import keeps')
    expect(glue.isIntact(), true, 'pages of C')
  }

  const names = Object.keys(operations).filter(
    (name) => glue.setImports || !/^(ask|tell)/.test(name),
  )

  const step = () => {
    const name = pick(names)
    seen.calls++
    trace.push('.'.repeat(depth) + name)
    if (trace.length > 25) trace.shift()
    operations[name]()
  }

  const nested = (run) => {
    depth++
    try {
      return run()
    } finally {
      depth--
    }
  }

  /** What each import does before it returns. */
  const visit = () =>
    nested(() => {
      seen.visits++
      for (let many = below(5); many > 0; many--) step()
      if (oneIn(4)) verify()
      if (oneIn(12)) throw new Thrown('thrown by an import')
    })

  /** What an import does that can be called from deep down. */
  const maybeVisit = () => depth < 4 && visit()

  const imports = {
    visit() {
      visit()
      return below(5)
    },
    fetch(cap) {
      visit()
      return (asked = fresh(Uint8Array, below(cap + 1)))
    },
    edit(values) {
      visit()
      for (let i = 0; i < values.length; i++) values[i] ^= 0x5555
      asked = values.slice()
    },
    dropped(id) {
      if (id >= BROKEN) fail(`a drop found its instance changed: ${id - BROKEN}`)
      if (!alive.delete(id)) fail(`drop of ${id}, which is not alive`)
      if (depth < 3 && oneIn(4))
        nested(() => {
          for (let many = below(4); many > 0; many--) step()
        })
    },
    log(told, values) {
      maybeVisit()
      asked = { text: told, values: values.slice() }
      if (kept.length < 20) kept.push({ values, copy: values.slice() })
    },
    say(cap) {
      maybeVisit()
      return (asked = '\u00fc'.repeat(below((cap >> 1) + 1)))
    },
    wide(x, mood, isOdd) {
      if (mood != LOW || isOdd != (x % 2n == 1n)) fail('arguments of wide')
      maybeVisit()
      return isOdd ? x : x * 2n
    },
  }

  return {
    imports,
    seen,
    /** One operation after the other. */
    steps(many) {
      for (let i = 0; i < many; i++) {
        step()
        if (i % 20 == 0) verify()
        if (failure) throw failure
      }
      verify()
    },
    /** The collector has found all that were lost. */
    collected() {
      lost.Account = lost.Board = 0
    },
    /** Ends all that is left. */
    end() {
      for (const list of [accounts, boards])
        for (const entry of [...list]) if (entry.one.free && list.includes(entry)) free(list, entry)
      if (failure) throw failure
    },
  }
}
