/** Functions that take functions. What C calls is yielded: `[which, arguments]`; what it gets comes back. */
import { array, callback, int, markUser, user } from './parameters.js'

const value = (name, c = 'int32_t %') => ({ role: 'int', name, c })

/** `int` where it has a result that ends the loop. */
const each = (lib) => {
  const { draw, main } = lib
  const stops = draw.chance(2)
  const hasUser = !draw.chance(4)
  const visit = callback(lib, {
    returns: stops ? 'int32_t' : 'void',
    takes: [value('x'), value('at')],
    hasUser,
  })
  const call = `$callback(${visit.call({ x: '((node *)$self)->value + i', at: 'i', user: '$user' })})`
  const func = lib.add({
    name: `${main.stem}_${draw.any(['each', 'walk', 'foreach', 'visit_all'])}`,
    returns: 'int32_t',
    isConst: true,
    parameters: [lib.self(main, true), visit, ...(hasUser ? [user(lib)] : []), int(lib)],
    body: `if (!ok($self, 1)) return -777; int32_t i = 0; for (; i < ($int & 3); i++) ${stops ? `if (${call}) return i;` : `${call};`} return ok($self, 1) ? i + 100 : -777;`,
    *means(g) {
      let i = 0
      for (; i < (g.int & 3); i++) {
        const said = yield ['callback', [(g.self.value + i) | 0, i]]
        if (stops && said) return { value: i }
      }
      return { value: i + 100 }
    },
  })
  markUser(lib, func, visit)
}

/** An instance as the callback's argument: the object that JavaScript has of it, or an error. */
const eachPart = (lib) => {
  const { draw, main, child } = lib
  if (!child) return
  const hasUser = !draw.chance(4)
  const isSkipped = draw.chance(2) && lib.isMarked
  const visit = callback(lib, {
    takes: [{ role: isSkipped ? 'length' : 'handle', of: child, name: 'one', c: lib.spell(child) }],
    hasUser,
  })
  const func = lib.add({
    name: `${main.stem}_${draw.any(['each_part', 'for_parts', 'walk_parts'])}`,
    returns: 'int32_t',
    isConst: true,
    walks: true,
    parameters: [lib.self(main, true), visit, ...(hasUser ? [user(lib)] : [])],
    body: `if (!ok($self, 1)) return -777; int32_t i = 0; for (node *n_ = ((node *)$self)->first; n_; n_ = n_->next, i++) { if (!ok(n_, 2)) return -778; $callback(${visit.call({ one: '(void *)n_', user: '$user' })}); } return i;`,
    *means(g) {
      let i = 0
      for (; i < g.self.children.length; i++)
        yield ['callback', isSkipped ? [] : [g.self.children[i]]]
      return { value: i }
    },
  })
  markUser(lib, func, visit)
  if (func && isSkipped) lib.marks.push([`${func.name}.${visit.name}.one`, 'skip'])
}

/** A function that calls itself through JavaScript. */
const sum = (lib) => {
  const { draw } = lib
  const hasUser = draw.chance(2)
  const [type, wide] = draw.any([['int32_t'], ['double'], ['uint8_t'], ['int64_t', true]])
  const term = callback(lib, { returns: type, takes: [value('i')], hasUser })
  const func = lib.add({
    name: `${lib.prefix}_${draw.any(['sum', 'total', 'add_up'])}`,
    returns: type == 'double' ? 'double' : 'int32_t',
    isConst: true,
    parameters: [int(lib), term, ...(hasUser ? [user(lib)] : [])],
    body: `${type == 'double' ? 'double' : 'uint32_t'} sum_ = 0; for (int32_t i = 0; i < ($int & 3); i++) sum_ += (${type == 'double' ? 'double' : 'uint32_t'})$callback(${term.call({ i: 'i * 3', user: '$user' })}); return ${type == 'double' ? 'sum_' : '(int32_t)sum_'};`,
    *means(g) {
      let sum = 0
      for (let i = 0; i < (g.int & 3); i++) {
        const said = yield ['callback', [i * 3]]
        sum =
          type == 'double' ? sum + said : (sum + Number(wide ? BigInt.asIntN(32, said) : said)) | 0
      }
      return { value: sum }
    },
  })
  markUser(lib, func, term)
}

/** Sorts in place, with a comparator that has no user pointer. */
const sort = (lib) => {
  const { draw } = lib
  const type = draw.any(['int32_t', 'double', 'uint16_t'])
  const [list, length] = array(lib, type)
  const compare = callback(lib, {
    returns: 'int',
    takes: [value('a', `${type} %`), value('b', `${type} %`)],
  })
  lib.add({
    name: `${lib.prefix}_${draw.any(['sort', 'order', 'qsort'])}`,
    returns: 'void',
    isConst: true,
    parameters: [
      { ...list, c: `${type} *%`, isChanged: true, mark: `${list.mark},inout` },
      length,
      compare,
    ],
    body: `for (int i = 1; i < (int)$length; i++) for (int k = i; k > 0 && $callback($array[k - 1], $array[k]) > 0; k--) { ${type} was = $array[k]; $array[k] = $array[k - 1]; $array[k - 1] = was; }`,
    *means(g) {
      const all = [...g.array]
      for (let i = 1; i < all.length; i++)
        for (let k = i; k > 0 && (yield ['callback', [all[k - 1], all[k]]]) > 0; k--)
          [all[k - 1], all[k]] = [all[k], all[k - 1]]
      return { arrays: { array: all } }
    },
  })
}

/** Kept by an instance, and called later. */
const handler = (lib) => {
  const { draw, main } = lib
  if (lib.handler) return
  lib.handler = true
  const hasUser = !draw.chance(3)
  const on = callback(lib, {
    returns: 'int32_t',
    takes: [value('event')],
    hasUser,
    isKept: true,
    isNullable: draw.chance(2),
  })
  on.mark = on.isNullable ? 'keep,nullable' : 'keep'
  const func = lib.add({
    name: `${main.stem}_${draw.any(['set_handler', 'on_event', 'listen', 'set_hook'])}`,
    returns: 'void',
    parameters: [lib.self(main), on, ...(hasUser ? [user(lib)] : [])],
    body: `if (!ok($self, 1)) return; ((node *)$self)->on = (void (*)(void))$callback;${hasUser ? ' ((node *)$self)->user = $user;' : ''}`,
    *means(g) {
      g.self.on = g.callback
      return {}
    },
  })
  markUser(lib, func, on)
  const runs = `${main.stem}_${draw.any(['fire', 'emit', 'run', 'poll'])}`
  const isConst = draw.chance(2)
  lib.add({
    name: runs,
    returns: 'int32_t',
    isConst,
    parameters: [lib.self(main, isConst), int(lib)],
    body: `if (!ok($self, 1)) return -777; node *n_ = (node *)$self; if (!n_->on) return -1; int32_t sum_ = ((${on.type})n_->on)(${on.call({ event: '$int', user: 'n_->user' })}); if (ok($self, 1) && n_->on) sum_ += ((${on.type})n_->on)(${on.call({ event: '$int + 1', user: 'n_->user' })}); return sum_;`,
    *means(g) {
      if (!g.self.on) return { value: -1 }
      let sum = yield [g.self.on, [g.int]]
      if (g.self.on) sum += yield [g.self.on, [(g.int + 1) | 0]]
      return { value: sum | 0 }
    },
  })
}

/** Called when the instance ends. */
const onEnd = (lib) => {
  const { draw, main } = lib
  if (lib.onEnd) return
  lib.onEnd = true
  const on = callback(lib, { takes: [value('last')], hasUser: true, isKept: true, mark: 'keep' })
  on.name = draw.any(['on_end', 'done', 'finalize'])
  on.userMark[0] = on.userMark[0].replace(/^\w+/, on.name)
  // The kit calls it, and has the user pointer last.
  on.c = `void (*%)(int32_t last, void *user)`
  on.userMark = [`${on.name}.user`, 'user']
  const func = lib.add({
    name: `${main.stem}_${draw.any(['on_end', 'at_exit', 'set_finalizer'])}`,
    returns: 'void',
    parameters: [lib.self(main), on, user(lib)],
    body: `if (!ok($self, 1)) return; ((node *)$self)->on_end = $callback; ((node *)$self)->end_user = $user;`,
    *means(g) {
      g.self.onEnd = g.callback
      return {}
    },
  })
  markUser(lib, func, on)
}

/** Text and bytes, and a buffer that JavaScript fills. */
const buffers = (lib) => {
  const { draw } = lib
  const hasUser = !draw.chance(3)
  const see = callback(lib, {
    returns: draw.any(['void', 'bool']),
    hasUser,
    takes: [
      { role: 'text', name: 'name', c: 'const char *%' },
      { role: 'bytes', name: 'chunk', c: 'const uint8_t *%' },
      { role: 'length', name: 'chunk_len', c: 'size_t %' },
    ],
  })
  const func = lib.add({
    name: `${lib.prefix}_${draw.any(['split', 'scan', 'tokens'])}`,
    returns: 'int32_t',
    isConst: true,
    parameters: [
      { ...array(lib, 'uint8_t')[0], name: 'input', mark: 'length:input_len' },
      { as: 'length', role: 'length', name: 'input_len', c: 'size_t %' },
      see,
      ...(hasUser ? [user(lib)] : []),
    ],
    body: `int32_t calls = 0; for (size_t i = 0; i < $length; i += 2) { char name[3] = {'w', (char)('0' + i % 10), 0}; size_t left = $length - i < 2 ? $length - i : 2; calls++; ${see.returns == 'bool' ? 'if (!' : '('}$callback(${see.call({ name: 'name', chunk: '$array + i', chunk_len: 'left', user: '$user' })})${see.returns == 'bool' ? ') return -calls' : ')'}; } return calls;`,
    *means(g) {
      let calls = 0
      for (let i = 0; i < g.array.length; i += 2) {
        calls++
        const said = yield ['callback', [`w${i % 10}`, g.array.slice(i, i + 2)]]
        if (see.returns == 'bool' && !said) return { value: -calls }
      }
      return { value: calls }
    },
  })
  markUser(lib, func, see)
}

/** Two callbacks that share a user pointer. */
const two = (lib) => {
  const { draw } = lib
  const begin = callback(lib, { as: 'begin', takes: [], hasUser: true })
  const done = callback(lib, {
    as: 'done',
    returns: 'double',
    takes: [value('n', 'double %')],
    hasUser: true,
  })
  begin.name = draw.any(['begin', 'on_begin', 'enter'])
  done.name = draw.any(['done', 'leave', 'on_end'])
  for (const one of [begin, done]) one.userMark[0] = one.userMark[0].replace(/^\w+/, one.name)
  const func = lib.add({
    name: `${lib.prefix}_${draw.any(['between', 'around', 'wrap'])}`,
    returns: 'double',
    isConst: true,
    parameters: [begin, done, user(lib), int(lib)],
    body: `$begin(${begin.call({ user: '$user' })}); double sum_ = $done(${done.call({ n: '$int + 0.5', user: '$user' })}); $begin(${begin.call({ user: '$user' })}); return sum_ + 1;`,
    *means(g) {
      yield ['begin', []]
      const sum = yield ['done', [g.int + 0.5]]
      yield ['begin', []]
      return { value: sum + 1 }
    },
  })
  for (const one of [begin, done]) markUser(lib, func, one)
}

/** A struct of functions. */
const table = (lib) => {
  const { draw, prefix } = lib
  if (lib.table) return
  lib.table = true
  const name = `${prefix}_handlers`
  const userName = draw.any(['user', 'ctx', 'opaque'])
  const own = draw.chance(2)
  const last = draw.chance(2)
  const list = last ? ['int32_t x', `void *${userName}`] : [`void *${userName}`, 'int32_t x']
  const call = (x, u) => (last ? `${x}, ${u}` : `${u}, ${x}`)
  lib.types += `typedef struct ${name} {\n${own ? `  void *${userName};\n` : ''}  int32_t (*on_first)(${list});\n  void (*on_last)(void *${userName});\n  int32_t limit;\n} ${name};\n`
  const u = own ? `$options->${userName}` : '$user'
  lib.add({
    name: `${prefix}_${draw.any(['parse_with', 'drive', 'run_with'])}`,
    returns: 'int32_t',
    isConst: true,
    parameters: [
      {
        as: 'options',
        role: 'table',
        name: draw.any(['handlers', 'table', 'with']),
        c: `const ${name} *%`,
        hooks: { onFirst: 'int32_t', onLast: 'void' },
      },
      int(lib),
      ...(own ? [] : [user(lib)]),
    ],
    body: `int32_t sum_ = 0; if ($options->on_first) for (int32_t i = 0; i < ($options->limit & 3); i++) sum_ += $options->on_first(${call('i + $int', u)}); if ($options->on_last) $options->on_last(${u}); return sum_;`,
    *means(g) {
      let sum = 0
      if (g.options.onFirst)
        for (let i = 0; i < (g.options.limit & 3); i++)
          sum = (sum + (yield [g.options.onFirst, [(i + g.int) | 0]])) | 0
      if (g.options.onLast) yield [g.options.onLast, []]
      return { value: sum }
    },
  })
}

/** A struct of functions that an instance keeps. */
const keptTable = (lib) => {
  const { draw, prefix, main } = lib
  if (lib.keptTable) return
  lib.keptTable = true
  const name = `${prefix}_hooks`
  lib.types += `typedef struct ${name} {\n  int32_t (*on_first)(int32_t x, void *user);\n  int32_t limit;\n  void (*on_last)(void *user);\n} ${name};\n`
  lib.add({
    name: `${main.stem}_${draw.any(['set_hooks', 'use_hooks', 'subscribe'])}`,
    returns: 'void',
    parameters: [
      lib.self(main),
      {
        as: 'options',
        role: 'table',
        name: draw.any(['hooks', 'with', 'set']),
        c: `const ${name} *%`,
        mark: 'keep',
        hooks: { onFirst: 'int32_t', onLast: 'void' },
      },
      user(lib),
    ],
    needsMark: true,
    body: `if (!ok($self, 1)) return; node *n_ = (node *)$self; n_->first_of_table = (void (*)(void))$options->on_first; n_->last_of_table = (void (*)(void))$options->on_last; n_->table_user = $user; n_->table_limit = $options->limit;`,
    *means(g) {
      g.self.table = g.options
      return {}
    },
  })
  const runs = `${main.stem}_${draw.any(['run_hooks', 'publish', 'drive_hooks'])}`
  const isConst = draw.chance(2)
  lib.add({
    name: runs,
    returns: 'int32_t',
    isConst,
    parameters: [lib.self(main, isConst), int(lib)],
    body: `if (!ok($self, 1)) return -777; node *n_ = (node *)$self; int32_t sum_ = 0; for (int32_t i = 0; i < (n_->table_limit & 3) && n_->first_of_table; i++) { sum_ += ((int32_t (*)(int32_t, void *))n_->first_of_table)(i + $int, n_->table_user); if (!ok(n_, 1)) return -778; } if (n_->last_of_table) ((void (*)(void *))n_->last_of_table)(n_->table_user); return sum_;`,
    *means(g) {
      let sum = 0
      const now = () => g.self.table ?? { limit: 0 }
      for (let i = 0; i < (now().limit & 3) && now().onFirst; i++)
        sum = (sum + (yield [now().onFirst, [(i + g.int) | 0]])) | 0
      if (now().onLast) yield [now().onLast, []]
      return { value: sum }
    },
  })
}

/** Instances that C lends for the time of a callback; JavaScript keeps them for longer. */
const lent = (lib) => {
  const { draw, prefix, main } = lib
  if (lib.lent) return
  const stem = `${prefix}_${draw.any(['hit', 'glimpse', 'moment'])}`
  const of = (lib.lent = { name: stem, stem, kind: 5, isLent: true })
  lib.types += `typedef struct ${stem} ${stem};\n`
  lib.add({
    name: `${stem}_get_value`,
    returns: 'int32_t',
    isConst: true,
    isOfLent: true,
    parameters: [{ ...lib.self(main, true), of, c: `const ${stem} *%` }],
    body: 'return ((const node *)$self)->value;',
  })
  const hasUser = !draw.chance(4)
  const visit = callback(lib, {
    returns: draw.any(['void', 'int32_t']),
    takes: [
      { role: 'lent', of, name: 'seen', c: `${stem} *%` },
      { role: 'lent', of, name: 'before', c: `const ${stem} *%` },
    ],
    hasUser,
  })
  const func = lib.add({
    name: `${main.stem}_${draw.any(['roll', 'replay', 'collide'])}`,
    returns: 'int32_t',
    isConst: true,
    parameters: [lib.self(main, true), visit, ...(hasUser ? [user(lib)] : [])],
    body: `if (!ok($self, 1)) return -777; node pair_[2] = {{0}}; int32_t i = 0; for (; i < 2; i++) { pair_[i].value = ((node *)$self)->value + i; $callback(${visit.call({ seen: '(void *)&pair_[i]', before: '(void *)&pair_[0]', user: '$user' })}); } memset(pair_, 0xdd, sizeof pair_); return i;`,
    *means(g) {
      // What was the value of the first stays in C, whatever becomes of the instance.
      let first
      for (let i = 0; i < 2; i++) {
        const seen = (g.self.value + i) | 0
        first ??= seen
        yield ['callback', [seen, first]]
      }
      return { value: 2 }
    },
  })
  markUser(lib, func, visit)
}

export const addCallbacks = (lib) => {
  for (let i = 1 + lib.draw.below(3); i--;)
    lib.draw.any([
      each,
      each,
      eachPart,
      sum,
      sort,
      handler,
      handler,
      onEnd,
      buffers,
      two,
      table,
      keptTable,
      lent,
    ])(lib)
}
