/** Parameters that several parts have. */

const plain = {
  int: ['value', 'number', 'x', 'v', 'amount', 'level', 'delta'],
  text: ['text', 'title', 'name', 'path', 'label'],
  array: ['list', 'data', 'values', 'bytes', 'src', 'items'],
  user: ['user', 'user_data', 'ctx', 'context', 'opaque', 'closure', 'cookie'],
  callback: ['visit', 'f', 'fn', 'on_each', 'callback', 'step', 'handler'],
  out: ['out', 'result', 'dst', 'p', 'made', 'out_thing'],
}

/** Names that say something else, or too much. */
const misleading = {
  int: [
    'len',
    'size',
    'n',
    'count',
    'max',
    'flags',
    'out_x',
    'user',
    'id',
    'data_len',
    'index',
    'end',
    'capacity',
  ],
  text: ['data', 'out', 'user', 'key', 'src', 'hash', 'begin', 'free'],
  array: ['out', 'hash', 'key', 'user', 'begin'],
  user: ['arg', 'data', 'priv', 'self_data', 'cb_arg', 'p', 'x'],
  callback: ['free_fn', 'user', 'data', 'compare', 'out', 'len'],
  out: ['it', 'thing', 'object', 'src', 'ctx'],
}

/** Where no mark says more, names are the author's to choose well. */
export const nameOf = (lib, role) =>
  lib.draw.any(lib.isMarked && lib.draw.chance(5) ? misleading[role] : plain[role])

export const int = (lib, as = 'int') => ({
  as,
  role: 'int',
  name: nameOf(lib, 'int'),
  c: 'int32_t %',
})

export const text = (lib) => ({
  as: 'text',
  role: 'text',
  name: nameOf(lib, 'text'),
  c: 'const char *%',
})

/** An array and its length. */
export const array = (lib, type) => {
  const name = nameOf(lib, 'array')
  const length = lib.draw.any([
    `${name}_len`,
    `${name}_length`,
    `${name}_size`,
    `n_${name}`,
    'len',
    'n',
  ])
  return [
    { as: 'array', role: 'array', type, name, c: `const ${type} *%`, mark: `length:${length}` },
    {
      as: 'length',
      role: 'length',
      name: length,
      c: `${lib.draw.any(['size_t', 'int', 'uint32_t'])} %`,
    },
  ]
}

/** What is neither an argument nor a result. */
export const user = (lib, as = 'user') => ({
  as,
  role: 'user',
  name: nameOf(lib, 'user'),
  c: 'void *%',
  mark: 'user',
})

/**
 * A callback, with its user pointer among its own parameters where it has one.
 * @param {{ returns?: string, takes: { role: string, c: string, name: string, of?: any }[], hasUser?: boolean }} shape
 */
export const callback = (lib, { as = 'callback', returns = 'void', takes, hasUser, ...rest }) => {
  const { draw } = lib
  const own = [...takes]
  let userName = nameOf(lib, 'user')
  while (takes.some(({ name }) => name == userName)) userName += '_'
  if (hasUser)
    own.splice(draw.below(own.length + 1), 0, {
      role: 'user',
      name: userName,
      c: 'void *%',
      isUser: true,
    })
  // A length follows its array, wherever that is.
  const list = own.map(({ c, name }) => c.replace('%', name)).join(', ') || 'void'
  const name = nameOf(lib, 'callback')
  /** How C calls it. */
  const call = (given) =>
    `${own.map((one) => (one.isUser ? given.user : given[one.name])).join(', ')}`
  return {
    as,
    role: 'callback',
    name,
    returns,
    takes: takes.filter(({ role }) => role != 'length'),
    call,
    c: `${returns} (*%)(${list})`,
    type: `${returns} (*)(${list})`,
    userMark: hasUser ? [`${name}.${userName}`, 'user'] : undefined,
    ...rest,
  }
}

/** What of a library is marked for a callback's own user pointer. */
export const markUser = (lib, func, parameter) => {
  if (func && parameter.userMark) {
    const [, mark] = parameter.userMark
    const own = parameter.userMark[0].slice(parameter.userMark[0].indexOf('.') + 1)
    lib.marks.push([`${func.name}.${parameter.name}.${own}`, mark])
  }
}
