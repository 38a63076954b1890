/**
 * What a header declares, and what of it `tare build` binds. What it declares is read from clang's tree without tare, so
 * that the count does not depend on what tare makes of the header.
 */
import { execFile } from 'node:child_process'
import { normalize } from 'node:path'

import { tare } from '../../tests/support/build.js'

const collect = (program, words, cwd) =>
  new Promise((resolve, reject) =>
    execFile(program, words, { cwd, maxBuffer: 2 ** 30 }, (error, stdout, stderr) =>
      typeof error?.code == 'string'
        ? reject(error)
        : resolve({ status: error?.code, stdout, stderr }),
    ),
  )

/** A place in a file; of what a macro makes, where the macro is used. */
const placeOf = (location) => location?.expansionLoc ?? location ?? {}

/**
 * The tree says a file or a line only where it differs from that of the place printed last. Completes all places, in the
 * order in which clang prints them.
 */
const complete = (tree) => {
  let file, line
  const visit = (value) => {
    if (Array.isArray(value)) value.forEach(visit)
    else if (value && typeof value == 'object') {
      if ('offset' in value && 'col' in value) {
        file = value.file ??= file
        line = value.line ??= line
      }
      for (const [key, inner] of Object.entries(value)) if (key != 'includedFrom') visit(inner)
    }
  }
  visit(tree)
}

/**
 * The public functions of an interface: those that its own files declare, neither static nor inline.
 * @param {object} tree of clang's
 * @param {(file: string) => boolean} isOwn
 * @returns {Map<string, {file: string, first: number, last: number}[]>} by name: the lines of each declaration
 */
export const publicFunctions = (tree, isOwn) => {
  complete(tree)
  const functions = new Map()
  const hidden = new Set()
  for (const node of tree.inner ?? []) {
    if (node.kind != 'FunctionDecl' || node.isImplicit) continue
    const { file } = placeOf(node.loc)
    if (node.storageClass == 'static' || node.inline) hidden.add(node.name)
    if (!file || !isOwn(normalize(file))) continue
    const declarations = functions.get(node.name) ?? []
    declarations.push({
      file: normalize(file),
      first: placeOf(node.range.begin).line,
      last: placeOf(node.range.end).line,
    })
    functions.set(node.name, declarations)
  }
  for (const name of hidden) functions.delete(name)
  return functions
}

/** The words of the command by which tare has clang print the tree of a header, from what `-v` prints. */
const clangCommand = (stderr) =>
  stderr
    .split('\n')
    .find((line) => /-x c-header .*-ast-dump=json/.test(line))
    ?.split(' ')
    .map((word) => word.replace(/^'(.*)'$/, '$1'))

/** A type of C's own keeps its words in a message: `'const char *'`. */
const isOfC = (text) =>
  /\*/.test(text) &&
  /^(const|void|char|short|int|long|float|double|unsigned|signed|size_t|u?int\d+_t|[ *])+$/.test(
    text,
  )

/** What stands in quotes, without names: `'…'`, and of a pointer type `'… *'`. */
const withoutNames = (text) => {
  const stars = text.replace(/[^*]/g, '')
  return isOfC(text) ? text : stars ? `… ${stars}` : '…'
}

/** A message without its advice, and without the names of one header. */
export const normalizeReason = (message) =>
  message
    .replace(/(;|,? or if|: (say|mark)\b|--mark=).*/, '')
    .replace(/'([^']*)'/g, (_, text) => `'${withoutNames(text)}'`)
    .replace(/\b\d+\b/g, 'N')

/** The messages of a run, each with its place. */
const messagesOf = (stderr) =>
  [...stderr.matchAll(/^(.*?):(\d+):(\d+): (?:warning|error): (.*)$/gm)].map((match) => ({
    file: normalize(match[1]),
    line: Number(match[2]),
    reason: normalizeReason(match[4]),
  }))

/** For each function that is not bound the reasons given at its declaration, each once. */
const reasonsOf = (functions, bound, messages) => {
  const reasons = new Map()
  for (const [name, declarations] of functions) {
    if (bound.has(name)) continue
    const own = messages.filter(({ file, line }) =>
      declarations.some((at) => at.file == file && at.first <= line && line <= at.last),
    )
    reasons.set(name, [...new Set(own.map(({ reason }) => reason))])
  }
  return reasons
}

/**
 * @param {string} cwd
 * @param {string[]} words of the command line: headers, flags, marks
 * @param {(file: string) => boolean} isOwn
 * @returns {Promise<{declared: string[], bound: string[], reasons: Map<string, string[]>, failed: string | null}>}
 */
export const measure = async (cwd, words, isOwn) => {
  const { status, stdout, stderr } = await collect(
    tare,
    ['build', ...words, '--explain', '--lenient', '-v'],
    cwd,
  )
  const command = clangCommand(stderr)
  if (!command) throw new Error(`tare does not call clang for ${words[0]}:\n${stderr}`)
  const dump = await collect(command[0], command.slice(1), cwd)
  const functions = publicFunctions(JSON.parse(dump.stdout), isOwn)
  const exports =
    stdout
      .match(/^exports(.*)$/m)?.[1]
      .split(' ')
      .filter(Boolean) ?? []
  const bound = new Set(exports.filter((name) => functions.has(name)))
  return {
    declared: [...functions.keys()],
    bound: [...bound],
    reasons: reasonsOf(functions, bound, messagesOf(stderr)),
    failed: status ? (stderr.match(/error: .*/)?.[0] ?? `exit ${status}`) : null,
  }
}
