/** States that lie in JavaScript's slots: with memory of their own, and fed by their fields. */
import { callback, int, markUser, user } from './parameters.js'

export const addState = (lib) => {
  const { draw, prefix } = lib
  if (lib.state) return
  const name = `${prefix}_meter`
  const of = (lib.state = { name, stem: name, kind: 7, isPlaced: true })
  lib.types += `typedef struct ${name} {\n  int32_t total;\n  void *block;\n} ${name};\n`
  const self = (isConst) => ({
    name: 'self',
    role: 'self',
    of,
    isConst,
    c: `${isConst ? 'const ' : ''}${name} *%`,
  })
  const fails = draw.chance(2)
  lib.add({
    name: `${name}_init`,
    returns: fails ? 'bool' : 'void',
    makes: of,
    isInit: true,
    isConst: true,
    parameters: [self(), int(lib)],
    body: `${fails ? 'if ($int < 0) return false; ' : ''}$self->total = $int; $self->block = kit_new(7, 8); ((int32_t *)$self->block)[0] = $int;${fails ? ' return true;' : ''}`,
    *means(g, w) {
      if (fails && g.int < 0) return { fails: / failed| returned/ }
      return { handle: w.place(of, g.int) }
    },
  })
  lib.add({
    name: `${name}_${draw.any(['drop', 'destroy', 'cleanup', 'free', 'close', 'fini'])}`,
    returns: 'void',
    ends: of,
    parameters: [self()],
    body: `if (ok($self->block, 7)) kit_free($self->block); $self->block = NULL;`,
    *means(g, w) {
      w.kill(g.self)
      return {}
    },
  })
  lib.add({
    name: `${name}_add`,
    returns: 'int32_t',
    parameters: [self(), int(lib)],
    body: `if (!ok($self->block, 7)) return -777; return $self->total = (int32_t)((uint32_t)$self->total + (uint32_t)$int + (uint32_t)((int32_t *)$self->block)[0]);`,
    *means(g) {
      return { value: (g.self.value = (g.self.value + g.int + g.self.first) | 0) }
    },
  })
  if (draw.chance(2)) {
    const hasUser = draw.chance(2)
    const f = callback(lib, {
      returns: 'int32_t',
      takes: [{ role: 'int', name: 'x', c: 'int32_t %' }],
      hasUser,
    })
    const func = lib.add({
      name: `${name}_update`,
      returns: 'int32_t',
      parameters: [self(), f, ...(hasUser ? [user(lib)] : [])],
      body: `const int32_t more = $callback(${f.call({ x: '$self->total', user: '$user' })}); if (!ok($self->block, 7)) return -777; return $self->total += more & 0xff;`,
      *means(g) {
        const more = yield ['callback', [g.self.value]]
        return { value: (g.self.value = (g.self.value + (more & 255)) | 0) }
      },
    })
    markUser(lib, func, f)
  }
}

/** Like a z_stream. */
export const addFeed = (lib) => {
  const { draw, prefix } = lib
  if (lib.feed) return
  const name = `${prefix}_zs`
  const of = (lib.feed = { name, stem: name, kind: 7, isPlaced: true })
  const fields = [
    'const uint8_t *next_in;',
    'unsigned avail_in;',
    'uint8_t *next_out;',
    'unsigned avail_out;',
    'void *state;',
    'uint8_t last;',
  ]
  if (draw.chance(2)) fields.sort(() => draw.below(3) - 1)
  lib.types += `typedef struct ${name} {\n  ${fields.join('\n  ')}\n} ${name};\n`
  lib.marks.push(
    [`${name}.next_in`, 'length:avail_in'],
    [`${name}.next_out`, 'out,length:avail_out'],
  )
  const self = () => ({ name: draw.any(['strm', 's', 'self']), role: 'self', of, c: `${name} *%` })
  lib.add({
    name: `${name}_init`,
    returns: 'int32_t',
    makes: of,
    isInit: true,
    isConst: true,
    isFed: true,
    mark: 'error:nonzero',
    parameters: [self(), int(lib)],
    body: `if ($int < 0) return -2; $self->last = (uint8_t)$int; $self->state = kit_new(7, 4); return 0;`,
    *means(g, w) {
      return g.int < 0 ? { fails: / failed: -2/ } : { handle: w.place(of, g.int & 255) }
    },
  })
  lib.add({
    name: `${name}_feed`,
    returns: 'int32_t',
    isFed: true,
    parameters: [self(), int(lib)],
    body: `if (!ok($self->state, 7)) return -777; for (; $self->avail_in && $self->avail_out; $self->avail_in--, $self->avail_out--) *$self->next_out++ = $self->last ^= *$self->next_in++; return $int;`,
    *means(g) {
      const taken = Math.min(g.input?.length ?? 0, g.room ?? 0)
      const output = []
      for (let i = 0; i < taken; i++) output.push((g.self.value ^= g.input[i]))
      return { fed: { result: g.int, taken, output } }
    },
  })
  lib.add({
    name: `${name}_${draw.any(['end', 'free', 'destroy'])}`,
    returns: 'int32_t',
    ends: of,
    isFed: true,
    parameters: [self()],
    body: `if (ok($self->state, 7)) kit_free($self->state); $self->state = NULL; return 0;`,
    *means(g, w) {
      w.kill(g.self)
      return { isMaybeLost: true, value: 0 }
    },
  })
}
