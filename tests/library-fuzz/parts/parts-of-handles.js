/** Instances that belong to others: borrowed, taken over, taken out, made of, kept. */
import { addEnd, addProperties } from './handles.js'
import { int } from './parameters.js'

const children = ['leaf', 'part', 'entry', 'row', 'child', 'element', 'cell', 'field']

/** Parts that are borrowed, and end with their owner. */
export const addChildren = (lib) => {
  if (lib.child) return
  const { draw, main } = lib
  const of = (lib.child = lib.handle(2, children))
  const C = lib.spell(of)
  const guard = (on = 1, or = 'NULL') => `if (!ok($self, ${on})) return ${or};`
  const cast = (at) => `(void *)(${at})`
  addProperties(lib, of)
  const [, word] = of.stem.split('_')
  const add = (func) => lib.add({ ...func, name: `${func.on?.stem ?? main.stem}_${func.name}` })
  add({
    name: draw.any(['add', `add_${word}`, 'append', `push_${word}`]),
    returns: C,
    mark: draw.any(['borrowed', 'borrowed,stable']),
    lends: of,
    parameters: [lib.self(main), int(lib)],
    body: `${guard()} node *n_ = make(2, $int); n_->parent = (node *)$self; append(&((node *)$self)->first, n_); return ${cast('n_')};`,
    *means(g, w) {
      const one = w.make(of, g.int, g.self)
      g.self.children.push(one)
      return { handle: one }
    },
  })
  const next = add({
    name: draw.any(['next', 'get_next', 'next_sibling']),
    on: of,
    returns: C,
    lends: of,
    mark: draw.chance(2) ? 'borrowed' : undefined,
    isConst: true,
    parameters: [lib.self(of, true)],
    body: `${guard(2)} return ${cast('((node *)$self)->next')};`,
    *means(g) {
      const all = g.self.owner.children
      return { handle: all[all.indexOf(g.self) + 1], isNull: !all[all.indexOf(g.self) + 1] }
    },
  })
  add({
    name: draw.any(['first', 'get_first', `first_${word}`]),
    returns: C,
    lends: of,
    isConst: true,
    mark:
      draw.chance(2) && !main.hidesPointer && !of.hidesPointer
        ? `iterates:${next.name}`
        : undefined,
    iteratesBy: next.name,
    parameters: [lib.self(main, true)],
    body: `${guard()} return ${cast('((node *)$self)->first')};`,
    *means(g) {
      return { handle: g.self.children[0], isNull: !g.self.children.length }
    },
  })
  if (draw.chance(2))
    add({
      name: draw.any(['get', `get_${word}`, 'find', 'at']),
      returns: C,
      mark: 'borrowed,nullable',
      lends: of,
      isConst: true,
      parameters: [lib.self(main, true), int(lib)],
      body: `${guard()} node *n_ = ((node *)$self)->first; if ($int < 0) return NULL; for (int i = 0; n_ && i < $int; i++) n_ = n_->next; return ${cast('n_')};`,
      *means(g) {
        return { handle: g.self.children[g.int], isNull: !g.self.children[g.int] }
      },
    })
  // A part of another instance than the receiver.
  if (draw.chance(3))
    add({
      name: draw.any(['part_of', 'get_from', 'pick_in']),
      returns: C,
      mark: 'borrowed:$other,nullable',
      needsMark: true,
      lends: of,
      isConst: true,
      parameters: [
        lib.self(main, true),
        {
          as: 'other',
          role: 'handle',
          of: main,
          name: draw.any(['other', 'owner', 'second']),
          c: lib.spell(main, true),
          mark: 'in',
        },
        int(lib),
      ],
      body: `${guard()} if (!ok($other, 1)) return NULL; node *n_ = ((node *)$other)->first; if ($int < 0) return NULL; for (int i = 0; n_ && i < $int; i++) n_ = n_->next; return ${cast('n_')};`,
      *means(g) {
        return { handle: g.other.children[g.int], isNull: !g.other.children[g.int] }
      },
    })
  if (draw.chance(2))
    add({
      name: draw.any(['get_parent', 'parent', 'get_owner']),
      on: of,
      returns: lib.spell(main),
      lends: main,
      mark: 'borrowed',
      isConst: true,
      parameters: [lib.self(of, true)],
      body: `${guard(2)} return ${cast('((node *)$self)->parent')};`,
      *means(g) {
        return { handle: g.self.owner }
      },
    })
  if (!draw.chance(3))
    add({
      name: draw.any(['remove', `remove_${word}`, 'erase', `drop_${word}`]),
      returns: 'void',
      mutates: true,
      parameters: [
        lib.self(main),
        {
          as: 'child',
          role: 'handle',
          of,
          name: draw.any([word, 'which', 'c', 'item', 'out']),
          c: C,
          mark: draw.chance(2) ? 'in' : undefined,
        },
      ],
      body: `if (!ok($self, 1) || !ok($child, 2)) return; for (node **at = &((node *)$self)->first; *at; at = &(*at)->next) if (*at == (node *)$child) { *at = ((node *)$child)->next; kit_free(((node *)$child)->name); kit_free((void *)$child); return; }`,
      *means(g, w) {
        const all = g.self.children
        const i = all.indexOf(g.child)
        if (i >= 0) {
          all.splice(i, 1)
          w.kill(g.child)
        }
        return {}
      },
    })
  if (draw.chance(3))
    add({
      name: draw.any(['clear', 'reset', 'empty', 'clean_up']),
      returns: 'void',
      mutates: true,
      parameters: [lib.self(main)],
      body: `if (!ok($self, 1)) return; end_list(((node *)$self)->first, 2); ((node *)$self)->first = NULL;`,
      *means(g, w) {
        for (const one of g.self.children.splice(0)) w.kill(one)
        return {}
      },
    })
  if (draw.chance(2))
    add({
      name: draw.any(['take_all', 'merge', 'absorb', 'adopt']),
      returns: 'void',
      mutates: true,
      parameters: [
        lib.self(main),
        {
          as: 'other',
          role: 'handle',
          of: main,
          name: draw.any(['other', 'from', 'src']),
          c: lib.spell(main),
          mark: 'move',
          isMoved: true,
        },
      ],
      body: `if (!ok($self, 1) || !ok($other, 1)) return; node *first = ((node *)$other)->first; for (node *n_ = first; n_; n_ = n_->next) n_->parent = (node *)$self; append(&((node *)$self)->first, first); ((node *)$other)->first = NULL; end_node((node *)$other);`,
      *means(g, w) {
        for (const one of g.other.children.splice(0)) {
          one.owner = g.self
          g.self.children.push(one)
        }
        yield* w.end(g.other)
        return {}
      },
    })
  if (draw.chance(3))
    add({
      name: draw.any(['count', 'get_count', 'length', 'n_parts']),
      returns: 'int32_t',
      isConst: true,
      parameters: [lib.self(main, true)],
      body: `if (!ok($self, 1)) return -777; return length_of(((node *)$self)->first);`,
      *means(g) {
        return { value: g.self.children.length }
      },
    })
}

/** Instances that JavaScript makes, gives to another one, and takes out again. */
export const addItems = (lib) => {
  if (lib.item) return
  const { draw, main } = lib
  const of = (lib.item = lib.handle(3, ['item', 'job', 'record', 'task', 'token', 'value_ref']))
  const I = lib.spell(of)
  const [, ...words] = of.stem.split('_')
  const word = words.join('_')
  lib.add({
    name: `${of.stem}_${draw.any(['new', 'create', 'make'])}`,
    returns: I,
    makes: of,
    isConst: true,
    parameters: [int(lib)],
    body: `if ($int < 0) return NULL; return (void *)make(3, $int);`,
    *means(g, w) {
      return g.int < 0 ? { isNull: true } : { handle: w.make(of, g.int) }
    },
  })
  addEnd(lib, of)
  addProperties(lib, of)
  const fails = draw.chance(2)
  // What a call that failed leaves to the caller, it has not ended.
  const isLeft = fails && draw.chance(2)
  lib.add({
    name: `${main.stem}_${draw.any(['push', `add_${word}`, `append_${word}`, 'insert'])}`,
    returns: 'int32_t',
    mutates: true,
    mark: fails ? 'error:nonzero' : undefined,
    parameters: [
      lib.self(main),
      {
        as: 'item',
        role: 'handle',
        of,
        name: draw.any([word, 'x', 'what', 'new_item']),
        c: I,
        mark: fails ? `move:${isLeft ? 'success' : 'always'}` : 'move',
        isMoved: true,
        comesBack: isLeft,
      },
      int(lib),
    ],
    body: `if (!ok($self, 1) || !ok($item, 3)) return 0; if ($int < 0) { ${isLeft ? '' : 'end_node((node *)$item); '}return 5; } append(&((node *)$self)->items, (node *)$item); return 0;`,
    *means(g, w) {
      if (g.int < 0) {
        if (!isLeft) yield* w.end(g.item)
        return fails && w.isMarked ? { fails: / failed: 5/ } : { value: 5 }
      }
      g.item.isOwned = false
      g.item.owner = g.self
      g.self.items.push(g.item)
      return { value: 0, isMaybeLost: fails }
    },
  })
  lib.add({
    name: `${main.stem}_${draw.any(['pop', `take_${word}`, 'detach', `release_${word}`])}`,
    returns: I,
    mutates: true,
    takesOut: of,
    mark: `owned,in${draw.chance(2) ? ',nullable' : ''}`.replace(',in', ''),
    parameters: [{ ...lib.self(main), mark: 'in' }],
    body: `if (!ok($self, 1)) return NULL; node *n_ = ((node *)$self)->items; if (n_) { ((node *)$self)->items = n_->next; n_->next = NULL; } return (void *)n_;`,
    *means(g) {
      const one = g.self.items.shift()
      if (one) {
        one.owner = undefined
        one.isOwned = true
      }
      return { handle: one, isNull: !one }
    },
  })
  if (draw.chance(2))
    lib.add({
      name: `${main.stem}_${draw.any(['peek', `get_${word}`, `first_${word}`])}`,
      returns: I,
      isConst: true,
      lends: of,
      mark: `borrowed${draw.chance(2) ? ',nullable' : ''}`,
      parameters: [lib.self(main, true)],
      body: `if (!ok($self, 1)) return NULL; return (void *)((node *)$self)->items;`,
      *means(g) {
        return { handle: g.self.items[0], isNull: !g.self.items.length }
      },
    })
}

/** Instances that are made of another one, which has to last as long. */
export const addMade = (lib) => {
  if (lib.made) return
  const { draw, main } = lib
  const of = (lib.made = lib.handle(4, ['cursor', 'iter', 'statement', 'reader', 'view', 'stream']))
  of.madeOf = main
  const [, word] = of.stem.split('_')
  const name = draw.any([
    `${of.stem}_new`,
    `${main.stem}_open_${word}`,
    `${main.stem}_create_${word}`,
    `${of.stem}_open`,
  ])
  lib.add({
    name,
    returns: lib.spell(of),
    makes: of,
    mark: 'owned',
    parameters: [{ ...lib.self(main), mark: name.startsWith(of.stem) ? 'keep' : undefined }],
    body: `if (!ok($self, 1)) return NULL; node *n_ = make(4, ((node *)$self)->value); n_->parent = (node *)$self; ((node *)$self)->made++; return (void *)n_;`,
    *means(g, w) {
      const one = w.make(of, g.self.value)
      one.madeOf = g.self
      return { handle: one }
    },
  })
  addEnd(lib, of)
  addProperties(lib, of)
  lib.add({
    name: `${of.stem}_${draw.any(['read', 'sum', 'now'])}`,
    returns: 'int32_t',
    isConst: true,
    parameters: [lib.self(of, true)],
    body: `if (!ok($self, 4) || !ok(((node *)$self)->parent, 1)) return -777; return ((node *)$self)->parent->value;`,
    *means(g) {
      return { value: g.self.madeOf.value }
    },
  })
}

/** An instance that another one keeps. */
export const addPeer = (lib) => {
  if (lib.peer) return
  lib.peer = true
  const { draw, main } = lib
  lib.add({
    name: `${main.stem}_${draw.any(['set_peer', 'set_partner', 'connect', 'attach', 'use'])}`,
    returns: 'void',
    parameters: [
      lib.self(main),
      {
        as: 'peer',
        role: 'handle',
        of: main,
        name: draw.any(['peer', 'other', 'to']),
        c: lib.spell(main),
        mark: 'keep',
        isKept: true,
      },
    ],
    body: `if (ok($self, 1) && ok($peer, 1)) ((node *)$self)->peer = (node *)$peer;`,
    *means(g) {
      g.peer.wasPeer = true
      g.self.peer = g.peer
      return {}
    },
  })
  lib.add({
    name: `${main.stem}_${draw.any(['peer_value', 'ask', 'relayed'])}`,
    returns: 'int32_t',
    isConst: true,
    parameters: [lib.self(main, true)],
    body: `if (!ok($self, 1)) return -777; node *peer = ((node *)$self)->peer; if (!peer) return -1; return ok(peer, 1) ? peer->value : -778;`,
    *means(g) {
      return { value: g.self.peer ? g.self.peer.value : -1 }
    },
  })
}
