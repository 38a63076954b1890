/* Made from runtime/ by tools/runtime-table.js: make runtime-table. */
#include "glue/runtime_table.h"

#include <stddef.h>

/* clang-format off */

#define NAMES(...) (const char *const[]){__VA_ARGS__, NULL}
#define NONE (const char *const[]){NULL}

const struct runtime_piece runtime_pieces[] = {
    {"early",
     "/** What the module's exports are before init(): every use throws. */\n"
     "const early = new Proxy(Function.prototype, {\n"
     "  get() {\n"
     "    throw Error('await init() first')\n"
     "  },\n"
     "  apply() {\n"
     "    throw Error('await init() first')\n"
     "  },\n"
     "})",
     NONE, NAMES("Error", "Function", "Proxy"), RUNTIME_INIT, true},

    {"load",
     "/**\n"
     " * The module behind any of the inputs that init() takes.\n"
     " * @param {any} input\n"
     " */\n"
     "const load = async (input) => {\n"
     "  input = await input\n"
     "  // instanceof fails across realms, so look at properties.\n"
     "  if (typeof input == 'string' || input.href) input = await fetch(input)\n"
     "  if (input.arrayBuffer) {\n"
     "    if (input.ok == false) throw Error(`${input.url}: ${input.status}`)\n"
     "    input = await input.arrayBuffer()\n"
     "  }\n"
     "  return input[Symbol.toStringTag] == 'WebAssembly.Module' ? input : WebAssembly.compile(input)\n"
     "}",
     NONE, NAMES("Error", "Symbol", "WebAssembly", "fetch"), RUNTIME_INIT, true},

    {"guarded",
     "/**\n"
     " * Wraps the exports of a module with a stack, so that the module survives a trap. A function that traps leaves its frame\n"
     " * on the stack, so the stack pointer is set back to its first value.\n"
     " * @param {Record<string, any>} exports\n"
     " * @param {string} name of the stack pointer among them\n"
     " */\n"
     "const guarded = (exports, name) => {\n"
     "  const stack = exports[name]\n"
     "  const bottom = stack?.value\n"
     "  /** @param {Function} call */\n"
     "  const guard =\n"
     "    (call) =>\n"
     "    /** @param {unknown[]} args */\n"
     "    (...args) => {\n"
     "      try {\n"
     "        return call(...args)\n"
     "      } catch (error) {\n"
     "        if (stack) stack.value = bottom\n"
     "        throw error\n"
     "      }\n"
     "    }\n"
     "  /** @type {Record<string, any>} */\n"
     "  const result = {}\n"
     "  for (const key in exports)\n"
     "    result[key] = typeof exports[key] == 'function' ? guard(exports[key]) : exports[key]\n"
     "  return result\n"
     "}",
     NONE, NONE, RUNTIME_STACK, true},

    {"stack$global",
     "/**\n"
     " * The exports of a module that gives its stack pointer by two functions, such that it is a global among them.\n"
     " * @param {Record<string, any>} exports\n"
     " * @param {string} get the name of the function that returns it, and then of the global\n"
     " * @param {string} set and of the one that changes it\n"
     " */\n"
     "const stack$global = (exports, get, set) => ({\n"
     "  ...exports,\n"
     "  [get]: {\n"
     "    get value() {\n"
     "      return exports[get]()\n"
     "    },\n"
     "    set value(to) {\n"
     "      exports[set](to)\n"
     "    },\n"
     "  },\n"
     "})",
     NONE, NONE, RUNTIME_STACK, true},

    {"nested$guarded",
     "/**\n"
     " * As guarded(), where imports may call back: a function that ends early, by a trap or by what an import threw, may have been\n"
     " * called by one that goes on.\n"
     " * @param {Record<string, any>} exports\n"
     " * @param {string} name\n"
     " */\n"
     "const nested$guarded = (exports, name) => {\n"
     "  const stack = exports[name]\n"
     "  /** @param {Function} call */\n"
     "  const guard =\n"
     "    (call) =>\n"
     "    /** @param {unknown[]} args */\n"
     "    (...args) => {\n"
     "      const before = stack?.value\n"
     "      try {\n"
     "        return call(...args)\n"
     "      } catch (error) {\n"
     "        if (stack) stack.value = before\n"
     "        throw error\n"
     "      }\n"
     "    }\n"
     "  /** @type {Record<string, any>} */\n"
     "  const result = {}\n"
     "  for (const key in exports)\n"
     "    result[key] = typeof exports[key] == 'function' ? guard(exports[key]) : exports[key]\n"
     "  return result\n"
     "}",
     NONE, NONE, RUNTIME_STACK, true},

    {"jump$told",
     "/**\n"
     " * Wraps the exports of a module that calls longjmp(), such that one which no function of C's takes is an error. What JavaScript\n"
     " * called from within C lets it pass: C may take it further out.\n"
     " * @param {Record<string, any>} exports\n"
     " * @param {string} name of the stack pointer among them, if there is one: what takes a jump has moved it\n"
     " */\n"
     "const jump$told = (exports, name) => {\n"
     "  const stack = exports[name]\n"
     "  const bottom = stack?.value\n"
     "  /** @param {Function} call */\n"
     "  const told =\n"
     "    (call) =>\n"
     "    /** @param {unknown[]} args */\n"
     "    (...args) => {\n"
     "      const isOuter = stack?.value == bottom\n"
     "      try {\n"
     "        return call(...args)\n"
     "      } catch (error) {\n"
     "        // @ts-ignore: TypeScript's types do not have it\n"
     "        if (isOuter && error instanceof WebAssembly.Exception)\n"
     "          throw Error('longjmp() to a function that has returned')\n"
     "        throw error\n"
     "      }\n"
     "    }\n"
     "  /** @type {Record<string, any>} */\n"
     "  const result = {}\n"
     "  for (const key in exports)\n"
     "    result[key] = typeof exports[key] == 'function' ? told(exports[key]) : exports[key]\n"
     "  return result\n"
     "}",
     NONE, NAMES("Error", "WebAssembly"), RUNTIME_STACK, true},

    {"open$guarded",
     "/**\n"
     " * As guarded(), where the stack has no known bound. It comes first in memory, so that its pointer is negative once it ran\n"
     " * out, and the next access to memory traps.\n"
     " * @param {Record<string, any>} exports\n"
     " * @param {string} name of the stack pointer among them\n"
     " */\n"
     "const open$guarded = (exports, name) => {\n"
     "  const stack = exports[name]\n"
     "  const bottom = stack?.value\n"
     "  /** @param {Function} call */\n"
     "  const guard =\n"
     "    (call) =>\n"
     "    /** @param {unknown[]} args */\n"
     "    (...args) => {\n"
     "      try {\n"
     "        return call(...args)\n"
     "      } catch (error) {\n"
     "        if (stack.value < 0 && error instanceof WebAssembly.RuntimeError)\n"
     "          error.message += `: ${bottom} bytes of stack ran out, see --stack-size`\n"
     "        stack.value = bottom\n"
     "        throw error\n"
     "      }\n"
     "    }\n"
     "  /** @type {Record<string, any>} */\n"
     "  const result = {}\n"
     "  for (const key in exports)\n"
     "    result[key] = typeof exports[key] == 'function' ? guard(exports[key]) : exports[key]\n"
     "  return result\n"
     "}",
     NONE, NAMES("WebAssembly"), RUNTIME_STACK, true},

    {"open$nested",
     "/**\n"
     " * As nested$guarded(), where the stack has no known bound.\n"
     " * @param {Record<string, any>} exports\n"
     " * @param {string} name\n"
     " */\n"
     "const open$nested = (exports, name) => {\n"
     "  const stack = exports[name]\n"
     "  const bottom = stack?.value\n"
     "  /** @param {Function} call */\n"
     "  const guard =\n"
     "    (call) =>\n"
     "    /** @param {unknown[]} args */\n"
     "    (...args) => {\n"
     "      const before = stack.value\n"
     "      try {\n"
     "        return call(...args)\n"
     "      } catch (error) {\n"
     "        const told = `: ${bottom} bytes of stack ran out, see --stack-size`\n"
     "        // What passes several calls is told once.\n"
     "        if (\n"
     "          stack.value < 0 &&\n"
     "          error instanceof WebAssembly.RuntimeError &&\n"
     "          !error.message.endsWith(told)\n"
     "        )\n"
     "          error.message += told\n"
     "        stack.value = before\n"
     "        throw error\n"
     "      }\n"
     "    }\n"
     "  /** @type {Record<string, any>} */\n"
     "  const result = {}\n"
     "  for (const key in exports)\n"
     "    result[key] = typeof exports[key] == 'function' ? guard(exports[key]) : exports[key]\n"
     "  return result\n"
     "}",
     NONE, NAMES("WebAssembly"), RUNTIME_STACK, true},

    {"number",
     "/**\n"
     " * @param {unknown} value\n"
     " * @param {string} name of the parameter\n"
     " */\n"
     "const number = (value, name) => {\n"
     "  if (typeof value != 'number') throw TypeError(name + ' must be a number')\n"
     "}",
     NONE, NAMES("TypeError"), RUNTIME_CHECK, true},

    {"boolean",
     "/**\n"
     " * @param {unknown} value\n"
     " * @param {string} name\n"
     " */\n"
     "const boolean = (value, name) => {\n"
     "  if (typeof value != 'boolean') throw TypeError(name + ' must be a boolean')\n"
     "}",
     NONE, NAMES("TypeError"), RUNTIME_CHECK, true},

    {"integer",
     "/**\n"
     " * @param {unknown} value\n"
     " * @param {number} min\n"
     " * @param {number} max\n"
     " * @param {string} name\n"
     " */\n"
     "const integer = (value, min, max, name) => {\n"
     "  if (!Number.isInteger(value)) throw TypeError(name + ' must be an integer')\n"
     "  if (/** @type {number} */ (value) < min || /** @type {number} */ (value) > max)\n"
     "    throw RangeError(`${name} must be from ${min} to ${max}`)\n"
     "}",
     NONE, NAMES("Number", "RangeError", "TypeError"), RUNTIME_CHECK, true},

    {"bigint",
     "/**\n"
     " * @param {unknown} value\n"
     " * @param {(bits: number, value: bigint) => bigint} wrap BigInt.asIntN or BigInt.asUintN\n"
     " * @param {string} name\n"
     " */\n"
     "const bigint = (value, wrap, name) => {\n"
     "  if (typeof value != 'bigint') throw TypeError(name + ' must be a bigint')\n"
     "  if (wrap(64, value) != value) throw RangeError(name + ' must fit in 64 bits')\n"
     "}",
     NONE, NAMES("RangeError", "TypeError"), RUNTIME_CHECK, true},

    {"oneOf",
     "/**\n"
     " * @param {unknown} value\n"
     " * @param {Record<string, unknown>} choices\n"
     " * @param {string} name\n"
     " */\n"
     "const oneOf = (value, choices, name) => {\n"
     "  if (!Object.values(choices).includes(value))\n"
     "    throw RangeError(`${name} must be the value of one of ${Object.keys(choices).join(', ')}`)\n"
     "}",
     NONE, NAMES("Object", "RangeError"), RUNTIME_CHECK, true},

    {"check$flags",
     "/**\n"
     " * @param {unknown} value\n"
     " * @param {number} mask all bits that there are\n"
     " * @param {Record<string, unknown>} choices\n"
     " * @param {string} name\n"
     " */\n"
     "const check$flags = (value, mask, choices, name) => {\n"
     "  integer(value, -2147483648, 4294967295, name)\n"
     "  if (/** @type {number} */ (value) & ~mask)\n"
     "    throw RangeError(`${name} must be an OR of ${Object.keys(choices).join(', ')}`)\n"
     "}",
     NAMES("integer"), NAMES("Object", "RangeError"), RUNTIME_CHECK, true},

    {"check$copy",
     "/**\n"
     " * A copy of a typed array, which neither its own methods nor another thread can change once it is checked.\n"
     " * @template T\n"
     " * @param {unknown} array\n"
     " * @param {{ readonly name: string, new (array: any): T }} type\n"
     " * @param {string} name\n"
     " */\n"
     "const check$copy = (array, type, name) => {\n"
     "  typedArray(array, type.name, name)\n"
     "  return new type(array)\n"
     "}",
     NAMES("typedArray"), NONE, RUNTIME_CHECK, true},

    {"check$all",
     "/**\n"
     " * @param {any} array a typed array of values\n"
     " * @param {Record<string, unknown>} choices\n"
     " * @param {string} name\n"
     " */\n"
     "const check$all = (array, choices, name) => {\n"
     "  const known = new Set(Object.values(choices))\n"
     "  for (const value of array)\n"
     "    if (!known.has(value))\n"
     "      throw RangeError(`${name} must have values of ${Object.keys(choices).join(', ')}`)\n"
     "}",
     NONE, NAMES("Object", "RangeError", "Set"), RUNTIME_CHECK, true},

    {"check$allFlags",
     "/**\n"
     " * @param {any} array a typed array of ORs\n"
     " * @param {number} mask\n"
     " * @param {Record<string, unknown>} choices\n"
     " * @param {string} name\n"
     " */\n"
     "const check$allFlags = (array, mask, choices, name) => {\n"
     "  for (const value of array) check$flags(value, mask, choices, name)\n"
     "}",
     NAMES("check$flags"), NONE, RUNTIME_CHECK, true},

    {"check$difference",
     "/**\n"
     " * Of two lengths: one less the other.\n"
     " * @param {number} length\n"
     " * @param {number} less\n"
     " * @param {string} name of the first one\n"
     " */\n"
     "const check$difference = (length, less, name) => {\n"
     "  if (!(length >= less)) throw RangeError(`${name} must be at least ${less}`)\n"
     "  return length - less\n"
     "}",
     NONE, NAMES("RangeError"), RUNTIME_CHECK, true},

    {"check$quotient",
     "/**\n"
     " * Of two lengths: one parted into pieces of the other.\n"
     " * @param {number} length\n"
     " * @param {number} each\n"
     " * @param {string} name of the first one\n"
     " */\n"
     "const check$quotient = (length, each, name) => {\n"
     "  if (length % each !== 0) throw RangeError(`${name} must be a multiple of ${each}`)\n"
     "  return length / each\n"
     "}",
     NONE, NAMES("RangeError"), RUNTIME_CHECK, true},

    {"check$total",
     "/**\n"
     " * What the elements of an array come to.\n"
     " * @param {any} array of numbers or bigints\n"
     " */\n"
     "const check$total = (array) => {\n"
     "  let total = 0\n"
     "  for (const value of array) total += Number(value)\n"
     "  return total\n"
     "}",
     NONE, NAMES("Number"), RUNTIME_CHECK, true},

    {"typedArray",
     "/**\n"
     " * By its tag, which holds for arrays of other realms as well, and for Node's Buffer. Returns the length: another thread\n"
     " * may make the array longer, so that one call asks for it once.\n"
     " * @param {unknown} value\n"
     " * @param {string} type\n"
     " * @param {string} name\n"
     " * @param {number} [length] in elements; where it is left out, any\n"
     " */\n"
     "const typedArray = (value, type, name, length) => {\n"
     "  const array = /** @type {Uint8Array} */ (value)\n"
     "  if (!ArrayBuffer.isView(value) || array[Symbol.toStringTag] != type)\n"
     "    throw TypeError(`${name} must be of type ${type}`)\n"
     "  const { length: actual } = array\n"
     "  if (actual != (length ?\? actual)) throw RangeError(`${name} must have length ${length}`)\n"
     "  return actual\n"
     "}",
     NONE, NAMES("ArrayBuffer", "RangeError", "Symbol", "TypeError"), RUNTIME_CHECK, true},

    {"check$still",
     "/**\n"
     " * Throws if a callback has cut an array that C works on a copy of.\n"
     " * @param {{ length: number }} array\n"
     " * @param {number} length that it had\n"
     " * @param {string} name\n"
     " */\n"
     "const check$still = (array, length, name) => {\n"
     "  if (array.length < length) throw RangeError(name + ' was cut or detached during the call')\n"
     "}",
     NONE, NAMES("RangeError"), RUNTIME_CHECK, true},

    {"succeed",
     "/**\n"
     " * @param {unknown} done what an init function returned\n"
     " * @param {string} name of the call that failed\n"
     " */\n"
     "const succeed = (done, name) => {\n"
     "  if (!done) throw Error(name + ' failed')\n"
     "}",
     NONE, NAMES("Error"), RUNTIME_CHECK, true},

    {"succeedWith",
     "/**\n"
     " * @param {number} code what an init function returned: 0 is success\n"
     " * @param {Record<string, number>} codes\n"
     " * @param {string} name of the call that failed\n"
     " */\n"
     "const succeedWith = (code, codes, name) => {\n"
     "  if (code) {\n"
     "    const reason = Object.keys(codes).find((key) => codes[key] == code) ?\? code\n"
     "    throw Object.assign(Error(`${name} failed: ${reason}`), { code })\n"
     "  }\n"
     "}",
     NONE, NAMES("Error", "Object"), RUNTIME_CHECK, true},

    {"failure$throw",
     "/**\n"
     " * Ends a call that failed.\n"
     " * @param {string} name of the call\n"
     " * @param {unknown} code what C returned\n"
     " * @param {unknown} [reason] what that means; empty where nobody knows\n"
     " */\n"
     "const failure$throw = (name, code, reason) => {\n"
     "  throw Object.assign(Error(`${name} failed: ${reason || code}`), { code })\n"
     "}",
     NONE, NAMES("Error", "Object"), RUNTIME_FAILURE, true},

    {"failure$name",
     "/**\n"
     " * What an enum calls a code.\n"
     " * @param {number} code\n"
     " * @param {Record<string, number>} codes\n"
     " */\n"
     "const failure$name = (code, codes) => Object.keys(codes).find((key) => codes[key] == code)",
     NONE, NAMES("Object"), RUNTIME_FAILURE, true},

    {"failure$said",
     "/**\n"
     " * The text in which C says how a call failed. What is no UTF-8 becomes U+FFFD, since an error about the text would hide that.\n"
     " * @param {number} at\n"
     " */\n"
     "const failure$said = (at) =>\n"
     "  at ? new TextDecoder().decode(bytes().subarray(at, bytes().indexOf(0, at))) : ''",
     NAMES("bytes"), NAMES("TextDecoder"), RUNTIME_FAILURE, true},

    {"failure$told",
     "/**\n"
     " * What a failed call left in objects, or nothing where that cannot be read: the failure matters more.\n"
     " * @param {() => any} read\n"
     " */\n"
     "const failure$told = (read) => {\n"
     "  try {\n"
     "    return read()\n"
     "  } catch {\n"
     "    return []\n"
     "  }\n"
     "}",
     NONE, NONE, RUNTIME_FAILURE, true},

    {"failure$text",
     "/**\n"
     " * The text that a failed call gave out.\n"
     " * @param {number} at\n"
     " * @param {(at: number) => void} [free]\n"
     " */\n"
     "const failure$text = (at, free) => {\n"
     "  try {\n"
     "    return failure$said(at)\n"
     "  } finally {\n"
     "    if (at) free?.(at)\n"
     "  }\n"
     "}",
     NAMES("failure$said"), NONE, RUNTIME_FAILURE, true},

    {"view",
     "/** A growth detaches the view, and a detached view is empty. */\n"
     "let view = new Uint8Array()",
     NONE, NAMES("Uint8Array"), RUNTIME_VIEW, false},

    {"bytes",
     "/** All of linear memory, to be asked for again after every call that could grow it. */\n"
     "const bytes = () => (view.length ? view : (view = new Uint8Array(memory.buffer)))",
     NAMES("view"), NAMES("Uint8Array"), RUNTIME_VIEW, true},

    {"live",
     "/**\n"
     " * The slot in the cell of an instance. It is 0 once the instance was freed.\n"
     " * @template Slot\n"
     " * @param {{ at: Slot }} cell\n"
     " */\n"
     "const live = (cell) => {\n"
     "  if (!cell.at) throw TypeError('used after free()')\n"
     "  return cell.at\n"
     "}",
     NONE, NAMES("TypeError"), RUNTIME_INSTANCE, true},

    {"taken",
     "/**\n"
     " * Takes the slot from an instance, so that it can be given back; throws if the cell keeps it, as it does behind a Proxy\n"
     " * that ignores writes.\n"
     " * @template Slot\n"
     " * @param {{ at: Slot | 0 }} cell\n"
     " */\n"
     "const taken = (cell) => {\n"
     "  const slot = live(cell)\n"
     "  cell.at = 0\n"
     "  if (cell.at) throw TypeError('read-only')\n"
     "  return slot\n"
     "}",
     NAMES("live"), NAMES("TypeError"), RUNTIME_INSTANCE, true},

    {"handle$given",
     "/**\n"
     " * The address of an instance that C gave; throws if it is NULL.\n"
     " * @param {number} at\n"
     " * @param {string} name of the call\n"
     " */\n"
     "const handle$given = (at, name) => {\n"
     "  if (!at) throw Error(name + ' returned NULL')\n"
     "  return at >>> 0\n"
     "}",
     NONE, NAMES("Error"), RUNTIME_HANDLE, true},

    {"handle$orNull",
     "/**\n"
     " * The instance that C gave, or null.\n"
     " * @template T\n"
     " * @param {number} at\n"
     " * @param {(at: number) => T} make\n"
     " */\n"
     "const handle$orNull = (at, make) => (at ? make(at >>> 0) : null)",
     NONE, NONE, RUNTIME_HANDLE, true},

    {"handle$there",
     "/**\n"
     " * The instance that C gave; throws if there is none.\n"
     " * @template T\n"
     " * @param {T | null} self\n"
     " * @param {string} name of the call\n"
     " */\n"
     "const handle$there = (self, name) => {\n"
     "  if (!self) throw Error(name + ' returned NULL')\n"
     "  return self\n"
     "}",
     NONE, NAMES("Error"), RUNTIME_HANDLE, true},

    {"handle$owner",
     "/** Key under which a borrowed instance has what it is a part of, which stays alive as long. */\n"
     "const handle$owner = Symbol()",
     NONE, NAMES("Symbol"), RUNTIME_HANDLE, true},

    {"handle$module",
     "/** What instances are a part of that no other one owns. @type {HandleCell} */\n"
     "const handle$module = { at: 1 }",
     NONE, NONE, RUNTIME_HANDLE, true},

    {"handle$first",
     "/**\n"
     " * The cell that counts changes of what several instances stand for, as a reference that was counted does.\n"
     " * @param {HandleCell} cell\n"
     " */\n"
     "const handle$first = (cell) => cell.same ?\? cell",
     NONE, NONE, RUNTIME_HANDLE, false},

    {"handle$isSame",
     "/**\n"
     " * Whether a borrowed instance is what it was when it was borrowed.\n"
     " * @type {(link: HandleLink) => unknown}\n"
     " */\n"
     "const handle$isSame = ({ of, age, next }) =>\n"
     "  !of || (of.at && handle$first(of).age == age && (!next || handle$isSame(next)))",
     NAMES("handle$first"), NONE, RUNTIME_HANDLE, false},

    {"handle$links",
     "/**\n"
     " * All that a borrowed instance is a part of; of another one an object without that.\n"
     " * @param {HandleLink | undefined} link\n"
     " */\n"
     "const handle$links = (link) => {\n"
     "  const links = /** @type {HandleLink[]} */ ([])\n"
     "  for (; link; link = link.next) links.push(link)\n"
     "  return links\n"
     "}",
     NONE, NONE, RUNTIME_HANDLE, false},

    {"handle$roots",
     "/**\n"
     " * What an instance is a part of, or that itself.\n"
     " * @param {HandleCell} cell\n"
     " */\n"
     "const handle$roots = (cell) => handle$links(cell).map(({ of = cell }) => of)",
     NAMES("handle$links"), NONE, RUNTIME_HANDLE, false},

    {"handle$isMade",
     "/**\n"
     " * Whether an instance was made from another one, and so ends before it.\n"
     " * @type {(cell: HandleCell, other: HandleCell) => boolean}\n"
     " */\n"
     "const handle$isMade = ({ uses = [] }, other) =>\n"
     "  uses.some((one) => one == other || handle$isMade(one, other))",
     NONE, NONE, RUNTIME_HANDLE, false},

    {"handle$passing",
     "/** Where the cell is that owns what C lends for the time of a call. */\n"
     "const handle$passing = 2",
     NONE, NONE, RUNTIME_HANDLE, false},

    {"handle$join",
     "/**\n"
     " * Makes a borrowed instance a part of another one as well: it ends with the first of these. But where one of them is for the\n"
     " * time of a call, or was made from the other, the other one is enough. Returns whether the other has to stay alive for it.\n"
     " * @param {HandleCell} cell\n"
     " * @param {HandleCell} of\n"
     " */\n"
     "const handle$join = (cell, of) => {\n"
     "  const { age } = handle$first(of)\n"
     "  for (const one of handle$links(cell)) {\n"
     "    const root = /** @type {HandleCell} */ (one.of)\n"
     "    if (root.at == of.at || of.at == handle$passing || handle$isMade(of, root)) return false\n"
     "    if (root.at == handle$passing || handle$isMade(root, of)) {\n"
     "      one.of = of\n"
     "      one.age = age\n"
     "      return true\n"
     "    }\n"
     "  }\n"
     "  cell.next = { of, age, next: cell.next }\n"
     "  return true\n"
     "}",
     NAMES("handle$first", "handle$isMade", "handle$links", "handle$passing"), NONE, RUNTIME_HANDLE, false},

    {"handle$know",
     "/**\n"
     " * Notes where a new instance is that JavaScript owns. There may be one at the same address already.\n"
     " * @param {Map<number, WeakRef<Instance>>} known the instances of the class\n"
     " * @param {symbol} key of their cells\n"
     " * @param {number} at\n"
     " * @param {Instance} self\n"
     " */\n"
     "const handle$know = (known, key, at, self) => {\n"
     "  const other = known.get(at)?.deref()?.[key]\n"
     "  if (other?.at == at && !other.of) self[key].same = handle$first(other)\n"
     "  else known.set(at, new WeakRef(self))\n"
     "}",
     NAMES("handle$first"), NAMES("WeakRef"), RUNTIME_HANDLE, true},

    {"handle$forget",
     "/**\n"
     " * Notes that an instance has ended.\n"
     " * @param {Map<number, WeakRef<Instance>>} known the instances of the class\n"
     " * @param {symbol} key of their cells\n"
     " * @param {number} at\n"
     " * @param {Instance} self\n"
     " */\n"
     "const handle$forget = (known, key, at, self) => {\n"
     "  if (known.get(at)?.deref()?.[key] == self[key]) known.delete(at)\n"
     "}",
     NONE, NONE, RUNTIME_HANDLE, true},

    {"handle$lend",
     "/**\n"
     " * The instance at an address that C owns: for as long as it is valid, always the same one.\n"
     " * @param {Map<number, WeakRef<Instance>>} known the instances of the class\n"
     " * @param {symbol} key of their cells\n"
     " * @param {{ prototype: object }} type\n"
     " * @param {number} at\n"
     " * @param {HandleCell} of the cell of what it was borrowed from\n"
     " * @param {Instance} [owner] that one\n"
     " */\n"
     "const handle$lend = (known, key, type, at, of, owner) => {\n"
     "  let self = known.get(at)?.deref()\n"
     "  const [root, ...more] = handle$roots(of)\n"
     "  const holder = of.of ? owner?.[handle$owner] : owner\n"
     "  const cell = self?.[key]\n"
     "  const isModule = root == handle$module\n"
     "  if (!cell?.at || !handle$isSame(cell) || (cell.of && (cell.of == handle$module) != isModule)) {\n"
     "    self = /** @type {Instance} */ (Object.create(type.prototype))\n"
     "    self[key] = { at, of: root, age: handle$first(root).age }\n"
     "    self[handle$owner] = holder\n"
     "    known.set(at, new WeakRef(self))\n"
     "  } else if (cell.of) {\n"
     "    more.push(root)\n"
     "  }\n"
     "  const made = /** @type {Instance} */ (self)\n"
     "  for (const one of more)\n"
     "    if (handle$join(made[key], one)) made[handle$owner] = [made[handle$owner], holder]\n"
     "  return made\n"
     "}",
     NAMES("handle$first", "handle$isSame", "handle$join", "handle$module", "handle$owner", "handle$roots"), NAMES("Object", "WeakRef"), RUNTIME_HANDLE, true},

    {"handle$during",
     "/**\n"
     " * Calls a function with what owns the instances that C lends it for the time of the call.\n"
     " * @template T\n"
     " * @param {(of: HandleCell) => T} run\n"
     " * @param {string} name of the callback\n"
     " */\n"
     "const handle$during = (run, name) => {\n"
     "  const of = { at: handle$passing, age: 0, by: '' }\n"
     "  try {\n"
     "    return run(of)\n"
     "  } finally {\n"
     "    of.by = 'the end of ' + name + '()'\n"
     "    of.age++\n"
     "  }\n"
     "}",
     NAMES("handle$passing"), NONE, RUNTIME_HANDLE, true},

    {"handle$visit",
     "/**\n"
     " * The instance whose address C passes to a callback: the one that JavaScript has of it, as long as that is valid, or one for\n"
     " * the time of the call.\n"
     " * @param {Map<number, WeakRef<Instance>>} known the instances of the class\n"
     " * @param {symbol} key of their cells\n"
     " * @param {{ prototype: object }} type\n"
     " * @param {number} at\n"
     " * @param {HandleCell} of\n"
     " */\n"
     "const handle$visit = (known, key, type, at, of) => {\n"
     "  const self = known.get(at)?.deref()\n"
     "  const cell = self?.[key]\n"
     "  return cell?.at && handle$isSame(cell) ? self : handle$lend(known, key, type, at, of)\n"
     "}",
     NAMES("handle$isSame", "handle$lend"), NONE, RUNTIME_HANDLE, true},

    {"handle$valid",
     "/**\n"
     " * Throws if one of those has ended that an instance is a part of, or may have ended that instance.\n"
     " * @type {(link: HandleLink, name: string) => void}\n"
     " */\n"
     "const handle$valid = ({ of, age, next }, name) => {\n"
     "  if (!of) return\n"
     "  live(of)\n"
     "  const { age: now, by } = handle$first(of)\n"
     "  if (now != age) throw Error(`${name} was borrowed, and ${by} may have ended it: get it again`)\n"
     "  if (next) handle$valid(next, name)\n"
     "}",
     NAMES("handle$first", "live"), NAMES("Error"), RUNTIME_HANDLE, false},

    {"handle$live",
     "/**\n"
     " * The address of an instance that may be borrowed; throws if it, or what it is a part of, has ended.\n"
     " * @param {HandleCell} cell\n"
     " * @param {string} name of its class\n"
     " */\n"
     "const handle$live = (cell, name) => {\n"
     "  handle$valid(cell, name)\n"
     "  return live(cell)\n"
     "}",
     NAMES("handle$valid", "live"), NONE, RUNTIME_HANDLE, true},

    {"handle$change",
     "/**\n"
     " * Notes that a call may end what was borrowed from the instances that it takes.\n"
     " * @param {string} by the call\n"
     " * @param {unknown} spares whether it does not end these instances themselves\n"
     " * @param {(HandleCell | undefined)[]} cells\n"
     " */\n"
     "const handle$change = (by, spares, ...cells) => {\n"
     "  const spared = cells.filter((cell) => spares && cell && handle$isSame(cell)) // no others come back to life\n"
     "  for (const cell of cells)\n"
     "    for (const one of cell ? handle$roots(cell) : []) {\n"
     "      const root = handle$first(one)\n"
     "      const age = (root.age ?\? 0) + 1\n"
     "      root.by = by\n"
     "      root.age = age\n"
     "      if (root.age != age) throw TypeError('read-only')\n"
     "    }\n"
     "  for (const cell of spared)\n"
     "    for (const one of handle$links(cell)) if (one.of) one.age = handle$first(one.of).age\n"
     "}",
     NAMES("handle$first", "handle$isSame", "handle$links", "handle$roots"), NAMES("TypeError"), RUNTIME_HANDLE, true},

    {"handle$own",
     "/**\n"
     " * The cell of an instance that is to end, or to be C's; throws if it is C's already.\n"
     " * @template {HandleCell} T\n"
     " * @param {T} cell\n"
     " * @param {string} name of its class\n"
     " */\n"
     "const handle$own = (cell, name) => {\n"
     "  if (cell.of) throw TypeError(`${name} is borrowed: what it is a part of ends it`)\n"
     "  return cell\n"
     "}",
     NONE, NAMES("TypeError"), RUNTIME_HANDLE, true},

    {"handle$apart",
     "/**\n"
     " * Throws if an instance that is to be C's, or a part of it, is another argument of the same call.\n"
     " * @param {string} name of the parameter\n"
     " * @param {HandleCell} cell\n"
     " * @param {(HandleCell | undefined)[]} others\n"
     " */\n"
     "const handle$apart = (name, cell, ...others) => {\n"
     "  if (others.some((one) => one && handle$roots(one).includes(cell)))\n"
     "    throw TypeError(name + ' must not be another argument, or own one')\n"
     "}",
     NAMES("handle$roots"), NAMES("TypeError"), RUNTIME_HANDLE, true},

    {"handle$use",
     "/**\n"
     " * Notes that an instance was made from others, which must not end before it.\n"
     " * @template {Instance} T\n"
     " * @param {T} self\n"
     " * @param {symbol} key of its cell\n"
     " * @param {Instance[]} owners\n"
     " * @param {HandleCell[]} uses their cells\n"
     " */\n"
     "const handle$use = (self, key, owners, uses) => {\n"
     "  uses = uses.flatMap(handle$roots)\n"
     "  for (const one of uses) {\n"
     "    const users = (one.users ?\? 0) + 1\n"
     "    one.users = users\n"
     "    if (one.users != users) throw TypeError('read-only')\n"
     "  }\n"
     "  Reflect.set(self, handle$owner, owners)\n"
     "  self[key].uses = uses\n"
     "  return self\n"
     "}",
     NAMES("handle$owner", "handle$roots"), NAMES("Reflect", "TypeError"), RUNTIME_HANDLE, true},

    {"handle$unused",
     "/**\n"
     " * The cell of an instance that is to end; throws where others need it.\n"
     " * @template {HandleCell} T\n"
     " * @param {T} cell\n"
     " * @param {string} name of its class\n"
     " */\n"
     "const handle$unused = (cell, name) => {\n"
     "  if (cell.users) throw Error(`${name} is in use by what was made from it: free that first`)\n"
     "  return cell\n"
     "}",
     NONE, NAMES("Error"), RUNTIME_HANDLE, true},

    {"handle$leave",
     "/**\n"
     " * Lets go of what an instance was made from, when it has ended.\n"
     " * @param {HandleCell} cell\n"
     " */\n"
     "const handle$leave = ({ uses = [] }) => {\n"
     "  for (const one of uses) if (!--/** @type {{ users: number }} */ (one).users) one.lost?.()\n"
     "}",
     NONE, NONE, RUNTIME_HANDLE, true},

    {"handle$last",
     "/**\n"
     " * Ends an instance that is garbage, after those that were made from it, and those that keep it.\n"
     " * @param {HandleCell} cell\n"
     " * @param {() => void} end\n"
     " */\n"
     "const handle$last = (cell, end) => {\n"
     "  if (cell.users || cell.keepers) cell.lost = end\n"
     "  else end()\n"
     "}",
     NONE, NONE, RUNTIME_HANDLE, true},

    {"handle$keep",
     "/**\n"
     " * Has an instance keep another one, which may be borrowed: what that is a part of cannot be freed meanwhile, either.\n"
     " * @param {import('./keep.js').Keeper} cell\n"
     " * @param {number} by\n"
     " * @param {import('./keep.js').Held} held\n"
     " * @param {unknown} value\n"
     " * @param {HandleCell} of\n"
     " */\n"
     "const handle$keep = (cell, by, held, value, of) => {\n"
     "  const roots = of.of ? handle$roots(of).filter(({ at }) => at > 2 && at != live(cell)) : []\n"
     "  if (roots.some((root) => keep$reaches(root, cell.at)))\n"
     "    throw Error('instances cannot keep each other')\n"
     "  const at = keep$hold(cell, by, held, value, of)\n"
     "  for (const root of roots) {\n"
     "    const key = `${by}:${at}:${root.at}`\n"
     "    if (cell.kept[key]) continue\n"
     "    const keepers = (root.keepers ?\? 0) + 1\n"
     "    root.keepers = keepers\n"
     "    if (root.keepers != keepers) throw TypeError('read-only')\n"
     "    keep$add(cell, key, { by, at, length: 0, end: keep$leave, of: root })\n"
     "  }\n"
     "  return at\n"
     "}",
     NAMES("handle$roots", "keep$add", "keep$hold", "keep$leave", "keep$reaches", "live"), NAMES("Error", "TypeError"), RUNTIME_HANDLE, true},

    {"top",
     "/** Where the slots end, in bytes. All above it is scratch. */\n"
     "const top = " HEAP_BASE,
     NONE, NONE, RUNTIME_BASE, true},

    {"reach",
     "/**\n"
     " * Makes linear memory hold `length` bytes at `at` and more, and returns `at`. It grows by a quarter of itself, so that a\n"
     " * million slots cost some twenty growths, or by what is needed where the engine refuses that. Where it refuses that as\n"
     " * well, this throws the engine's RangeError and nothing has changed. The last byte of all is never used: in C, what ends\n"
     " * with it at 4 GiB would end at NULL.\n"
     " * @param {number} at\n"
     " * @param {number} length\n"
     " */\n"
     "const reach = (at, length) => {\n"
     "  const size = memory.buffer.byteLength\n"
     "  const pages = (at + length - size) / 65536 + 1 // grow() drops the fraction\n"
     "  if (pages >= 1) {\n"
     "    try {\n"
     "      memory.grow(pages + size / 262144)\n"
     "    } catch {\n"
     "      memory.grow(pages)\n"
     "    }\n"
     "  }\n"
     "  return at\n"
     "}",
     NONE, NONE, RUNTIME_GROWING, true},

    {"end",
     "/** Linear memory ends here or behind: to ask it costs more than all else that an argument does. */\n"
     "let end = 0",
     NONE, NONE, RUNTIME_GROWING, false},

    {"hold",
     "/**\n"
     " * The same for what is put there in every call.\n"
     " * @param {number} at\n"
     " * @param {number} length\n"
     " */\n"
     "const hold = (at, length) => {\n"
     "  if (at + length >= end) {\n"
     "    reach(at, length)\n"
     "    end = memory.buffer.byteLength\n"
     "  }\n"
     "  return at\n"
     "}",
     NAMES("end", "reach"), NONE, RUNTIME_GROWING, true},

    {"top",
     "/** Where blocks end, in memory that does not grow. All above it is scratch. */\n"
     "let top = " HEAP_BASE,
     NONE, NONE, RUNTIME_RISING, true},

    {"claimBlock",
     "/**\n"
     " * The address of a block: the one that was given back last, or a new one on top.\n"
     " * @param {number[]} free blocks of this size that were given back\n"
     " * @param {number} size in bytes\n"
     " */\n"
     "const claimBlock = (free, size) => {\n"
     "  let block = free.pop()\n"
     "  if (!block) {\n"
     "    if (top + size > " HEAP_END ") throw RangeError('out of memory')\n"
     "    block = top\n"
     "    top += size\n"
     "  }\n"
     "  return block\n"
     "}",
     NAMES("top"), NAMES("RangeError"), RUNTIME_RISING, true},

    {"nested$raise",
     "/**\n"
     " * Sets `top`, for `nested$claim`.\n"
     " * @param {number} end\n"
     " */\n"
     "const nested$raise = (end) => {\n"
     "  top = end\n"
     "}",
     NAMES("top"), NONE, RUNTIME_RISING, true},

    {"nested$fit",
     "/**\n"
     " * Checks that a block fits into memory, for `nested$claim`.\n"
     " * @param {number} at\n"
     " * @param {number} size\n"
     " */\n"
     "const nested$fit = (at, size) => {\n"
     "  if (at + size > " HEAP_END ") throw RangeError('out of memory')\n"
     "  return at\n"
     "}",
     NONE, NAMES("RangeError"), RUNTIME_RISING, true},

    {"hold",
     "/**\n"
     " * Checks that `length` bytes at `at` lie in linear memory, which has the size that it began with; returns `at`.\n"
     " * @param {number} at\n"
     " * @param {number} length\n"
     " */\n"
     "const hold = (at, length) => {\n"
     "  if (at + length > " HEAP_END ") throw RangeError('arguments too long for the memory')\n"
     "  return at\n"
     "}",
     NONE, NAMES("RangeError"), RUNTIME_FIXED, true},

    {"top",
     "/** Where the slots end, in bytes. All above it is scratch. */\n"
     "let top = " HEAP_BASE,
     NONE, NONE, RUNTIME_SLAB, true},

    {"claim",
     "/**\n"
     " * The address of a slot: the one that was given back last, or a new one on top.\n"
     " * @param {number[]} free slots of this class that were given back\n"
     " * @param {number} size of a slot in bytes, a multiple of the alignment of every class\n"
     " */\n"
     "const claim = (free, size) => free.pop() ?\? (top = reach(top, size) + size) - size",
     NAMES("reach", "top"), NONE, RUNTIME_SLAB, true},

    {"nested$raise",
     "/**\n"
     " * Sets `top`, for `nested$claim`.\n"
     " * @param {number} end\n"
     " */\n"
     "const nested$raise = (end) => {\n"
     "  top = end\n"
     "}",
     NAMES("top"), NONE, RUNTIME_SLAB, true},

    {"top",
     "/** Where the glue's memory is free, in bytes. All from here to `limit` is scratch. */\n"
     "let top = " HEAP_BASE,
     NONE, NONE, RUNTIME_SHARED, true},

    {"limit",
     "/** Where the glue's memory ends. What lies above is the module's, which grows linear memory by itself. */\n"
     "let limit = " HEAP_END,
     NONE, NONE, RUNTIME_SHARED, false},

    {"hold",
     "/**\n"
     " * Makes the glue's memory hold `length` bytes at `at`, which lies at or above `top`; returns the address where they are.\n"
     " * Where the module took what lay behind the limit, the glue goes on behind that, with a new `top` and `at` as far above\n"
     " * it as before. Throws the engine's RangeError, with nothing changed, where there is no room.\n"
     " * @param {number} at\n"
     " * @param {number} length\n"
     " */\n"
     "const hold = (at, length) => {\n"
     "  if (at + length < limit) return at\n"
     "  const end = memory.buffer.byteLength\n"
     "  const start = limit == end ? top : end\n"
     "  const pages = (start + at - top + length - end) / 65536 + 1 // grow() drops the fraction\n"
     "  try {\n"
     "    memory.grow(pages + end / 262144)\n"
     "  } catch {\n"
     "    memory.grow(pages)\n"
     "  }\n"
     "  limit = memory.buffer.byteLength\n"
     "  at += start - top\n"
     "  top = start\n"
     "  return at\n"
     "}",
     NAMES("limit", "top"), NONE, RUNTIME_SHARED, true},

    {"claimShared",
     "/**\n"
     " * The address of a slot: the one that was given back last, or a new one.\n"
     " * @param {number[]} free slots of this class that were given back\n"
     " * @param {number} size of a slot in bytes, a multiple of the alignment of every class\n"
     " */\n"
     "const claimShared = (free, size) => {\n"
     "  let slot = free.pop()\n"
     "  if (!slot) {\n"
     "    slot = hold(top, size)\n"
     "    top = slot + size\n"
     "  }\n"
     "  return slot\n"
     "}",
     NAMES("hold", "top"), NONE, RUNTIME_SHARED, true},

    {"nested$raise",
     "/**\n"
     " * Sets `top`, for `nested$claim`.\n"
     " * @param {number} end\n"
     " */\n"
     "const nested$raise = (end) => {\n"
     "  top = end\n"
     "}",
     NAMES("top"), NONE, RUNTIME_SHARED, true},

    {"pool",
     "/**\n"
     " * The slots of one class, the first to be claimed at the end.\n"
     " * @param {number} at\n"
     " * @param {number} size of a slot in bytes\n"
     " * @param {number} count\n"
     " */\n"
     "const pool = (at, size, count) =>\n"
     "  Array.from({ length: count }, (_, i) => at + (count - 1 - i) * size)",
     NONE, NAMES("Array"), RUNTIME_POOL, true},

    {"vacant",
     "/**\n"
     " * The address of a slot that is free, and stays so: free.pop() takes it once there is an instance in it.\n"
     " * @param {number[]} free the slots that are\n"
     " * @param {number} count of them all\n"
     " * @param {string} name of the class\n"
     " */\n"
     "const vacant = (free, count, name) => {\n"
     "  const slot = free[free.length - 1]\n"
     "  if (!slot) throw RangeError(`all ${count} ${name} instances are in use`)\n"
     "  return slot\n"
     "}",
     NONE, NAMES("RangeError"), RUNTIME_POOL, true},

    {"claim",
     "/**\n"
     " * Takes the slot at once.\n"
     " * @param {number[]} free\n"
     " * @param {number} count\n"
     " * @param {string} name\n"
     " */\n"
     "const claim = (free, count, name) => {\n"
     "  vacant(free, count, name)\n"
     "  return /** @type {number} */ (free.pop())\n"
     "}",
     NAMES("vacant"), NONE, RUNTIME_POOL, true},

    {"place",
     "/**\n"
     " * A slot in which instances of a class take turns.\n"
     " * @typedef {object} Place\n"
     " * @property {number} at its address\n"
     " * @property {Uint8Array | undefined} state where the bytes in it go when another instance comes\n"
     " * @property {boolean} dirty whether they were written since they came\n"
     " */\n"
     "/** @type {(at: number) => Place} */\n"
     "const place = (at) => ({ at, state: undefined, dirty: false })",
     NONE, NONE, RUNTIME_SWAP, true},

    {"leave",
     "/** @param {Place} place */\n"
     "const leave = (place) => {\n"
     "  const { at, state, dirty } = place\n"
     "  if (state && dirty) state.set(bytes().subarray(at, at + state.length))\n"
     "  place.dirty = false\n"
     "}",
     NAMES("bytes"), NONE, RUNTIME_SWAP, false},

    {"enter",
     "/**\n"
     " * Brings an instance's state into place, unless it is there; returns the address.\n"
     " * @param {Place} place\n"
     " * @param {Uint8Array} state\n"
     " * @param {boolean} writes whether the call may change it\n"
     " */\n"
     "const enter = (place, state, writes) => {\n"
     "  if (place.state != state) {\n"
     "    leave(place)\n"
     "    bytes().set(state, place.at)\n"
     "    place.state = state\n"
     "  }\n"
     "  place.dirty ||= writes\n"
     "  return place.at\n"
     "}",
     NAMES("bytes", "leave"), NONE, RUNTIME_SWAP, true},

    {"enterOne",
     "/**\n"
     " * The same where a call takes several instances of the class. One that is passed twice is in one place.\n"
     " * @param {Place[]} places\n"
     " * @param {number} index how many came before in this call: each is at its index or before\n"
     " * @param {Uint8Array} state\n"
     " * @param {boolean} writes\n"
     " */\n"
     "const enterOne = (places, index, state, writes) => {\n"
     "  let found = places.findIndex((place) => place.state == state)\n"
     "  if (found > index) {\n"
     "    leave(places[found])\n"
     "    places[found].state = undefined\n"
     "    found = index\n"
     "  }\n"
     "  return enter(places[found < 0 ? index : found], state, writes)\n"
     "}",
     NAMES("enter", "leave"), NONE, RUNTIME_SWAP, true},

    {"nested$places",
     "/** Every place there is, where imports may call back. @type {Place[]} */\n"
     "const nested$places = []",
     NONE, NONE, RUNTIME_SWAP, false},

    {"nested$place",
     "/** @type {(at: number) => Place} */\n"
     "const nested$place = (at) => {\n"
     "  nested$places.push(place(at))\n"
     "  return nested$places[nested$places.length - 1]\n"
     "}",
     NAMES("nested$places", "place"), NONE, RUNTIME_SWAP, true},

    {"nested$inPlace",
     "/**\n"
     " * Runs an import, and then puts every instance back into its place, because the call in progress holds its address.\n"
     " * @param {() => unknown} run\n"
     " */\n"
     "const nested$inPlace = (run) => {\n"
     "  const before = nested$places.map((place) => ({ ...place }))\n"
     "  try {\n"
     "    return run()\n"
     "  } finally {\n"
     "    const isMoved = nested$places.some((place, i) => place.state != before[i].state)\n"
     "    if (isMoved) nested$places.forEach(leave)\n"
     "    nested$places.forEach((place, i) => {\n"
     "      const { state, dirty } = before[i]\n"
     "      if (isMoved) {\n"
     "        place.state = undefined // should the engine's stack end in the next line\n"
     "        if (state) bytes().set(state, place.at)\n"
     "        place.state = state\n"
     "      }\n"
     "      place.dirty ||= dirty // it may have been away, and come back for a call that does not write\n"
     "    })\n"
     "  }\n"
     "}",
     NAMES("bytes", "leave", "nested$places"), NONE, RUNTIME_SWAP, true},

    {"claimed",
     "/**\n"
     " * The address that an allocator in the module returned; throws if it is NULL.\n"
     " * @param {number} slot\n"
     " */\n"
     "const claimed = (slot) => {\n"
     "  if (!slot) throw RangeError('out of memory')\n"
     "  return slot >>> 0\n"
     "}",
     NONE, NAMES("RangeError"), RUNTIME_HEAP, true},

    {"carve",
     "/** The rest of the pages that were last taken: the next block is carved from here. */\n"
     "let carve = 0",
     NONE, NONE, RUNTIME_HOST_HEAP, false},

    {"carveEnd",
     "/** Where those pages end. */\n"
     "let carveEnd = 0",
     NONE, NONE, RUNTIME_HOST_HEAP, false},

    {"blocks",
     "/** Blocks in use: of each address, the size of its bin and where the block begins. */\n"
     "const blocks = new Map()",
     NONE, NAMES("Map"), RUNTIME_HOST_HEAP, false},

    {"bins",
     "/** Free blocks by size. @type {Record<number, number[]>} */\n"
     "const bins = {}",
     NONE, NONE, RUNTIME_HOST_HEAP, false},

    {"hostMalloc",
     "/**\n"
     " * malloc() for the module, and for instances. Sizes are rounded up to the next of four steps to each power of two; a free\n"
     " * block stays in the bin of its size. Returns 0 where there is no memory.\n"
     " * @param {number} size in bytes, as a signed or unsigned 32-bit integer\n"
     " * @param {number} [alignment] a power of two\n"
     " */\n"
     "const hostMalloc = (size, alignment = 16) => {\n"
     "  const length = Math.max(size >>> 0, 1) + (alignment > 16 ? alignment : 0)\n"
     "  const step = Math.max(16, 2 ** (Math.floor(Math.log2(length)) - 2))\n"
     "  const bin = Math.ceil(length / step) * step\n"
     "  let block = bins[bin]?.pop()\n"
     "  if (!block) {\n"
     "    if (carve + bin > carveEnd) {\n"
     "      try {\n"
     "        const start = memory.grow(bin / 65536 + 1) * 65536\n"
     "        if (start != carveEnd) carve = start // what is left of the old pages is lost\n"
     "      } catch {\n"
     "        return 0\n"
     "      }\n"
     "      carveEnd = memory.buffer.byteLength\n"
     "    }\n"
     "    block = carve\n"
     "    carve += bin\n"
     "  }\n"
     "  const at = Math.ceil(block / alignment) * alignment\n"
     "  blocks.set(at, [bin, block])\n"
     "  return at\n"
     "}",
     NAMES("bins", "blocks", "carve", "carveEnd"), NAMES("Math"), RUNTIME_HOST_HEAP, true},

    {"hostFree",
     "/**\n"
     " * free(). What is not a block in use is left alone.\n"
     " * @param {number} at\n"
     " */\n"
     "const hostFree = (at) => {\n"
     "  at >>>= 0\n"
     "  const [bin, block] = blocks.get(at) ?\? []\n"
     "  if (blocks.delete(at)) (bins[bin] ?\?= []).push(block)\n"
     "}",
     NAMES("bins", "blocks"), NONE, RUNTIME_HOST_HEAP, true},

    {"hostCalloc",
     "/**\n"
     " * calloc().\n"
     " * @param {number} count\n"
     " * @param {number} size\n"
     " */\n"
     "const hostCalloc = (count, size) => {\n"
     "  const length = (count >>> 0) * (size >>> 0)\n"
     "  const at = length < 2 ** 32 ? hostMalloc(length) : 0\n"
     "  if (at) bytes().fill(0, at, at + length)\n"
     "  return at\n"
     "}",
     NAMES("bytes", "hostMalloc"), NONE, RUNTIME_HOST_HEAP, true},

    {"hostRealloc",
     "/**\n"
     " * realloc().\n"
     " * @param {number} at\n"
     " * @param {number} size\n"
     " */\n"
     "const hostRealloc = (at, size) => {\n"
     "  at >>>= 0\n"
     "  const [bin, block] = blocks.get(at) ?\? [0, 0]\n"
     "  const left = bin - (at - block)\n"
     "  if (at && size >>> 0 <= left) return at\n"
     "  const to = hostMalloc(size)\n"
     "  if (to && at) {\n"
     "    bytes().copyWithin(to, at, at + left)\n"
     "    hostFree(at)\n"
     "  }\n"
     "  return to\n"
     "}",
     NAMES("blocks", "bytes", "hostFree", "hostMalloc"), NONE, RUNTIME_HOST_HEAP, true},

    {"scratch",
     "/** Where the next argument goes. */\n"
     "let scratch = top",
     NAMES("top"), NONE, RUNTIME_CURSOR, true},

    {"rewind",
     "/**\n"
     " * Begins the arguments of a call. What the last call left there is gone.\n"
     " * @param {number} [room] bytes to leave for a slot that is claimed before the call\n"
     " */\n"
     "const rewind = (room = 0) => {\n"
     "  scratch = top + room\n"
     "}",
     NAMES("scratch", "top"), NONE, RUNTIME_CURSOR, true},

    {"take",
     "/**\n"
     " * Scratch for one argument; its address, a multiple of 8. Behind each argument up to 8 bytes are free, and at least one\n"
     " * element: C may write a NUL there.\n"
     " * @param {number} length in bytes\n"
     " */\n"
     "const take = (length) => {\n"
     "  const at = hold(scratch, length)\n"
     "  scratch = at + length - (length % 8) + 8\n"
     "  return at\n"
     "}",
     NAMES("hold", "scratch"), NONE, RUNTIME_CURSOR, true},

    {"nested$start",
     "/** Where the scratch of the call that was begun last begins. */\n"
     "let nested$start = top",
     NAMES("top"), NONE, RUNTIME_NESTED, false},

    {"scratch",
     "/** Where the next argument goes. */\n"
     "let scratch = top",
     NAMES("top"), NONE, RUNTIME_NESTED, true},

    {"nested$floor",
     "/** While an import runs, the end of the scratch of all calls in progress, on which others build; otherwise 0. */\n"
     "let nested$floor = 0",
     NONE, NONE, RUNTIME_NESTED, true},

    {"nested$used",
     "/** Of each of those calls, where its scratch is. */\n"
     "const nested$used = /** @type {{ at: number, end: number }[]} */ ([])",
     NONE, NONE, RUNTIME_NESTED, false},

    {"nested$gaps",
     "/** Scratch that slots were put behind, while it was in use; the last few. Later on slots are put there. */\n"
     "const nested$gaps = /** @type {{ at: number, end: number }[]} */ ([])",
     NONE, NONE, RUNTIME_NESTED, false},

    {"nested$busy",
     "/** What the calls in progress work on: slots, and where arrays that were not copied begin. @type {unknown[]} */\n"
     "const nested$busy = []",
     NONE, NONE, RUNTIME_NESTED, true},

    {"nested$count",
     "/** How many of those there are: to set the length of an array costs more than a call. */\n"
     "let nested$count = 0",
     NONE, NONE, RUNTIME_NESTED, true},

    {"nested$held",
     "/** How many belong to calls around the import that runs. */\n"
     "let nested$held = 0",
     NONE, NONE, RUNTIME_NESTED, true},

    {"nested$add",
     "/**\n"
     " * Adds a slot or an address to them.\n"
     " * @param {unknown} one\n"
     " */\n"
     "const nested$add = (one) => {\n"
     "  nested$busy[nested$count++] = one\n"
     "}",
     NAMES("nested$busy", "nested$count"), NONE, RUNTIME_NESTED, true},

    {"rewind",
     "/**\n"
     " * Begins the arguments of a call. What the last call left there is gone.\n"
     " * @param {number} [room] bytes to leave for a slot that is claimed before the call\n"
     " */\n"
     "const rewind = (room = 0) => {\n"
     "  nested$count = nested$held\n"
     "  nested$start = Math.max(top, nested$floor)\n"
     "  scratch = nested$start + room\n"
     "}",
     NAMES("nested$count", "nested$floor", "nested$held", "nested$start", "scratch", "top"), NAMES("Math"), RUNTIME_NESTED, true},

    {"take",
     "/**\n"
     " * Takes scratch for one argument; returns its address, a multiple of 8. An empty argument gets 8 bytes too, or an import\n"
     " * might allocate at its address.\n"
     " * @param {number} length in bytes\n"
     " */\n"
     "const take = (length) => {\n"
     "  const at = hold(scratch, length)\n"
     "  scratch = at + length - (length % 8) + 8\n"
     "  return at\n"
     "}",
     NAMES("hold", "scratch"), NONE, RUNTIME_NESTED, true},

    {"nested$claim",
     "/**\n"
     " * The address of a slot: the one that was given back last, one in a gap, or a new one above all that is in use.\n"
     " * @param {number[]} free slots of this size that were given back\n"
     " * @param {number} size in bytes, a multiple of the alignment of every class\n"
     " * @param {(at: number, size: number) => number} [reserve]\n"
     " */\n"
     "const nested$claim = (free, size, reserve = hold) => {\n"
     "  let slot = free.pop()\n"
     "  if (!slot) {\n"
     "    const gap = nested$gaps.find(\n"
     "      ({ at, end }) =>\n"
     "        at + size <= end && nested$used.every((used) => used.end <= end - size || used.at >= end),\n"
     "    )\n"
     "    if (gap) {\n"
     "      slot = gap.end -= size\n"
     "    } else {\n"
     "      slot = reserve(Math.max(top, nested$floor), size)\n"
     "      if (slot - top >= size && nested$gaps.push({ at: top, end: slot }) > 16) nested$gaps.shift()\n"
     "      nested$raise(slot + size)\n"
     "    }\n"
     "  }\n"
     "  return slot\n"
     "}",
     NAMES("hold", "nested$floor", "nested$gaps", "nested$raise", "nested$used", "top"), NAMES("Math"), RUNTIME_NESTED, true},

    {"nested$run",
     "/**\n"
     " * Runs an import. Calls that it makes do not touch the scratch and the slots of calls in progress.\n"
     " * @param {() => unknown} run\n"
     " */\n"
     "const nested$run = (run) => {\n"
     "  const before = scratch\n"
     "  const start = nested$start\n"
     "  const floor = nested$floor\n"
     "  const held = nested$held\n"
     "  const end = Math.ceil(scratch / " HEAP_UNIT ") * " HEAP_UNIT "\n"
     "  nested$used.push({ at: start, end })\n"
     "  nested$floor = end\n"
     "  nested$held = nested$count\n"
     "  try {\n"
     "    return run()\n"
     "  } finally {\n"
     "    nested$count = nested$held\n"
     "    nested$held = held\n"
     "    nested$used.pop()\n"
     "    nested$floor = floor\n"
     "    nested$start = start\n"
     "    scratch = before\n"
     "  }\n"
     "}",
     NAMES("nested$count", "nested$floor", "nested$held", "nested$start", "nested$used", "scratch"), NAMES("Math"), RUNTIME_NESTED, true},

    {"nested$call",
     "/**\n"
     " * Runs a callback in the same way: without a function around it, which would cost more than the call.\n"
     " * @param {Function} call\n"
     " * @param {unknown[]} args\n"
     " */\n"
     "const nested$call = (call, ...args) => {\n"
     "  const before = scratch\n"
     "  const start = nested$start\n"
     "  const floor = nested$floor\n"
     "  const held = nested$held\n"
     "  const end = Math.ceil(scratch / " HEAP_UNIT ") * " HEAP_UNIT "\n"
     "  nested$used.push({ at: start, end })\n"
     "  nested$floor = end\n"
     "  nested$held = nested$count\n"
     "  try {\n"
     "    return call(...args)\n"
     "  } finally {\n"
     "    nested$count = nested$held\n"
     "    nested$held = held\n"
     "    nested$used.pop()\n"
     "    nested$floor = floor\n"
     "    nested$start = start\n"
     "    scratch = before\n"
     "  }\n"
     "}",
     NAMES("nested$count", "nested$floor", "nested$held", "nested$start", "nested$used", "scratch"), NAMES("Math"), RUNTIME_NESTED, true},

    {"level",
     "/** While an import runs, the end of the scratch of all calls in progress, on which others build. */\n"
     "let level = top",
     NAMES("top"), NONE, RUNTIME_LEVEL, false},

    {"scratch",
     "/** Where the next argument goes. */\n"
     "let scratch = top",
     NAMES("top"), NONE, RUNTIME_LEVEL, true},

    {"rewind",
     "/** Begins the arguments of a call. What the last call left there is gone. */\n"
     "const rewind = () => {\n"
     "  scratch = level\n"
     "}",
     NAMES("level", "scratch"), NONE, RUNTIME_LEVEL, true},

    {"take",
     "/**\n"
     " * Takes scratch for one argument; returns its address, a multiple of 8. An empty argument gets 8 bytes too, or an import\n"
     " * might allocate at its address.\n"
     " * @param {number} length in bytes\n"
     " */\n"
     "const take = (length) => {\n"
     "  const at = hold(scratch, length)\n"
     "  scratch = at + length - (length % 8) + 8\n"
     "  return at\n"
     "}",
     NAMES("hold", "scratch"), NONE, RUNTIME_LEVEL, true},

    {"nested$call",
     "/**\n"
     " * Runs an import or a callback. Calls that it makes do not touch the scratch of calls in progress.\n"
     " * @param {Function} call\n"
     " * @param {unknown[]} args\n"
     " */\n"
     "const nested$call = (call, ...args) => {\n"
     "  const before = level\n"
     "  level = scratch\n"
     "  try {\n"
     "    return call(...args)\n"
     "  } finally {\n"
     "    scratch = level\n"
     "    level = before\n"
     "  }\n"
     "}",
     NAMES("level", "scratch"), NONE, RUNTIME_LEVEL, true},

    {"nested$run",
     "/** The same. @param {() => unknown} run */\n"
     "const nested$run = (run) => nested$call(run)",
     NAMES("nested$call"), NONE, RUNTIME_LEVEL, true},

    {"nested$busy",
     "/** The slots that the calls in progress work on. @type {unknown[]} */\n"
     "const nested$busy = []",
     NONE, NONE, RUNTIME_ENGAGED, true},

    {"nested$count",
     "/** How many of those there are: to set the length of an array costs more than a call. */\n"
     "let nested$count = 0",
     NONE, NONE, RUNTIME_ENGAGED, true},

    {"nested$held",
     "/** How many belong to calls around the import that runs. */\n"
     "let nested$held = 0",
     NONE, NONE, RUNTIME_ENGAGED, true},

    {"nested$add",
     "/**\n"
     " * Adds a slot to them.\n"
     " * @param {unknown} one\n"
     " */\n"
     "const nested$add = (one) => {\n"
     "  nested$busy[nested$count++] = one\n"
     "}",
     NAMES("nested$busy", "nested$count"), NONE, RUNTIME_ENGAGED, true},

    {"rewind",
     "/** Begins a call. */\n"
     "const rewind = () => {\n"
     "  nested$count = nested$held\n"
     "}",
     NAMES("nested$count", "nested$held"), NONE, RUNTIME_ENGAGED, true},

    {"nested$run",
     "/**\n"
     " * Runs an import.\n"
     " * @param {() => unknown} run\n"
     " */\n"
     "const nested$run = (run) => {\n"
     "  const held = nested$held\n"
     "  nested$held = nested$count\n"
     "  try {\n"
     "    return run()\n"
     "  } finally {\n"
     "    nested$count = nested$held\n"
     "    nested$held = held\n"
     "  }\n"
     "}",
     NAMES("nested$count", "nested$held"), NONE, RUNTIME_ENGAGED, true},

    {"nested$call",
     "/**\n"
     " * Runs a callback in the same way: without a function around it, which would cost more than the call.\n"
     " * @param {Function} call\n"
     " * @param {unknown[]} args\n"
     " */\n"
     "const nested$call = (call, ...args) => {\n"
     "  const held = nested$held\n"
     "  nested$held = nested$count\n"
     "  try {\n"
     "    return call(...args)\n"
     "  } finally {\n"
     "    nested$count = nested$held\n"
     "    nested$held = held\n"
     "  }\n"
     "}",
     NAMES("nested$count", "nested$held"), NONE, RUNTIME_ENGAGED, true},

    {"put",
     "/**\n"
     " * Copies bytes into scratch.\n"
     " * @param {Uint8Array} array\n"
     " */\n"
     "const put = (array) => {\n"
     "  const at = take(array.length)\n"
     "  bytes().set(array, at) // by now they may be more, if another thread adds some: nothing lies behind\n"
     "  return at\n"
     "}",
     NAMES("bytes", "take"), NONE, RUNTIME_SCRATCH, true},

    {"zeroed",
     "/**\n"
     " * Zeroes bytes of linear memory, so that what was there before is not handed out; returns where they are.\n"
     " * @param {number} at\n"
     " * @param {number} length in bytes\n"
     " */\n"
     "const zeroed = (at, length) => {\n"
     "  bytes().fill(0, at, at + length)\n"
     "  return at\n"
     "}",
     NAMES("bytes"), NONE, RUNTIME_SCRATCH, true},

    {"bytesOf",
     "/**\n"
     " * The bytes of a typed array. One that lies outside of its buffer looks empty, as a detached one does; keys() throws then.\n"
     " * @param {ArrayBufferView} array\n"
     " */\n"
     "const bytesOf = (array) => {\n"
     "  if (!array.byteLength) /** @type {Uint8Array} */ (array).keys()\n"
     "  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength)\n"
     "}",
     NONE, NAMES("Uint8Array"), RUNTIME_SCRATCH, true},

    {"putArray",
     "/**\n"
     " * Copies a typed array of any other kind into scratch.\n"
     " * @param {ArrayBufferView} array\n"
     " */\n"
     "const putArray = (array) => put(bytesOf(array))",
     NAMES("bytesOf", "put"), NONE, RUNTIME_SCRATCH, true},

    {"get",
     "/**\n"
     " * Copies bytes out of linear memory.\n"
     " * @param {number} at\n"
     " * @param {number} length\n"
     " */\n"
     "const get = (at, length) => bytes().slice(at, at + length)",
     NAMES("bytes"), NONE, RUNTIME_SCRATCH, true},

    {"getArray",
     "/**\n"
     " * Copies a typed array of any other kind out of linear memory.\n"
     " * @template T\n"
     " * @param {number} at\n"
     " * @param {{ BYTES_PER_ELEMENT: number, new (buffer: ArrayBufferLike): T }} type\n"
     " * @param {number} length in elements\n"
     " */\n"
     "const getArray = (at, type, length) =>\n"
     "  new type(get(at, length * type.BYTES_PER_ELEMENT).buffer)",
     NAMES("get"), NONE, RUNTIME_SCRATCH, true},

    {"written",
     "/**\n"
     " * How much of its output a function wrote, in elements. What C makes of a small negative number is a code of its own:\n"
     " * nothing of the last 4096 bytes can be an array's length.\n"
     " * @param {number} length\n"
     " * @param {number} maxLength\n"
     " */\n"
     "const written = (length, maxLength) => {\n"
     "  if (length >= 0xfffff000)\n"
     "    throw Object.assign(Error(`the result ${length} (${length | 0}) is no length`), {\n"
     "      code: length,\n"
     "    })\n"
     "  if (length > maxLength)\n"
     "    throw RangeError(`the result needs ${length} elements, maxLength is ${maxLength}`)\n"
     "  return length\n"
     "}",
     NONE, NAMES("Error", "Object", "RangeError"), RUNTIME_SCRATCH, true},

    {"written$within",
     "/**\n"
     " * The same of an output whose room is computed.\n"
     " * @param {number} length\n"
     " * @param {number} most\n"
     " * @param {string} room what that is computed of\n"
     " */\n"
     "const written$within = (length, most, room) => {\n"
     "  if (length < 0xfffff000 && length > most)\n"
     "    throw RangeError(`the result needs ${length} elements, ${room} is ${most}`)\n"
     "  return written(length, most)\n"
     "}",
     NAMES("written"), NAMES("RangeError"), RUNTIME_SCRATCH, true},

    {"stream",
     "/**\n"
     " * Feeds bytes to a function in windows of 64 KiB, so that linear memory does not grow with the input. An empty array is\n"
     " * fed once.\n"
     " * @param {Uint8Array} array\n"
     " * @param {(at: number, length: number) => void} consume\n"
     " */\n"
     "const stream = (array, consume) => {\n"
     "  let start = 0\n"
     "  do {\n"
     "    const length = Math.min(array.length - start, 65536)\n"
     "    // subarray() would call the constructor of a subclass.\n"
     "    const part =\n"
     "      start || array.length > 65536\n"
     "        ? new Uint8Array(array.buffer, array.byteOffset + start, length)\n"
     "        : array\n"
     "    rewind()\n"
     "    consume(put(part), length)\n"
     "    start += length\n"
     "  } while (start < array.length)\n"
     "}",
     NAMES("put", "rewind"), NAMES("Math", "Uint8Array"), RUNTIME_STREAM, true},

    {"streamArray",
     "/**\n"
     " * The same for a typed array of any other kind, with lengths in elements.\n"
     " * @param {ArrayBufferView & { BYTES_PER_ELEMENT: number }} array\n"
     " * @param {(at: number, length: number) => void} consume\n"
     " */\n"
     "const streamArray = (array, consume) =>\n"
     "  stream(bytesOf(array), (at, length) => consume(at, length / array.BYTES_PER_ELEMENT))",
     NAMES("bytesOf", "stream"), NONE, RUNTIME_STREAM, true},

    {"stream$framed",
     "/**\n"
     " * The same for a typed array of any kind whose elements belong together in frames, such as the three of a pixel: no\n"
     " * window ends within a frame.\n"
     " * @param {number} frame in elements\n"
     " */\n"
     "const stream$framed =\n"
     "  (frame) =>\n"
     "  /**\n"
     "   * @param {ArrayBufferView & { BYTES_PER_ELEMENT: number, length: number }} array\n"
     "   * @param {(at: number, length: number) => void} consume\n"
     "   */\n"
     "  (array, consume) => {\n"
     "    const bytes = bytesOf(array)\n"
     "    const size = array.BYTES_PER_ELEMENT\n"
     "    const most = (Math.floor(65536 / size / frame) || 1) * frame * size\n"
     "    let start = 0\n"
     "    do {\n"
     "      const length = Math.min(bytes.length - start, most)\n"
     "      rewind()\n"
     "      consume(put(new Uint8Array(bytes.buffer, bytes.byteOffset + start, length)), length / size)\n"
     "      start += length\n"
     "    } while (start < bytes.length)\n"
     "  }",
     NAMES("bytesOf", "put", "rewind"), NAMES("Math", "Uint8Array"), RUNTIME_STREAM, true},

    {"utf8",
     "/**\n"
     " * The UTF-8 of a string argument.\n"
     " * @param {unknown} value\n"
     " * @param {string} name of the parameter\n"
     " * @param {string} [end] NUL for C's own strings, which then must not contain one\n"
     " */\n"
     "const utf8 = (value, name, end = '') => {\n"
     "  if (typeof value != 'string') throw TypeError(name + ' must be a string')\n"
     "  if (end && value.includes(end)) throw RangeError(name + ' must not contain a NUL')\n"
     "  return new TextEncoder().encode(value + end)\n"
     "}",
     NONE, NAMES("RangeError", "TextEncoder", "TypeError"), RUNTIME_TEXT, true},

    {"text$bytes",
     "/**\n"
     " * The bytes of an argument that is text or any bytes: a copy, since what follows may detach an array.\n"
     " * @param {unknown} value\n"
     " * @param {string} name of the parameter\n"
     " */\n"
     "const text$bytes = (value, name) => {\n"
     "  if (typeof value == 'string') return utf8(value, name)\n"
     "  const array = /** @type {Uint8Array} */ (value)\n"
     "  if (!ArrayBuffer.isView(value) || array[Symbol.toStringTag] != 'Uint8Array')\n"
     "    throw TypeError(name + ' must be a string or a Uint8Array')\n"
     "  return new Uint8Array(array)\n"
     "}",
     NAMES("utf8"), NAMES("ArrayBuffer", "Symbol", "TypeError", "Uint8Array"), RUNTIME_TEXT, true},

    {"text",
     "/**\n"
     " * The string of `length` bytes at an address; throws where they are not UTF-8.\n"
     " * @param {number} at\n"
     " * @param {number} length\n"
     " */\n"
     "const text = (at, length) =>\n"
     "  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(\n"
     "    bytes().subarray(at, at + length),\n"
     "  )",
     NAMES("bytes"), NAMES("TextDecoder"), RUNTIME_TEXT, true},

    {"cString",
     "/**\n"
     " * The string at an address, up to its NUL; at NULL an empty one.\n"
     " * @param {number} at\n"
     " */\n"
     "const cString = (at) => (at ? text(at, bytes().indexOf(0, at) - at) : '')",
     NAMES("bytes", "text"), NONE, RUNTIME_TEXT, true},

    {"text$returned",
     "/**\n"
     " * A string that C returned.\n"
     " * @param {number} at\n"
     " * @param {string} name of the call\n"
     " */\n"
     "const text$returned = (at, name) => {\n"
     "  if (!at) throw Error(name + ' returned NULL')\n"
     "  return text(at, bytes().indexOf(0, at) - at)\n"
     "}",
     NAMES("bytes", "text"), NAMES("Error"), RUNTIME_TEXT, true},

    {"text$orNull",
     "/**\n"
     " * The same where NULL is null.\n"
     " * @param {number} at\n"
     " */\n"
     "const text$orNull = (at) => (at ? cString(at) : null)",
     NAMES("cString"), NONE, RUNTIME_TEXT, true},

    {"wide$text",
     "/**\n"
     " * A string whose units go to C.\n"
     " * @param {unknown} value\n"
     " * @param {string} name of the parameter\n"
     " * @param {string} [end] NUL for C's own strings, which then must not contain one\n"
     " */\n"
     "const wide$text = (value, name, end = '') => {\n"
     "  if (typeof value != 'string') throw TypeError(name + ' must be a string')\n"
     "  if (end && value.includes(end)) throw RangeError(name + ' must not contain a NUL')\n"
     "  if (/\\p{Surrogate}/u.test(value)) throw RangeError(name + ' must not contain a lone surrogate')\n"
     "  return value + end\n"
     "}",
     NONE, NAMES("RangeError", "TypeError"), RUNTIME_WIDE, false},

    {"wide$utf16",
     "/**\n"
     " * The bytes of its UTF-16.\n"
     " * @param {unknown} value\n"
     " * @param {string} name\n"
     " * @param {string} [end]\n"
     " */\n"
     "const wide$utf16 = (value, name, end) => {\n"
     "  const units = Uint16Array.from(wide$text(value, name, end).split(''), (unit) =>\n"
     "    unit.charCodeAt(0),\n"
     "  )\n"
     "  return new Uint8Array(units.buffer)\n"
     "}",
     NAMES("wide$text"), NAMES("Uint16Array", "Uint8Array"), RUNTIME_WIDE, true},

    {"wide$utf32",
     "/**\n"
     " * The bytes of its UTF-32.\n"
     " * @param {unknown} value\n"
     " * @param {string} name\n"
     " * @param {string} [end]\n"
     " */\n"
     "const wide$utf32 = (value, name, end) => {\n"
     "  const units = Uint32Array.from(\n"
     "    wide$text(value, name, end),\n"
     "    (unit) => /** @type {number} */ (unit.codePointAt(0)),\n"
     "  )\n"
     "  return new Uint8Array(units.buffer)\n"
     "}",
     NAMES("wide$text"), NAMES("Uint32Array", "Uint8Array"), RUNTIME_WIDE, true},

    {"wide$get16",
     "/**\n"
     " * The string of so many units of UTF-16 at an address; throws where they are none.\n"
     " * @param {number} at\n"
     " * @param {number} length\n"
     " */\n"
     "const wide$get16 = (at, length) =>\n"
     "  new TextDecoder('utf-16le', { fatal: true, ignoreBOM: true }).decode(\n"
     "    bytes().subarray(at, at + length * 2),\n"
     "  )",
     NAMES("bytes"), NAMES("TextDecoder"), RUNTIME_WIDE, true},

    {"wide$get32",
     "/**\n"
     " * The same of UTF-32.\n"
     " * @param {number} at\n"
     " * @param {number} length\n"
     " */\n"
     "const wide$get32 = (at, length) => {\n"
     "  let string = ''\n"
     "  for (const unit of getArray(at, Uint32Array, length)) {\n"
     "    if (unit > 0x10ffff || unit >>> 11 == 27) throw TypeError('what C gave is no UTF-32')\n"
     "    string += String.fromCodePoint(unit)\n"
     "  }\n"
     "  return string\n"
     "}",
     NAMES("getArray"), NAMES("String", "TypeError", "Uint32Array"), RUNTIME_WIDE, true},

    {"wide$string",
     "/**\n"
     " * Up to the NUL; at NULL an empty one.\n"
     " * @param {number} at\n"
     " * @param {(at: number, length: number) => string} get\n"
     " * @param {typeof Uint16Array | typeof Uint32Array} type\n"
     " */\n"
     "const wide$string = (at, get, type) =>\n"
     "  at ? get(at, new type(bytes().buffer, at).indexOf(0)) : ''",
     NAMES("bytes"), NONE, RUNTIME_WIDE, true},

    {"wide$returned",
     "/**\n"
     " * A string that C returned.\n"
     " * @param {number} at\n"
     " * @param {string} name of the call\n"
     " * @param {(at: number, length: number) => string} get\n"
     " * @param {typeof Uint16Array | typeof Uint32Array} type\n"
     " */\n"
     "const wide$returned = (at, name, get, type) => {\n"
     "  if (!at) throw Error(name + ' returned NULL')\n"
     "  return wide$string(at, get, type)\n"
     "}",
     NAMES("wide$string"), NAMES("Error"), RUNTIME_WIDE, true},

    {"wide$orNull",
     "/**\n"
     " * The same where NULL is null.\n"
     " * @param {number} at\n"
     " * @param {(at: number, length: number) => string} get\n"
     " * @param {typeof Uint16Array | typeof Uint32Array} type\n"
     " */\n"
     "const wide$orNull = (at, get, type) => (at ? wide$string(at, get, type) : null)",
     NAMES("wide$string"), NONE, RUNTIME_WIDE, true},

    {"record$object",
     "/**\n"
     " * Checks a value and puts it into memory.\n"
     " * @typedef {(view: DataView, at: number, value: any, name: string) => void} Put\n"
     " */\n"
     "/**\n"
     " * Gets a value out of memory.\n"
     " * @template T\n"
     " * @typedef {(view: DataView, at: number) => T} Get\n"
     " */\n"
     "/**\n"
     " * @param {any} value\n"
     " * @param {string} name of the parameter or field\n"
     " */\n"
     "const record$object = (value, name) => {\n"
     "  if (typeof value != 'object' || !value) throw TypeError(name + ' must be an object')\n"
     "  return value\n"
     "}",
     NONE, NAMES("TypeError"), RUNTIME_RECORD, true},

    {"record$spares",
     "/**\n"
     " * Buffers for the bytes of objects, to be used again: making a buffer costs more than the rest of the conversion.\n"
     " * @type {DataView[]}\n"
     " */\n"
     "const record$spares = []",
     NONE, NONE, RUNTIME_RECORD, false},

    {"record$room",
     "/**\n"
     " * A buffer that is not in use. It may hold any bytes.\n"
     " * @param {number} size in bytes\n"
     " */\n"
     "const record$room = (size) => {\n"
     "  const view = record$spares.pop()\n"
     "  return view && view.byteLength >= size ? view : new DataView(new ArrayBuffer(size))\n"
     "}",
     NAMES("record$spares"), NAMES("ArrayBuffer", "DataView"), RUNTIME_RECORD, false},

    {"record$back",
     "/**\n"
     " * Gives a buffer back. Its bytes stay until it is used again.\n"
     " * @param {DataView} view\n"
     " */\n"
     "const record$back = (view) => {\n"
     "  record$spares.push(view)\n"
     "  return view\n"
     "}",
     NAMES("record$spares"), NONE, RUNTIME_RECORD, true},

    {"record$pack",
     "/**\n"
     " * The bytes of an object. They are complete before anything goes to linear memory, since an object may have getters,\n"
     " * and these may call the module.\n"
     " * @param {unknown} value\n"
     " * @param {string} name of the parameter\n"
     " * @param {Put} put\n"
     " * @param {number} size in bytes\n"
     " */\n"
     "const record$pack = (value, name, put, size) => {\n"
     "  const view = record$room(size)\n"
     "  new Uint8Array(view.buffer, 0, size).fill(0)\n"
     "  put(view, 0, value, name)\n"
     "  return view\n"
     "}",
     NAMES("record$room"), NAMES("Uint8Array"), RUNTIME_RECORD, true},

    {"record$put",
     "/**\n"
     " * Puts those bytes into scratch; returns where.\n"
     " * @param {DataView} view\n"
     " * @param {number} size\n"
     " */\n"
     "const record$put = (view, size) => put(new Uint8Array(view.buffer, 0, size))",
     NAMES("put"), NAMES("Uint8Array"), RUNTIME_RECORD, true},

    {"record$packList",
     "/**\n"
     " * The bytes of an array of objects, or those of one typed array that holds them packed as they are.\n"
     " * @param {any} values\n"
     " * @param {string} name of the parameter\n"
     " * @param {Put} put\n"
     " * @param {number} size of an object in bytes\n"
     " * @param {string} type of the typed array\n"
     " * @param {number} [count] of objects; where it is left out, any\n"
     " */\n"
     "const record$packList = (values, name, put, size, type, count) => {\n"
     "  if (!Array.isArray(values)) {\n"
     "    if (!ArrayBuffer.isView(values) || /** @type {any} */ (values)[Symbol.toStringTag] != type)\n"
     "      throw TypeError(`${name} must be an array or of type ${type}`)\n"
     "    const array = /** @type {Uint8Array} */ (values)\n"
     "    const each = size / array.BYTES_PER_ELEMENT\n"
     "    if (array.length % each) throw RangeError(`${name}.length must be a multiple of ${each}`)\n"
     "    if (array.length != (count ?\? array.length / each) * each)\n"
     "      throw RangeError(`${name} must have length ${each * (count ?\? 0)}`)\n"
     "    return bytesOf(array)\n"
     "  }\n"
     "  const length = count ?\? values.length\n"
     "  const view = new DataView(new ArrayBuffer(length * size))\n"
     "  record$putList(view, 0, values, name, length, put, size)\n"
     "  return new Uint8Array(view.buffer)\n"
     "}",
     NAMES("bytesOf", "record$putList"), NAMES("Array", "ArrayBuffer", "DataView", "RangeError", "Symbol", "TypeError", "Uint8Array"), RUNTIME_RECORD, true},

    {"record$putList",
     "/**\n"
     " * @param {DataView} view\n"
     " * @param {number} at\n"
     " * @param {any} values\n"
     " * @param {string} name\n"
     " * @param {number} count\n"
     " * @param {Put} put\n"
     " * @param {number} size of an element in bytes\n"
     " */\n"
     "const record$putList = (view, at, values, name, count, put, size) => {\n"
     "  if (!Array.isArray(values)) throw TypeError(name + ' must be an array')\n"
     "  if (values.length != count) throw RangeError(`${name} must have length ${count}`)\n"
     "  for (let i = 0; i < count; i++) put(view, at + i * size, values[i], `${name}[${i}]`)\n"
     "}",
     NONE, NAMES("Array", "RangeError", "TypeError"), RUNTIME_RECORD, true},

    {"record$getList",
     "/**\n"
     " * @template T\n"
     " * @param {DataView} view\n"
     " * @param {number} at\n"
     " * @param {number} length\n"
     " * @param {Get<T>} get\n"
     " * @param {number} size of an element in bytes\n"
     " */\n"
     "const record$getList = (view, at, length, get, size) =>\n"
     "  Array.from({ length }, (_, i) => get(view, at + i * size))",
     NONE, NAMES("Array"), RUNTIME_RECORD, true},

    {"record$putArray",
     "/**\n"
     " * @param {DataView} view\n"
     " * @param {number} at\n"
     " * @param {any} value\n"
     " * @param {string} name\n"
     " * @param {number} count\n"
     " * @param {string} type\n"
     " */\n"
     "const record$putArray = (view, at, value, name, count, type) => {\n"
     "  typedArray(value, type, name, count)\n"
     "  const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength)\n"
     "  new Uint8Array(view.buffer).set(bytes, at)\n"
     "}",
     NAMES("typedArray"), NAMES("Uint8Array"), RUNTIME_RECORD, true},

    {"record$getArray",
     "/**\n"
     " * @template T\n"
     " * @param {DataView} view\n"
     " * @param {number} at\n"
     " * @param {number} count\n"
     " * @param {{ BYTES_PER_ELEMENT: number, new (buffer: ArrayBufferLike): T }} type\n"
     " */\n"
     "const record$getArray = (view, at, count, type) =>\n"
     "  new type(view.buffer.slice(at, at + count * type.BYTES_PER_ELEMENT))",
     NONE, NONE, RUNTIME_RECORD, true},

    {"record$putText",
     "/**\n"
     " * Text, with a NUL and more behind it.\n"
     " * @param {DataView} view\n"
     " * @param {number} at\n"
     " * @param {unknown} value\n"
     " * @param {string} name\n"
     " * @param {number} size\n"
     " */\n"
     "const record$putText = (view, at, value, name, size) => {\n"
     "  const bytes = utf8(value, name, '\\0')\n"
     "  if (bytes.length > size) throw RangeError(`${name} must fit in ${size - 1} bytes of UTF-8`)\n"
     "  new Uint8Array(view.buffer).set(bytes, at)\n"
     "}",
     NAMES("utf8"), NAMES("RangeError", "Uint8Array"), RUNTIME_RECORD, true},

    {"record$putFull",
     "/**\n"
     " * Text that may fill its field, and then has no NUL.\n"
     " * @param {DataView} view\n"
     " * @param {number} at\n"
     " * @param {unknown} value\n"
     " * @param {string} name\n"
     " * @param {number} size\n"
     " */\n"
     "const record$putFull = (view, at, value, name, size) => {\n"
     "  const bytes = utf8(value, name, '\\0')\n"
     "  if (bytes.length > size + 1) throw RangeError(`${name} must fit in ${size} bytes of UTF-8`)\n"
     "  new Uint8Array(view.buffer).set(bytes.subarray(0, size), at)\n"
     "}",
     NAMES("utf8"), NAMES("RangeError", "Uint8Array"), RUNTIME_RECORD, true},

    {"record$decode",
     "/**\n"
     " * Bytes that are no UTF-8 would not go back as they came.\n"
     " * @param {Uint8Array} bytes\n"
     " * @param {string} name\n"
     " */\n"
     "const record$decode = (bytes, name) => {\n"
     "  try {\n"
     "    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)\n"
     "  } catch {\n"
     "    throw TypeError(name + ' does not hold UTF-8')\n"
     "  }\n"
     "}",
     NONE, NAMES("TextDecoder", "TypeError"), RUNTIME_RECORD, false},

    {"record$getText",
     "/**\n"
     " * Text that may fill its field. Nothing but NULs may stand behind it: other bytes would be lost.\n"
     " * @param {DataView} view\n"
     " * @param {number} at\n"
     " * @param {number} size\n"
     " * @param {string} name\n"
     " */\n"
     "const record$getText = (view, at, size, name) => {\n"
     "  const text = record$decode(new Uint8Array(view.buffer, at, size), name).replace(/\\0+$/, '')\n"
     "  if (text.includes('\\0')) throw TypeError(name + ' holds more behind a NUL')\n"
     "  return text\n"
     "}",
     NAMES("record$decode"), NAMES("TypeError", "Uint8Array"), RUNTIME_RECORD, true},

    {"record$getTerminated",
     "/**\n"
     " * Text up to its NUL, which has to be there.\n"
     " * @param {DataView} view\n"
     " * @param {number} at\n"
     " * @param {number} size\n"
     " * @param {string} name\n"
     " */\n"
     "const record$getTerminated = (view, at, size, name) => {\n"
     "  const bytes = new Uint8Array(view.buffer, at, size)\n"
     "  const end = bytes.indexOf(0)\n"
     "  if (end < 0) throw RangeError(name + ' has no NUL')\n"
     "  return record$decode(bytes.subarray(0, end), name)\n"
     "}",
     NAMES("record$decode"), NAMES("RangeError", "Uint8Array"), RUNTIME_RECORD, true},

    {"record$default",
     "/**\n"
     " * The bytes that an object has in C where JavaScript says nothing.\n"
     " * @param {DataView} view\n"
     " * @param {number} at\n"
     " * @param {number} size in bytes\n"
     " * @param {(at: number) => void} fill writes them to memory\n"
     " */\n"
     "const record$default = (view, at, size, fill) => {\n"
     "  rewind()\n"
     "  const from = zeroed(take(size), size)\n"
     "  fill(from)\n"
     "  new Uint8Array(view.buffer).set(get(from, size), at)\n"
     "}",
     NAMES("get", "rewind", "take", "zeroed"), NAMES("Uint8Array"), RUNTIME_RECORD, true},

    {"record$memory",
     "/** All of linear memory, to be asked for again after every call that could grow it. */\n"
     "const record$memory = () => new DataView(bytes().buffer)",
     NAMES("bytes"), NAMES("DataView"), RUNTIME_RECORD, true},

    {"record$of",
     "/**\n"
     " * The object whose only field C returned as a number.\n"
     " * @template T\n"
     " * @param {(view: DataView) => void} set\n"
     " * @param {Get<T>} get\n"
     " */\n"
     "const record$of = (set, get) => {\n"
     "  const view = record$room(8)\n"
     "  set(view)\n"
     "  const value = get(view, 0)\n"
     "  record$back(view)\n"
     "  return value\n"
     "}",
     NAMES("record$back", "record$room"), NONE, RUNTIME_RECORD, true},

    {"record$update",
     "/**\n"
     " * What C made of an array of objects; one that was passed packed is brought up to date at once.\n"
     " * @template T\n"
     " * @param {any} values that were passed\n"
     " * @param {Uint8Array} packed their bytes\n"
     " * @param {number} at where C had them\n"
     " * @param {Get<T>} get\n"
     " * @param {number} size of an object in bytes\n"
     " */\n"
     "const record$update = (values, packed, at, get, size) => {\n"
     "  if (Array.isArray(values))\n"
     "    return record$getList(record$memory(), at, packed.length / size, get, size)\n"
     "  packed.set(bytes().subarray(at, at + packed.length))\n"
     "  return []\n"
     "}",
     NAMES("bytes", "record$getList", "record$memory"), NAMES("Array"), RUNTIME_RECORD, true},

    {"record$touch",
     "/**\n"
     " * Writes to each field of objects that C will change the value that it has. So what cannot be written, as in a frozen\n"
     " * object, throws before C has run.\n"
     " * @template T\n"
     " * @param {any[]} values\n"
     " * @param {DataView} view the first of them, packed\n"
     " * @param {Get<T>} get\n"
     " */\n"
     "const record$touch = (values, view, get) => {\n"
     "  if (values.length)\n"
     "    for (const key of Object.keys(/** @type {any} */ (get(view, 0))))\n"
     "      for (const value of values) value[key] = value[key]\n"
     "}",
     NONE, NAMES("Object"), RUNTIME_RECORD, true},

    {"record$assign",
     "/**\n"
     " * Writes the new values back into objects that were passed. Their setters may call the module, so that nothing is read\n"
     " * from memory any more.\n"
     " * @param {any} values that were passed\n"
     " * @param {object[]} results\n"
     " */\n"
     "const record$assign = (values, results) =>\n"
     "  results.forEach((result, i) => Object.assign(values[i], result))",
     NONE, NAMES("Object"), RUNTIME_RECORD, true},

    {"pointer$add",
     "/**\n"
     " * Adds bytes behind the others; returns their distance. Behind each part are free bytes, so that an empty one has an\n"
     " * address of its own.\n"
     " * @param {Links} links\n"
     " * @param {Uint8Array} part\n"
     " */\n"
     "const pointer$add = (links, part) => {\n"
     "  const { length } = links\n"
     "  links.parts.push([length, part])\n"
     "  links.length += part.length - (part.length % 8) + 8\n"
     "  return length\n"
     "}",
     NONE, NONE, RUNTIME_POINTER, false},

    {"pointer$to",
     "/**\n"
     " * @param {Links} links\n"
     " * @param {DataView} view where the pointer is\n"
     " * @param {number} at\n"
     " * @param {Uint8Array} part what it leads to\n"
     " */\n"
     "const pointer$to = (links, view, at, part) => {\n"
     "  links.slots.push([view, at, pointer$add(links, part)])\n"
     "}",
     NAMES("pointer$add"), NONE, RUNTIME_POINTER, true},

    {"pointer$end",
     "/**\n"
     " * The same of what lies behind the part that was added last.\n"
     " * @param {Links} links\n"
     " * @param {DataView} view\n"
     " * @param {number} at\n"
     " * @param {number} length of that part in bytes\n"
     " */\n"
     "const pointer$end = (links, view, at, length) => {\n"
     "  links.slots.push([view, at, /** @type {any} */ (links.parts.at(-1))[0] + length])\n"
     "}",
     NONE, NONE, RUNTIME_POINTER, true},

    {"pointer$string",
     "/**\n"
     " * Text that ends with a NUL.\n"
     " * @param {Links} links\n"
     " * @param {DataView} view\n"
     " * @param {number} at\n"
     " * @param {unknown} value\n"
     " * @param {string} name\n"
     " */\n"
     "const pointer$string = (links, view, at, value, name) => {\n"
     "  if (value != null) pointer$to(links, view, at, utf8(value, name, '\\0'))\n"
     "}",
     NAMES("pointer$to", "utf8"), NONE, RUNTIME_POINTER, true},

    {"pointer$text",
     "/**\n"
     " * Text, or any bytes, without a NUL; returns how many.\n"
     " * @param {Links} links\n"
     " * @param {DataView} view\n"
     " * @param {number} at\n"
     " * @param {unknown} value\n"
     " * @param {string} name\n"
     " */\n"
     "const pointer$text = (links, view, at, value, name) => {\n"
     "  if (value == null) return 0\n"
     "  const part = text$bytes(value, name)\n"
     "  pointer$to(links, view, at, part)\n"
     "  return part.length\n"
     "}",
     NAMES("pointer$to", "text$bytes"), NONE, RUNTIME_POINTER, true},

    {"pointer$array",
     "/**\n"
     " * A copy of a typed array: the getters of other objects may still change it. Returns its length.\n"
     " * @param {Links} links\n"
     " * @param {DataView} view\n"
     " * @param {number} at\n"
     " * @param {any} value\n"
     " * @param {string} name\n"
     " * @param {string} type\n"
     " * @param {number} [count] of elements; where it is left out, any, and none for NULL\n"
     " */\n"
     "const pointer$array = (links, view, at, value, name, type, count) => {\n"
     "  if (value == null && count == null) return 0\n"
     "  typedArray(value, type, name, count)\n"
     "  const part = bytesOf(value).slice()\n"
     "  pointer$to(links, view, at, part)\n"
     "  return part.length / value.BYTES_PER_ELEMENT\n"
     "}",
     NAMES("bytesOf", "pointer$to", "typedArray"), NONE, RUNTIME_POINTER, true},

    {"pointer$object",
     "/**\n"
     " * One object, unless there is none.\n"
     " * @param {Links} links\n"
     " * @param {DataView} view\n"
     " * @param {number} at\n"
     " * @param {unknown} value\n"
     " * @param {string} name\n"
     " * @param {LinkedPut} put\n"
     " * @param {number} size in bytes\n"
     " */\n"
     "const pointer$object = (links, view, at, value, name, put, size) => {\n"
     "  if (value != null) pointer$list(links, view, at, [value], name, put, size, 1, true)\n"
     "}",
     NAMES("pointer$list"), NONE, RUNTIME_POINTER, true},

    {"pointer$list",
     "/**\n"
     " * Objects, one behind the other; returns how many.\n"
     " * @param {Links} links\n"
     " * @param {DataView} view\n"
     " * @param {number} at\n"
     " * @param {any} values\n"
     " * @param {string} name\n"
     " * @param {LinkedPut} put\n"
     " * @param {number} size\n"
     " * @param {number} [count] where it is left out, any, and none for NULL\n"
     " * @param {boolean} [isOne] `name` is that of the object\n"
     " */\n"
     "const pointer$list = (links, view, at, values, name, put, size, count, isOne) => {\n"
     "  if (values == null && count == null) return 0\n"
     "  if (!Array.isArray(values)) throw TypeError(name + ' must be an array')\n"
     "  const { length } = values\n"
     "  if (length != (count ?\? length)) throw RangeError(`${name} must have length ${count}`)\n"
     "  const objects = new DataView(new ArrayBuffer(length * size))\n"
     "  pointer$to(links, view, at, new Uint8Array(objects.buffer))\n"
     "  for (let i = 0; i < length; i++)\n"
     "    put(objects, i * size, values[i], isOne ? name : `${name}[${i}]`, links)\n"
     "  return length\n"
     "}",
     NAMES("pointer$to"), NAMES("Array", "ArrayBuffer", "DataView", "RangeError", "TypeError", "Uint8Array"), RUNTIME_POINTER, true},

    {"pointer$pack",
     "/**\n"
     " * The bytes of an argument with pointers. They are complete before anything goes to linear memory, since an object may\n"
     " * have getters, and these may call the module.\n"
     " * @param {unknown} value\n"
     " * @param {string} name\n"
     " * @param {LinkedPut} put\n"
     " * @param {number} size in bytes\n"
     " */\n"
     "const pointer$pack = (value, name, put, size) =>\n"
     "  pointer$packAll([value], name, put, size, 1, true)",
     NAMES("pointer$packAll"), NONE, RUNTIME_POINTER, true},

    {"pointer$packAll",
     "/**\n"
     " * The same of an array of objects.\n"
     " * @param {any} values\n"
     " * @param {string} name\n"
     " * @param {LinkedPut} put\n"
     " * @param {number} size\n"
     " * @param {number} [count]\n"
     " * @param {boolean} [isOne]\n"
     " */\n"
     "const pointer$packAll = (values, name, put, size, count, isOne) => {\n"
     "  const none = new DataView(new ArrayBuffer(4))\n"
     "  /** @type {Links} */\n"
     "  const links = { view: none, count: 0, length: 0, parts: [], slots: [] }\n"
     "  links.count = pointer$list(links, none, 0, values ?\? 0, name, put, size, count, isOne)\n"
     "  const [, first] = links.parts[0]\n"
     "  links.view = new DataView(first.buffer)\n"
     "  return links\n"
     "}",
     NAMES("pointer$list"), NAMES("ArrayBuffer", "DataView"), RUNTIME_POINTER, true},

    {"pointer$place",
     "/**\n"
     " * Copies all to memory, with addresses in place of distances; returns where.\n"
     " * @param {Links} links\n"
     " * @param {number} at\n"
     " */\n"
     "const pointer$place = ({ slots, parts }, at) => {\n"
     "  for (const [view, slot, distance] of slots) view.setUint32(slot, at + distance, true)\n"
     "  const memory = bytes()\n"
     "  for (const [distance, part] of parts) memory.set(part, at + distance)\n"
     "  return at\n"
     "}",
     NAMES("bytes"), NONE, RUNTIME_POINTER, true},

    {"pointer$put",
     "/**\n"
     " * Puts it into scratch.\n"
     " * @param {Links} links\n"
     " */\n"
     "const pointer$put = (links) => pointer$place(links, take(links.length))",
     NAMES("pointer$place", "take"), NONE, RUNTIME_POINTER, true},

    {"pointer$getText",
     "/**\n"
     " * The text at an address that C gave; NULL is null.\n"
     " * @param {number} at\n"
     " * @param {number} length\n"
     " */\n"
     "const pointer$getText = (at, length) => (at ? text(at, length) : null)",
     NAMES("text"), NONE, RUNTIME_POINTER, true},

    {"pointer$getArray",
     "/**\n"
     " * A copy of the elements there.\n"
     " * @template T\n"
     " * @param {number} at\n"
     " * @param {{ BYTES_PER_ELEMENT: number, new (buffer: ArrayBufferLike): T }} type\n"
     " * @param {number} length in elements\n"
     " */\n"
     "const pointer$getArray = (at, type, length) => (at ? getArray(at, type, length) : null)",
     NAMES("getArray"), NONE, RUNTIME_POINTER, true},

    {"feed$taken",
     "/** How much of its input the last call took. */\n"
     "let feed$taken = 0",
     NONE, NONE, RUNTIME_FEED, true},

    {"feed$written",
     "/** How much of its room for an output it filled. */\n"
     "let feed$written = 0",
     NONE, NONE, RUNTIME_FEED, true},

    {"feed$set",
     "/**\n"
     " * What fields of an instance say: their offsets, an address and a length.\n"
     " * @typedef {[pointer: number, length: number, at: number, size: number]} Fed\n"
     " */\n"
     "/**\n"
     " * @param {number} at the instance\n"
     " * @param {Fed | undefined} fed\n"
     " * @param {number} address\n"
     " * @param {number} length\n"
     " */\n"
     "const feed$set = (at, fed, address, length) => {\n"
     "  const view = new DataView(bytes().buffer)\n"
     "  if (fed) {\n"
     "    view.setUint32(at + fed[0], address, true)\n"
     "    view.setUint32(at + fed[1], length, true)\n"
     "  }\n"
     "}",
     NAMES("bytes"), NAMES("DataView"), RUNTIME_FEED, false},

    {"feed$moved",
     "/**\n"
     " * How far C got. Afterwards the fields are 0: what they say has another use.\n"
     " * @param {number} at\n"
     " * @param {Fed | undefined} fed\n"
     " */\n"
     "const feed$moved = (at, fed) => {\n"
     "  if (!fed) return 0\n"
     "  const view = new DataView(bytes().buffer)\n"
     "  const moved = fed[3] - view.getUint32(at + fed[1], true)\n"
     "  const address = view.getUint32(at + fed[0], true)\n"
     "  feed$set(at, fed, 0, 0)\n"
     "  if (moved < 0 || address != fed[2] + moved) throw Error('C left its input or output elsewhere')\n"
     "  return moved\n"
     "}",
     NAMES("bytes", "feed$set"), NAMES("DataView", "Error"), RUNTIME_FEED, false},

    {"feed$call",
     "/**\n"
     " * Calls C with input and output where the fields of an instance say.\n"
     " * @template T\n"
     " * @param {number} at the instance\n"
     " * @param {Fed | undefined} input\n"
     " * @param {Fed | undefined} output\n"
     " * @param {(at: number) => T} call\n"
     " */\n"
     "const feed$call = (at, input, output, call) => {\n"
     "  feed$set(at, input, input?.[2] ?\? 0, input?.[3] ?\? 0)\n"
     "  feed$set(at, output, output?.[2] ?\? 0, output?.[3] ?\? 0)\n"
     "  const result = call(at)\n"
     "  const taken = feed$moved(at, input)\n"
     "  feed$written = feed$moved(at, output)\n"
     "  feed$taken = taken\n"
     "  return result\n"
     "}",
     NAMES("feed$moved", "feed$set", "feed$taken", "feed$written"), NONE, RUNTIME_FEED, true},

    {"feed$alone",
     "/**\n"
     " * The address of an instance, where what C calls may call C: its fields belong to one call at a time.\n"
     " * @param {number} at\n"
     " */\n"
     "const feed$alone = (at) => {\n"
     "  if (nested$busy.slice(0, nested$held).includes(at))\n"
     "    throw Error('still in a call: use it afterwards')\n"
     "  return at\n"
     "}",
     NAMES("nested$busy", "nested$held"), NAMES("Error"), RUNTIME_FEED, true},

    {"follow$to",
     "/**\n"
     " * An address that C gave back.\n"
     " * @param {number} at\n"
     " * @param {string} name of the call\n"
     " */\n"
     "const follow$to = (at, name) => {\n"
     "  if (!at) throw Error(name + ' returned NULL')\n"
     "  return at\n"
     "}",
     NONE, NAMES("Error"), RUNTIME_FOLLOW, true},

    {"follow$length",
     "/**\n"
     " * How many elements lie at an address that C gave back.\n"
     " * @param {number} at\n"
     " * @param {number} length as C says\n"
     " * @param {number} size of an element in bytes\n"
     " * @param {string} name of the call\n"
     " */\n"
     "const follow$length = (at, length, size, name) => {\n"
     "  if (!(length >= 0 && follow$to(at, name) + length * size <= bytes().length))\n"
     "    throw RangeError(`${name} returned ${length} elements, which memory does not hold`)\n"
     "  return length\n"
     "}",
     NAMES("bytes", "follow$to"), NAMES("RangeError"), RUNTIME_FOLLOW, true},

    {"follow$index",
     "/**\n"
     " * Which of the elements of an argument is at an address; behind the last one their number.\n"
     " * @param {number} at\n"
     " * @param {number} from where the first one is\n"
     " * @param {number} length in elements\n"
     " * @param {number} size of an element in bytes\n"
     " * @param {string} name of the call\n"
     " */\n"
     "const follow$index = (at, from, length, size, name) => {\n"
     "  const index = (at - from) / size\n"
     "  if (!Number.isInteger(index) || index < 0 || index > length)\n"
     "    throw RangeError(name + ' returned what is not in its argument')\n"
     "  return index\n"
     "}",
     NONE, NAMES("Number", "RangeError"), RUNTIME_FOLLOW, true},

    {"follow$rest",
     "/**\n"
     " * How many bytes of a text are behind an address in it.\n"
     " * @param {number} at\n"
     " * @param {number} from where the text is\n"
     " * @param {number} length in bytes\n"
     " * @param {string} name of the call\n"
     " */\n"
     "const follow$rest = (at, from, length, name) =>\n"
     "  length - follow$index(follow$to(at, name), from, length, 1, name)",
     NAMES("follow$index", "follow$to"), NONE, RUNTIME_FOLLOW, true},

    {"debug$fill",
     "/**\n"
     " * Fills a slot with one byte and returns the slot. Code that reads fields which were never written then gets values that\n"
     " * are clearly wrong.\n"
     " * @param {number} slot\n"
     " * @param {number} size in bytes\n"
     " * @param {number} byte\n"
     " */\n"
     "const debug$fill = (slot, size, byte) => {\n"
     "  bytes().fill(byte, slot, slot + size)\n"
     "  return slot\n"
     "}",
     NAMES("bytes"), NONE, RUNTIME_DEBUG, true},

    {"debug$end",
     "/** Where the scratch of the calls so far ended. */\n"
     "let debug$end = 0",
     NONE, NONE, RUNTIME_DEBUG, false},

    {"debug$rewind",
     "/**\n"
     " * Begins the arguments of a call, in scratch that holds one byte: behind each argument some of that stays.\n"
     " * @param {number} [room] bytes to leave for a slot\n"
     " */\n"
     "const debug$rewind = (room = 0) => {\n"
     "  rewind(room)\n"
     "  bytes().fill(0xdd, scratch, Math.max(scratch, debug$end))\n"
     "}",
     NAMES("bytes", "debug$end", "rewind", "scratch"), NAMES("Math"), RUNTIME_DEBUG, true},

    {"debug$poisoned",
     "/**\n"
     " * Wraps the exports of a debug build, so that scratch which does not belong to a call holds one byte while it runs: a\n"
     " * pointer into an earlier call's scratch, or behind an argument, then reads values that are clearly wrong.\n"
     " * @param {Record<string, any>} exports\n"
     " * @param {string[]} within names of those that are called while scratch holds arguments or outputs of another one\n"
     " */\n"
     "const debug$poisoned = (exports, within) => {\n"
     "  /** @type {Record<string, any>} */\n"
     "  const result = {}\n"
     "  for (const key in exports) {\n"
     "    const call = exports[key]\n"
     "    result[key] =\n"
     "      typeof call == 'function'\n"
     "        ? /** @param {unknown[]} args */\n"
     "          (...args) => {\n"
     "            if (within.includes(key)) return call(...args)\n"
     "            const at = Math.max(scratch, top)\n"
     "            debug$end = Math.max(debug$end, at)\n"
     "            bytes().fill(0xdd, at, debug$end)\n"
     "            try {\n"
     "              return call(...args)\n"
     "            } finally {\n"
     "              rewind()\n"
     "            }\n"
     "          }\n"
     "        : call\n"
     "  }\n"
     "  return result\n"
     "}",
     NAMES("bytes", "debug$end", "rewind", "scratch", "top"), NAMES("Math"), RUNTIME_DEBUG, true},

    {"debug$exports",
     "/**\n"
     " * Wraps the exports of a debug build. If a trap noted where and why it happened, the error says so, and its cause is the\n"
     " * engine's error.\n"
     " * @param {Record<string, any>} exports\n"
     " */\n"
     "const debug$exports = (exports) => {\n"
     "  // A module of another build has no __tare_trap; init() refuses it next.\n"
     "  const at = exports.__tare_trap?.value\n"
     "  /** @param {Function} call */\n"
     "  const telling =\n"
     "    (call) =>\n"
     "    /** @param {unknown[]} args */\n"
     "    (...args) => {\n"
     "      try {\n"
     "        return call(...args)\n"
     "      } catch (error) {\n"
     "        // The layout of __tare_trap in libc/ubsan.c: file, line, column, what.\n"
     "        const [file, line, column, what] = new Uint32Array(memory.buffer, at, 4)\n"
     "        if (!what) throw error\n"
     "        bytes().fill(0, at, at + 16)\n"
     "        const place = cString(file) + ':' + line + (column ? ':' + column : '')\n"
     "        const told = new WebAssembly.RuntimeError(place + ': ' + cString(what))\n"
     "        throw Object.assign(told, { cause: error })\n"
     "      }\n"
     "    }\n"
     "  /** @type {Record<string, any>} */\n"
     "  const result = {}\n"
     "  for (const key in exports)\n"
     "    result[key] = typeof exports[key] == 'function' ? telling(exports[key]) : exports[key]\n"
     "  return result\n"
     "}",
     NAMES("bytes", "cString"), NAMES("Object", "Uint32Array", "WebAssembly"), RUNTIME_DEBUG, true},

    {"memory$owner",
     "/** Key under which an array holds the allocation that its bytes belong to, so that the allocation stays alive. */\n"
     "const memory$owner = Symbol()",
     NONE, NAMES("Symbol"), RUNTIME_ALLOC, false},

    {"memory$cell",
     "/** Key of an allocation's cell: its address, or 0 once it was freed, and its length. */\n"
     "const memory$cell = Symbol()",
     NONE, NAMES("Symbol"), RUNTIME_ALLOC, true},

    {"memory$given",
     "/** Key under which an allocation keeps the array that it returned last. */\n"
     "const memory$given = Symbol()",
     NONE, NAMES("Symbol"), RUNTIME_ALLOC, false},

    {"memory$registry",
     "/** Frees allocations that are garbage. */\n"
     "const memory$registry = new FinalizationRegistry((cell) => cell.at && memory$give(cell))",
     NONE, NAMES("FinalizationRegistry"), RUNTIME_ALLOC, false},

    {"memory$Allocation",
     "/** Bytes of linear memory that belong to JavaScript. */\n"
     "const memory$Allocation = class {\n"
     "  /** @type {Uint8Array | undefined} */\n"
     "  [memory$given];\n"
     "  /** @type {{ at: number, length: number }} */\n"
     "  [memory$cell]\n"
     "  /** @param {number} length */\n"
     "  constructor(length) {\n"
     "    integer(length, 0, 4294967295, 'length')\n"
     "    this[memory$cell] = { at: memory$take(length), length }\n"
     "    memory$registry.register(this, this[memory$cell], this)\n"
     "  }\n"
     "  get length() {\n"
     "    return this[memory$cell].length\n"
     "  }\n"
     "  /** The bytes where they are, as long as memory does not grow. */\n"
     "  get bytes() {\n"
     "    const at = live(this[memory$cell])\n"
     "    if (this[memory$given]?.length) return this[memory$given] // not detached\n"
     "    const view = new Uint8Array(bytes().buffer, at, this.length)\n"
     "    return (this[memory$given] = Object.assign(view, { [memory$owner]: this }))\n"
     "  }\n"
     "  free() {\n"
     "    memory$give(this[memory$cell])\n"
     "    memory$registry.unregister(this)\n"
     "  }\n"
     "  [Symbol.dispose ?\? Symbol()]() {\n"
     "    if (this[memory$cell].at) this.free()\n"
     "  }\n"
     "}",
     NAMES("bytes", "integer", "live", "memory$cell", "memory$given", "memory$owner", "memory$registry"), NAMES("Object", "Symbol", "Uint8Array"), RUNTIME_ALLOC, true},

    {"memory$block",
     "/**\n"
     " * The size of the block for `length` bytes. There are four sizes between two powers of two, so that a block that was\n"
     " * given back fits other lengths. The result is a multiple of `unit`, which is a power of two.\n"
     " * @param {number} length\n"
     " * @param {number} unit\n"
     " */\n"
     "const memory$block = (length, unit) => {\n"
     "  const step = Math.max(unit, 2 ** (Math.floor(Math.log2(length)) - 2))\n"
     "  return Math.ceil(length / step) * step || step\n"
     "}",
     NONE, NAMES("Math"), RUNTIME_ALLOC, true},

    {"memory$locate",
     "/**\n"
     " * The address of an array that lies in linear memory, or 0 if it lies elsewhere. Call this before memory may grow, because\n"
     " * growth detaches the array. A detached array would look empty, so this throws; also if its allocation was freed.\n"
     " * @param {ArrayBufferView & { length: number, [memory$owner]?: any }} array\n"
     " */\n"
     "const memory$locate = (array) => {\n"
     "  if (!array.length) /** @type {any} */ (array).keys() // throws\n"
     "  // Reading `buffer` costs more than the rest of a call. An array with offset 0 cannot be an allocation.\n"
     "  const { byteOffset } = array\n"
     "  return byteOffset && (array[memory$owner]?.bytes || array.buffer == bytes().buffer) && byteOffset\n"
     "}",
     NAMES("bytes", "memory$owner"), NONE, RUNTIME_ALLOC, true},

    {"memory$feed",
     "/**\n"
     " * Feeds an array to a function: at once where it lies in linear memory, or else by `feed`. Returns its address there, or 0.\n"
     " * @template {ArrayBufferView & { length: number }} T\n"
     " * @param {(array: T, consume: (at: number, length: number) => void) => void} feed\n"
     " * @param {T} array\n"
     " * @param {(at: number, length: number) => void} consume\n"
     " */\n"
     "const memory$feed = (feed, array, consume) => {\n"
     "  const at = memory$locate(array)\n"
     "  if (at) {\n"
     "    rewind()\n"
     "    consume(at, array.length)\n"
     "  } else feed(array, consume)\n"
     "  return at\n"
     "}",
     NAMES("memory$locate", "rewind"), NONE, RUNTIME_ALLOC, true},

    {"nested$engage",
     "/**\n"
     " * The slot of an instance, for the call that begins.\n"
     " * @template Slot\n"
     " * @param {Slot} slot\n"
     " */\n"
     "const nested$engage = (slot) => {\n"
     "  nested$add(slot)\n"
     "  return slot\n"
     "}",
     NAMES("nested$add"), NONE, RUNTIME_BUSY, true},

    {"nested$early",
     "const nested$early = 'still in a call: free() or reset() it afterwards'",
     NONE, NONE, RUNTIME_BUSY, false},

    {"nested$taken",
     "/**\n"
     " * Takes the slot from an instance, unless a call in progress works on the instance.\n"
     " * @template Slot\n"
     " * @param {{ at: Slot | 0 }} cell\n"
     " */\n"
     "const nested$taken = (cell) => {\n"
     "  rewind()\n"
     "  if (nested$busy.slice(0, nested$count).includes(live(cell))) throw Error(nested$early)\n"
     "  return taken(cell)\n"
     "}",
     NAMES("live", "nested$busy", "nested$count", "nested$early", "rewind", "taken"), NAMES("Error"), RUNTIME_BUSY, true},

    {"nested$moved",
     "/**\n"
     " * The same, for the call that is about to begin: its arguments are in scratch already, and stay there.\n"
     " * @template Slot\n"
     " * @param {{ at: Slot | 0 }} cell\n"
     " */\n"
     "const nested$moved = (cell) => {\n"
     "  if (nested$busy.slice(0, nested$held).includes(live(cell))) throw Error(nested$early)\n"
     "  return taken(cell)\n"
     "}",
     NAMES("live", "nested$busy", "nested$early", "nested$held", "taken"), NAMES("Error"), RUNTIME_BUSY, true},

    {"nested$spare",
     "/**\n"
     " * Throws if a call in progress works on bytes of an allocation.\n"
     " * @param {{ at: number, length: number }} cell\n"
     " */\n"
     "const nested$spare = (cell) => {\n"
     "  const at = live(cell)\n"
     "  const { length } = cell\n"
     "  rewind()\n"
     "  const busy = nested$busy.slice(0, nested$count)\n"
     "  if (busy.some((one) => typeof one == 'number' && one >= at && one < at + length))\n"
     "    throw Error(nested$early)\n"
     "}",
     NAMES("live", "nested$busy", "nested$count", "nested$early", "rewind"), NAMES("Error"), RUNTIME_BUSY, true},

    {"keep$module",
     "/**\n"
     " * What C keeps: a block of linear memory with a copy of an argument, or another instance.\n"
     " * @typedef {object} Kept\n"
     " * @property {number} by the function that was given it\n"
     " * @property {number} at its address, or 0 once it was given back\n"
     " * @property {number} length of a block, in bytes\n"
     " * @property {(one: Kept) => void} end gives it back\n"
     " * @property {Cell} [of] the other instance\n"
     " */\n"
     "/**\n"
     " * The cell of an instance. It has what it keeps in an object: a Proxy of an array would put Proxies of its elements back.\n"
     " * @typedef {object} Cell\n"
     " * @property {unknown} at\n"
     " * @property {Record<string, Kept>} [kept] what it keeps\n"
     " * @property {number} [keepers] how many keep it\n"
     " * @property {() => void} [lost] ends it, where it was garbage before these ended\n"
     " * @property {boolean} [gone] whether it is garbage, and so are the functions that it keeps\n"
     " */\n"
     "/** @typedef {Cell & { kept: Record<string, Kept> }} Keeper */\n"
     "/** The instances that are kept, by the addresses of their slots. @typedef {Record<string, unknown>} Held */\n"
     "/**\n"
     " * The cell of what C keeps by itself. It lives as long as the module.\n"
     " * @type {Keeper}\n"
     " */\n"
     "const keep$module = { at: 1, kept: {} }",
     NONE, NONE, RUNTIME_KEEP, true},

    {"keep$add",
     "/**\n"
     " * Adds it to what an instance keeps; throws where the instance cannot be written, which would lose it.\n"
     " * @param {Keeper} cell\n"
     " * @param {string | number} key\n"
     " * @param {Kept} one\n"
     " */\n"
     "const keep$add = ({ kept }, key, one) => {\n"
     "  Reflect.set(kept, key, one)\n"
     "  if (kept[key]) return\n"
     "  one.end(one)\n"
     "  throw TypeError('read-only')\n"
     "}",
     NONE, NAMES("Reflect", "TypeError"), RUNTIME_KEEP, true},

    {"keep$put",
     "/**\n"
     " * Copies bytes to where they stay after the call; returns their address. Until keep$settle() both these and those of the\n"
     " * last call stay, since C may hold the one or the other.\n"
     " * @param {Keeper} cell\n"
     " * @param {number} by\n"
     " * @param {Uint8Array} array\n"
     " */\n"
     "const keep$put = (cell, by, array) => {\n"
     "  live(cell)\n"
     "  const at = memory$take(array.length)\n"
     "  bytes().set(array, at)\n"
     "  keep$add(cell, at, { by, at, length: array.length, end: memory$give })\n"
     "  return at\n"
     "}",
     NAMES("bytes", "keep$add", "live"), NONE, RUNTIME_KEEP, true},

    {"keep$end",
     "/**\n"
     " * @param {Keeper} cell\n"
     " * @param {string} key\n"
     " */\n"
     "const keep$end = ({ kept }, key) => {\n"
     "  const one = kept[key]\n"
     "  delete kept[key]\n"
     "  one.end(one)\n"
     "}",
     NONE, NONE, RUNTIME_KEEP, false},

    {"keep$settle",
     "/**\n"
     " * Gives back what C kept before a call that succeeded.\n"
     " * @param {Keeper} cell\n"
     " * @param {number[]} ats the addresses that C was given now\n"
     " * @param {number} [by] where it is left out, C has let go of all else\n"
     " */\n"
     "const keep$settle = (cell, ats, by) => {\n"
     "  for (const [key, one] of Object.entries(cell.kept))\n"
     "    if (one.by == (by ?\? one.by) && !ats.includes(one.at)) keep$end(cell, key)\n"
     "}",
     NAMES("keep$end"), NAMES("Object"), RUNTIME_KEEP, true},

    {"nested$keeping",
     "/** How many calls gave C something to keep. */\n"
     "let nested$keeping = 0",
     NONE, NONE, RUNTIME_KEEP, false},

    {"nested$keep",
     "/** Begins one of them; returns its number. */\n"
     "const nested$keep = () => ++nested$keeping",
     NAMES("nested$keeping"), NONE, RUNTIME_KEEP, true},

    {"nested$settle",
     "/**\n"
     " * The same as keep$settle() where imports may call back: not while a call is in progress, which may still read what was\n"
     " * kept before; and not if a call from within this one gave C something as well, so that nobody knows which of the two it\n"
     " * kept.\n"
     " * @param {Keeper} cell\n"
     " * @param {number} number of the call\n"
     " * @param {number[]} ats\n"
     " * @param {number} [by]\n"
     " */\n"
     "const nested$settle = (cell, number, ats, by) => {\n"
     "  if (!nested$floor && nested$keeping == number) keep$settle(cell, ats, by)\n"
     "}",
     NAMES("keep$settle", "nested$floor", "nested$keeping"), NONE, RUNTIME_KEEP, true},

    {"keep$free",
     "/**\n"
     " * Gives all back, when the instance has ended.\n"
     " * @param {Keeper} cell\n"
     " */\n"
     "const keep$free = (cell) => {\n"
     "  for (const key of Object.keys(cell.kept)) keep$end(cell, key)\n"
     "}",
     NAMES("keep$end"), NAMES("Object"), RUNTIME_KEEP, true},

    {"keep$held",
     "/** Key under which an instance has those that it keeps: through its cell the registry would keep them alive. */\n"
     "const keep$held = Symbol()",
     NONE, NAMES("Symbol"), RUNTIME_KEEP, true},

    {"keep$moduleHeld",
     "/** Those that C keeps by itself. @type {Held} */\n"
     "const keep$moduleHeld = {}",
     NONE, NONE, RUNTIME_KEEP, true},

    {"keep$moved",
     "/** What instances keep that C has taken over: JavaScript has these no longer, and C still calls their functions. @type {Set<Held>} */\n"
     "const keep$moved = new Set()",
     NONE, NAMES("Set"), RUNTIME_KEEP, true},

    {"keep$leave",
     "/** @param {Kept} one */\n"
     "const keep$leave = (one) => {\n"
     "  const of = /** @type {Cell & { keepers: number }} */ (one.of)\n"
     "  if (!--of.keepers) of.lost?.()\n"
     "}",
     NONE, NONE, RUNTIME_KEEP, true},

    {"keep$reaches",
     "/**\n"
     " * Whether an instance keeps the one at an address, itself or by those that it keeps.\n"
     " * @type {(cell: Cell, at: unknown) => boolean}\n"
     " */\n"
     "const keep$reaches = (cell, at) =>\n"
     "  Object.values(cell.kept ?\? {}).some(({ of }) => of && (of.at == at || keep$reaches(of, at)))",
     NONE, NAMES("Object"), RUNTIME_KEEP, true},

    {"keep$hold",
     "/**\n"
     " * Has an instance keep another one, which stays alive and cannot be freed meanwhile; returns its address.\n"
     " * @param {Keeper} cell\n"
     " * @param {number} by\n"
     " * @param {Held} held\n"
     " * @param {unknown} value the other one\n"
     " * @param {Cell} of its cell\n"
     " */\n"
     "const keep$hold = (cell, by, held, value, of) => {\n"
     "  const at = /** @type {number} */ (live(of))\n"
     "  const key = by + ':' + at\n"
     "  if (live(cell) == at || cell.kept[key]) return at\n"
     "  if (keep$reaches(of, cell.at)) throw Error('instances cannot keep each other')\n"
     "  const keepers = (of.keepers ?\? 0) + 1\n"
     "  Reflect.set(of, 'keepers', keepers)\n"
     "  if (of.keepers != keepers) throw TypeError('read-only')\n"
     "  keep$add(cell, key, { by, at, length: 0, end: keep$leave, of })\n"
     "  held[at] = value\n"
     "  return at\n"
     "}",
     NAMES("keep$add", "keep$leave", "keep$reaches", "live"), NAMES("Error", "Reflect", "TypeError"), RUNTIME_KEEP, true},

    {"keep$forget",
     "/**\n"
     " * Lets go of instances that are no longer kept.\n"
     " * @param {Keeper} cell\n"
     " * @param {Held} held\n"
     " */\n"
     "const keep$forget = (cell, held) => {\n"
     "  for (const at of Object.keys(held))\n"
     "    if (!Object.values(cell.kept).some((one) => one.at == Number(at))) delete held[at]\n"
     "}",
     NONE, NAMES("Number", "Object"), RUNTIME_KEEP, true},

    {"keep$check",
     "/**\n"
     " * Throws if an instance is kept.\n"
     " * @param {Cell} cell\n"
     " * @param {string} name of its class\n"
     " */\n"
     "const keep$check = (cell, name) => {\n"
     "  if (cell.keepers)\n"
     "    throw Error(name + ' is kept by another instance: free that first, or have it keep another')\n"
     "}",
     NONE, NAMES("Error"), RUNTIME_KEEP, true},

    {"keep$last",
     "/**\n"
     " * Ends an instance that is garbage, after its keepers.\n"
     " * @param {Cell} cell\n"
     " * @param {() => void} end\n"
     " */\n"
     "const keep$last = (cell, end) => {\n"
     "  if (cell.keepers) cell.lost = end\n"
     "  else end()\n"
     "}",
     NONE, NONE, RUNTIME_KEEP, true},

    {"import$functions",
     "/** The functions that the user of the module supplies. @type {Record<string, Function> | undefined} */\n"
     "let import$functions",
     NONE, NONE, RUNTIME_IMPORT, false},

    {"import$set",
     "/**\n"
     " * Sets the functions of the imports; if one is missing, throws and sets none.\n"
     " * @param {Record<string, unknown>} functions\n"
     " * @param {string[]} names\n"
     " */\n"
     "const import$set = (functions, names) => {\n"
     "  import$functions = Object.fromEntries(\n"
     "    names.map((name) => {\n"
     "      const supplied = functions?.[name]\n"
     "      if (typeof supplied != 'function') throw TypeError(`import ${name} must be a function`)\n"
     "      return [name, supplied]\n"
     "    }),\n"
     "  )\n"
     "}",
     NAMES("import$functions"), NAMES("Object", "TypeError"), RUNTIME_IMPORT, true},

    {"import$get",
     "/**\n"
     " * The function that was supplied for an import.\n"
     " * @param {string} name\n"
     " */\n"
     "const import$get = (name) => {\n"
     "  if (!import$functions) throw Error(`import ${name} was not supplied: call setImports() first`)\n"
     "  return import$functions[name]\n"
     "}",
     NAMES("import$functions"), NAMES("Error"), RUNTIME_IMPORT, true},

    {"import$store",
     "/**\n"
     " * Copies what an import gave back to where C wants it.\n"
     " * @param {ArrayBufferView} array\n"
     " * @param {number} at\n"
     " * @param {number} length in bytes\n"
     " */\n"
     "const import$store = (array, at, length) =>\n"
     "  bytes().set(new Uint8Array(array.buffer, array.byteOffset, length), at)",
     NAMES("bytes"), NAMES("Uint8Array"), RUNTIME_IMPORT, true},

    {"import$storeUpTo",
     "/**\n"
     " * The same for a result that may be shorter than its room; returns its length.\n"
     " * @param {Uint8Array} array of any kind\n"
     " * @param {number} at\n"
     " * @param {number} maxLength in elements\n"
     " * @param {string} name\n"
     " */\n"
     "const import$storeUpTo = (array, at, maxLength, name) => {\n"
     "  const { length } = array\n"
     "  if (length > maxLength) throw RangeError(`${name} must have at most ${maxLength} elements`)\n"
     "  import$store(array, at, length * array.BYTES_PER_ELEMENT)\n"
     "  return length\n"
     "}",
     NAMES("import$store"), NAMES("RangeError"), RUNTIME_IMPORT, true},

    {"system$rests",
     "/** What has been printed of a line that is not complete, for standard output and standard error. */\n"
     "const system$rests = ['', '', '']",
     NONE, NONE, RUNTIME_SYSTEM, false},

    {"system$decoders",
     "/** By the same number, what makes text of the bytes: a character may come in two parts. */\n"
     "const system$decoders = system$rests.map(() => new TextDecoder())",
     NAMES("system$rests"), NAMES("TextDecoder"), RUNTIME_SYSTEM, false},

    {"system$lines",
     "/** Complete lines that the console does not have yet. @type {[file: number, line: string][]} */\n"
     "let system$lines = []",
     NONE, NONE, RUNTIME_SYSTEM, false},

    {"system$logs",
     "/** Whether the console gets what a call printed, whose results the glue has not read yet: 1; 2 if it called the module. */\n"
     "let system$logs = 0",
     NONE, NONE, RUNTIME_SYSTEM, false},

    {"system$check",
     "/** Throws while the console gets that: its calls change the results. That call throws as well. */\n"
     "const system$check = () => {\n"
     "  if (system$logs) {\n"
     "    system$logs = 2\n"
     "    throw Error('the console called the module amid a call that prints: use queueMicrotask()')\n"
     "  }\n"
     "}",
     NAMES("system$logs"), NAMES("Error"), RUNTIME_SYSTEM, true},

    {"system$log",
     "/** Gives them to the console. */\n"
     "const system$log = () => {\n"
     "  const lines = system$lines\n"
     "  system$lines = []\n"
     "  for (const [file, line] of lines)\n"
     "    if (file == 1) console.log(line)\n"
     "    else console.error(line)\n"
     "}",
     NAMES("system$lines"), NAMES("console"), RUNTIME_SYSTEM, false},

    {"system$finish",
     "/** Takes what has no newline behind it as lines, once the current job of JavaScript is over. */\n"
     "const system$finish = () => {\n"
     "  system$rests.forEach((rest, file) => rest && system$lines.push([file, rest]))\n"
     "  system$rests.fill('')\n"
     "  system$log()\n"
     "}",
     NAMES("system$lines", "system$log", "system$rests"), NONE, RUNTIME_SYSTEM, false},

    {"system$print",
     "/**\n"
     " * Takes what C prints.\n"
     " * @param {number} file 1 is standard output, 2 standard error\n"
     " * @param {number} at\n"
     " * @param {number} length in bytes\n"
     " */\n"
     "const system$print = (file, at, length) => {\n"
     "  at >>>= 0\n"
     "  const text = system$decoders[file].decode(bytes().slice(at, at + length), { stream: true })\n"
     "  const lines = (system$rests[file] + text).split('\\n')\n"
     "  system$rests[file] = /** @type {string} */ (lines.pop())\n"
     "  for (const line of lines) system$lines.push([file, line])\n"
     "  if (system$rests[file]) queueMicrotask(system$finish)\n"
     "}",
     NAMES("bytes", "system$decoders", "system$finish", "system$lines", "system$rests"), NAMES("queueMicrotask"), RUNTIME_SYSTEM, true},

    {"system$printing",
     "/**\n"
     " * Wraps exports, so that what C prints in a call is on the console when the call ends, also by a trap. It is not sooner:\n"
     " * C's stream is in the middle of its work then.\n"
     " * @param {Record<string, any>} exports\n"
     " * @param {string} flush the one that hands over what C's stream still has of a line\n"
     " */\n"
     "const system$printing = (exports, flush) => {\n"
     "  /** @param {Function} call */\n"
     "  const printing =\n"
     "    (call) =>\n"
     "    /** @param {unknown[]} args */\n"
     "    (...args) => {\n"
     "      system$check()\n"
     "      try {\n"
     "        return call(...args)\n"
     "      } finally {\n"
     "        exports[flush]()\n"
     "        system$logs = 1\n"
     "        try {\n"
     "          system$log()\n"
     "          if (system$logs > 1) system$check()\n"
     "        } finally {\n"
     "          system$logs = 0\n"
     "        }\n"
     "      }\n"
     "    }\n"
     "  return Object.fromEntries(\n"
     "    Object.entries(exports).map(([key, value]) => [\n"
     "      key,\n"
     "      typeof value == 'function' ? printing(value) : value,\n"
     "    ]),\n"
     "  )\n"
     "}",
     NAMES("system$check", "system$log", "system$logs"), NAMES("Object"), RUNTIME_SYSTEM, true},

    {"system$now",
     "/**\n"
     " * Milliseconds by a clock of WASI.\n"
     " * @param {number} clock 0 is the time since 1970, any other one never goes back\n"
     " */\n"
     "const system$now = (clock) => (clock ? performance.now() : Date.now())",
     NONE, NAMES("Date", "performance"), RUNTIME_SYSTEM, true},

    {"system$random",
     "/**\n"
     " * Fills memory with random bytes, at most as many at once as the engine gives.\n"
     " * @param {number} at\n"
     " * @param {number} length in bytes\n"
     " */\n"
     "const system$random = (at, length) => {\n"
     "  at >>>= 0\n"
     "  for (const end = at + length; at < end; at += 65536)\n"
     "    crypto.getRandomValues(new Uint8Array(memory.buffer, at, Math.min(end - at, 65536)))\n"
     "}",
     NONE, NAMES("Math", "Uint8Array", "crypto"), RUNTIME_SYSTEM, true},

    {"callback$functions",
     "/**\n"
     " * Functions that C keeps, by the numbers that it has for user pointers. They are negative: what takes one for an\n"
     " * address traps, for memory ends before it.\n"
     " * @type {Map<number, any>}\n"
     " */\n"
     "const callback$functions = new Map()",
     NONE, NAMES("Map"), RUNTIME_CALLBACK, true},

    {"callback$last",
     "/** The number that was given last. */\n"
     "let callback$last = 0",
     NONE, NONE, RUNTIME_CALLBACK, true},

    {"callback$check",
     "/**\n"
     " * @param {unknown} value\n"
     " * @param {string} name of the parameter\n"
     " */\n"
     "const callback$check = (value, name) => {\n"
     "  if (typeof value != 'function') throw TypeError(name + ' must be a function')\n"
     "}",
     NONE, NAMES("TypeError"), RUNTIME_CALLBACK, true},

    {"callback$add",
     "/**\n"
     " * A number for a function, or for several, that C gets.\n"
     " * @param {unknown} functions\n"
     " */\n"
     "const callback$add = (functions) => {\n"
     "  do callback$last = (callback$last + 1) | -2147483648\n"
     "  while (callback$functions.has(callback$last))\n"
     "  callback$functions.set(callback$last, functions)\n"
     "  return callback$last\n"
     "}",
     NAMES("callback$functions", "callback$last"), NONE, RUNTIME_CALLBACK, true},

    {"callback$lend",
     "/**\n"
     " * The same for functions that are for one call, where others are kept.\n"
     " * @param {unknown[]} functions\n"
     " */\n"
     "const callback$lend = (functions) => callback$add({ deref: () => functions })",
     NAMES("callback$add"), NONE, RUNTIME_CALLBACK, true},

    {"callback$ended",
     "/** What stands for a function that C cannot call any more. @returns {any} */\n"
     "const callback$ended = () => {\n"
     "  throw Error('a function was called after its time')\n"
     "}",
     NONE, NAMES("Error"), RUNTIME_CALLBACK, true},

    {"callback$get",
     "/**\n"
     " * The function of a call in progress that C has a number of. Each call puts one in front that knows its own function, until it\n"
     " * returns: so a number serves for no longer than that, and takes no Map.\n"
     " * @type {(id: number) => any}\n"
     " */\n"
     "let callback$get = callback$ended",
     NAMES("callback$ended"), NONE, RUNTIME_CALLBACK, true},

    {"callback$of",
     "/**\n"
     " * What an instance keeps, for as long as that is no garbage: the reference alone may last longer, until the job ends that\n"
     " * made it.\n"
     " * @template {object} T\n"
     " * @param {import('./keep.js').Keeper} cell\n"
     " * @param {WeakRef<T>} ref\n"
     " */\n"
     "const callback$of = (cell, ref) => ({ deref: () => (cell.gone ? undefined : ref.deref()) })",
     NONE, NONE, RUNTIME_CALLBACK, false},

    {"callback$keep",
     "/**\n"
     " * Has C keep functions: they stay until the call that replaces them, or the end of the instance.\n"
     " * @param {import('./keep.js').Keeper} cell\n"
     " * @param {number} by\n"
     " * @param {import('./keep.js').Held} held\n"
     " * @param {unknown[]} functions\n"
     " */\n"
     "const callback$keep = (cell, by, held, functions) => {\n"
     "  live(cell)\n"
     "  const at = callback$add(callback$of(cell, new WeakRef(functions)))\n"
     "  keep$add(cell, at, { by, at, length: 0, end: ({ at }) => callback$functions.delete(at) })\n"
     "  held[at] = functions\n"
     "  return at\n"
     "}",
     NAMES("callback$add", "callback$functions", "callback$of", "keep$add", "live"), NAMES("WeakRef"), RUNTIME_CALLBACK, true},

    {"callback$kept",
     "/**\n"
     " * What C keeps under a number. An instance that is garbage has none of it any more; its end may still call that, to no\n"
     " * effect.\n"
     " * @param {number} id\n"
     " * @param {number} place of the function\n"
     " * @param {unknown} [nothing] what C gets then\n"
     " */\n"
     "const callback$kept = (id, place, nothing) =>\n"
     "  (callback$functions.get(id) ?\? callback$ended()).deref()?.[place] ?\? (() => nothing)",
     NAMES("callback$ended", "callback$functions"), NONE, RUNTIME_CALLBACK, true},

    {"callback$leave",
     "/**\n"
     " * What ends such a function with its instance. Made apart: what else is known where it is kept would keep the instance\n"
     " * alive.\n"
     " * @type {(functions: Map<unknown, Single>, slot: unknown) => (one: { at: number }) => void}\n"
     " */\n"
     "const callback$leave =\n"
     "  (functions, slot) =>\n"
     "  ({ at }) => {\n"
     "    functions.delete(slot)\n"
     "    callback$functions.delete(at)\n"
     "  }",
     NAMES("callback$functions"), NONE, RUNTIME_CALLBACK, false},

    {"callback$hold",
     "/**\n"
     " * Has C keep a function that has no number; returns what takes that back.\n"
     " * @param {Map<unknown, Single>} functions of the parameter, by the slots of instances\n"
     " * @param {import('./keep.js').Keeper} cell\n"
     " * @param {import('./keep.js').Held} held\n"
     " * @param {Function | null | undefined} value\n"
     " */\n"
     "const callback$hold = (functions, cell, held, value) => {\n"
     "  const slot = live(cell)\n"
     "  const before = functions.get(slot)\n"
     "  const at = before?.at ?\? callback$add(0)\n"
     "  const kept = held[at]\n"
     "  if (!before) keep$add(cell, at, { by: NaN, at, length: 0, end: callback$leave(functions, slot) })\n"
     "  held[at] = value\n"
     "  functions.set(slot, { at, of: value ? callback$of(cell, new WeakRef(value)) : null })\n"
     "  return () => {\n"
     "    if (!functions.has(slot)) return // the instance has ended\n"
     "    held[at] = kept\n"
     "    functions.set(slot, before ?\? { at, of: null })\n"
     "  }\n"
     "}",
     NAMES("callback$add", "callback$leave", "callback$of", "keep$add", "live"), NAMES("NaN", "WeakRef"), RUNTIME_CALLBACK, true},

    {"callback$find",
     "/**\n"
     " * The function that C keeps with an instance of the call in progress, or else of one around it, or without an instance.\n"
     " * @param {Map<unknown, Single>} functions\n"
     " * @param {string} name\n"
     " * @param {unknown} [nothing] what C gets where it is garbage\n"
     " */\n"
     "const callback$find = (functions, name, nothing) => {\n"
     "  /** @type {Single | undefined} */\n"
     "  let found\n"
     "  for (let i = nested$count; i-- > (found ? nested$held : 0);) {\n"
     "    const one = functions.get(nested$busy[i])\n"
     "    if (found && one && one != found) throw Error(name + ' could be that of two instances')\n"
     "    found ?\?= one\n"
     "  }\n"
     "  found ?\?= functions.get(1)\n"
     "  if (!found?.of) throw Error(name + ' was called, and no instance of the call has one')\n"
     "  return found.of.deref() ?\? (() => nothing)\n"
     "}",
     NAMES("nested$busy", "nested$count", "nested$held"), NAMES("Error"), RUNTIME_CALLBACK, true},

    {"callback$there",
     "/**\n"
     " * The address of what C passes to a callback.\n"
     " * @param {number} at\n"
     " * @param {string} name of the parameter\n"
     " */\n"
     "const callback$there = (at, name) => {\n"
     "  if (!at) throw Error(name + ' is NULL')\n"
     "  return at >>> 0\n"
     "}",
     NONE, NAMES("Error"), RUNTIME_CALLBACK, true},

    {"callback$instance",
     "/**\n"
     " * The instance whose address C passes to a callback; `undefined` where it is garbage, and so is the callback. One that is\n"
     " * part of something else, or in C's own memory, is none of JavaScript's.\n"
     " * @template {object} T\n"
     " * @param {Map<number, WeakRef<T>>} made those that were made, by their slots\n"
     " * @param {symbol} cell\n"
     " * @param {number} at\n"
     " * @param {string} name\n"
     " */\n"
     "const callback$instance = (made, cell, at, name) => {\n"
     "  const found = made.get(at)\n"
     "  const one = /** @type {any} */ (found?.deref())\n"
     "  if (!found || (one && one[cell].at != at)) throw Error(name + ' is no instance of JavaScript')\n"
     "  return one\n"
     "}",
     NONE, NAMES("Error"), RUNTIME_CALLBACK, true},

    {"callback$position",
     "/**\n"
     " * Which of the elements of what C passes is at an address; behind the last one their number.\n"
     " * @param {number} at\n"
     " * @param {number} from where the first one is\n"
     " * @param {number} length in elements\n"
     " * @param {number} size of an element in bytes\n"
     " * @param {string} name of the parameter\n"
     " */\n"
     "const callback$position = (at, from, length, size, name) => {\n"
     "  const index = (at - from) / size\n"
     "  if (!Number.isInteger(index) || index < 0 || index > length)\n"
     "    throw RangeError(`C passes a ${name} that is not in its array`)\n"
     "  return index\n"
     "}",
     NONE, NAMES("Number", "RangeError"), RUNTIME_CALLBACK, true},

    {"several$list",
     "/**\n"
     " * The instances of an argument, in an array of its own: to read the caller's may run code.\n"
     " * @param {unknown} value\n"
     " * @param {string} name of the parameter\n"
     " */\n"
     "const several$list = (value, name) => {\n"
     "  if (!Array.isArray(value)) throw TypeError(name + ' must be an array')\n"
     "  return Array.from(value)\n"
     "}",
     NONE, NAMES("Array", "TypeError"), RUNTIME_SEVERAL, true},

    {"several$distinct",
     "/**\n"
     " * Throws where an instance that is to be C's is there twice.\n"
     " * @param {unknown[]} all\n"
     " * @param {string} name of the parameter\n"
     " */\n"
     "const several$distinct = (all, name) => {\n"
     "  if (new Set(all).size < all.length) throw TypeError(name + ' must not have an instance twice')\n"
     "}",
     NONE, NAMES("Set", "TypeError"), RUNTIME_SEVERAL, true},

    {"several$visit",
     "/**\n"
     " * The instances whose addresses C passes to a callback.\n"
     " * @template T\n"
     " * @param {number} at\n"
     " * @param {number} length\n"
     " * @param {(at: number) => T} find\n"
     " * @param {string} name of the parameter\n"
     " */\n"
     "const several$visit = (at, length, find, name) =>\n"
     "  Array.from(getArray(at, Uint32Array, length), (at) => find(callback$there(at, 'one of ' + name)))",
     NAMES("callback$there", "getArray"), NAMES("Array", "Uint32Array"), RUNTIME_SEVERAL, true},

    {"value$make",
     "/**\n"
     " * An instance of what C knows by these integers.\n"
     " * @param {symbol} key of its cell\n"
     " * @param {{ prototype: object }} type\n"
     " * @param {(number | bigint | string)[]} at\n"
     " * @returns {any}\n"
     " */\n"
     "const value$make = (key, type, at) =>\n"
     "  Object.assign(Object.create(type.prototype), { [key]: { at } })",
     NONE, NAMES("Object"), RUNTIME_VALUE_HANDLE, true},

    {"value$from",
     "/**\n"
     " * The instance whose id this is. What C would not give back as it is, is none.\n"
     " * @param {unknown} id\n"
     " * @param {symbol} key\n"
     " * @param {{ prototype: object }} type\n"
     " * @param {import('./record.js').Put} put\n"
     " * @param {(view: DataView, at: number, type: { prototype: object }) => any} get\n"
     " * @param {number} size of the struct in bytes\n"
     " */\n"
     "const value$from = (id, key, type, put, get, size) => {\n"
     "  const view = record$pack(value$make(key, type, `${id}`.split(',')), 'id', put, size)\n"
     "  const self = get(view, 0, type)\n"
     "  record$back(view)\n"
     "  if (`${self[key].at}` != `${id}`) throw RangeError('id must be what an instance has as its id')\n"
     "  return self\n"
     "}",
     NAMES("record$back", "record$pack", "value$make"), NAMES("RangeError"), RUNTIME_VALUE_HANDLE, true},

    {"reclaim$batch",
     "/**\n"
     " * A function that registers instances once the current job is over, or once there are 64 of them: those that were freed\n"
     " * by then never are, which saves most of what an instance costs that lives for a few calls. Engines finalise nothing\n"
     " * within a job, so nothing is held for longer than it would be otherwise. `in` tells which are registered; a frozen cell\n"
     " * keeps 0.\n"
     " * @param {FinalizationRegistry<any>} registry\n"
     " * @param {symbol} key under which an instance has its cell\n"
     " * @returns {(instance: any) => void}\n"
     " */\n"
     "const reclaim$batch = (registry, key) => {\n"
     "  /** @type {any[]} */\n"
     "  let fresh = []\n"
     "  /** What settles after the job. @type {Promise<void> | undefined} */\n"
     "  let waiting\n"
     "  const settle = () => {\n"
     "    for (const instance of fresh)\n"
     "      if (instance[key].at) {\n"
     "        registry.register(instance, instance[key], instance)\n"
     "        Reflect.set(instance[key], 'in', 1)\n"
     "      }\n"
     "    fresh = []\n"
     "  }\n"
     "  return (instance) => {\n"
     "    if (fresh.length > 63) settle()\n"
     "    fresh.push(instance)\n"
     "    // Once for a job: it may make millions. Worklets have no queueMicrotask().\n"
     "    waiting ?\?= Promise.resolve().then(() => {\n"
     "      waiting = undefined\n"
     "      settle()\n"
     "    })\n"
     "  }\n"
     "}",
     NONE, NAMES("Promise", "Reflect"), RUNTIME_BATCH, true},

    {"release$cells",
     "/** The cells of instances and allocations that were made. One that has ended has no address. @type {{ at: unknown }[]} */\n"
     "let release$cells = []",
     NONE, NONE, RUNTIME_RELEASE, false},

    {"release$most",
     "/** With so many, those that have ended are left out. */\n"
     "let release$most = 64",
     NONE, NONE, RUNTIME_RELEASE, false},

    {"release$add",
     "/**\n"
     " * Notes a new instance, or an allocation, by its cell. One that a call takes over has no address until the call fails,\n"
     " * and is not left out: nothing is made meanwhile.\n"
     " * @template {{ at: unknown }} Cell\n"
     " * @param {Cell} cell\n"
     " */\n"
     "const release$add = (cell) => {\n"
     "  if (release$cells.length >= release$most) {\n"
     "    release$cells = release$cells.filter(({ at }) => at)\n"
     "    release$most = release$cells.length * 2 + 64\n"
     "  }\n"
     "  release$cells.push(cell)\n"
     "  return cell\n"
     "}",
     NAMES("release$cells", "release$most"), NONE, RUNTIME_RELEASE, true},

    {"release$check",
     "/** Throws if one of them is alive, or is garbage that the engine has not told of yet. */\n"
     "const release$check = () => {\n"
     "  release$cells = release$cells.filter(({ at }) => at)\n"
     "  if (release$cells.length)\n"
     "    throw Error(`release(): ${release$cells.length} still in use; free() what was made`)\n"
     "}",
     NAMES("release$cells"), NAMES("Error"), RUNTIME_RELEASE, true},
};

const size_t runtime_piece_count = sizeof runtime_pieces / sizeof *runtime_pieces;
