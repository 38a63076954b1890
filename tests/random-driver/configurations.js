/** The builds of driven.h that are driven: strategies, and options with some of them. */

const drop = '-DDRIVEN_DROP='

/**
 * @typedef {object} Built
 * @property {string} name
 * @property {string[]} words of the command line
 * @property {number} most how many instances of a class there can be
 * @property {boolean} isFixed whether memory cannot grow
 * @property {boolean} hasDrop
 * @property {boolean} growsItself
 */

/** @type {Built[]} */
export const configurations = [
  [],
  [drop],
  ['--memory=pool=12', drop],
  ['--memory=pool=300', '--max-memory=4194304'],
  ['--memory=static', drop],
  ['--memory=swap'],
  ['--memory=swap', drop],
  ['--memory=heap=bump'],
  ['--memory=heap=freelist', drop],
  ['--memory=heap=binned'],
  ['--memory=heap=dlmalloc', drop],
  ['--memory=heap=host'],
  ['--alloc', drop],
  ['--alloc', '--memory=pool=12', '--max-memory=2097152'],
  ['--alloc', '--memory=static', '--max-memory=2097152'],
  ['--alloc', '--memory=swap', drop],
  ['--alloc', '--memory=heap=freelist'],
  ['--alloc', '--memory=heap=host', drop],
  ['--snapshot'],
  ['--snapshot', '--memory=pool=12'],
  ['--snapshot', '--memory=swap'],
  ['--snapshot', '--memory=heap=binned', '--alloc'],
  ['--debug', drop],
  ['--debug', '--memory=swap', '--snapshot'],
  ['--debug', '--memory=heap=freelist', '--alloc'],
  ['--simd', '--alloc'],
  ['--no-embed', drop],
  ['--no-embed', '--simd', '--memory=heap=host'],
  ['--no-embed', '--memory=pool=12'],
  ['-DDRIVEN_STREAM=', '--stream=account_feed', '--stream=account_feed_words'],
  ['-DDRIVEN_ALIGN=16', '--memory=pool=12', '--snapshot'],
  ['-DDRIVEN_ALIGN=64', drop],
  ['-DDRIVEN_ALIGN=32', '--memory=swap', '--snapshot'],
  ['-DDRIVEN_ALIGN=64', '--memory=heap=freelist', '--snapshot'],
  ['-DDRIVEN_GROWS=', drop],
  ['-DDRIVEN_GROWS=', '--memory=swap', '--alloc'],
  ['-DDRIVEN_GROWS=', '--memory=heap=freelist'],
  ['-DDRIVEN_GROWS=', '--memory=pool=12'],
  ['-DDRIVEN_ALONE=', '--snapshot', '--alloc'],
  ['-DDRIVEN_ALONE=', '--memory=static'],
  ['-O0', drop],
  ['-O2', '--snapshot', '--memory=heap=freelist'],
  ['-O3', '--memory=swap', '--alloc'],
  ['-O3', '--simd', drop],
  ['--keep-names', '--features=mvp', drop],
  ['--malloc=freelist', '--alloc', drop],
].map((words) => ({
  name:
    words
      .join(' ')
      .replaceAll(/-DDRIVEN_|=(?= |$)/g, '')
      .toLowerCase() || 'as it is',
  words,
  most: words.includes('--memory=static')
    ? 1
    : Number(words.join(' ').match(/pool=(\d+)/)?.[1] ?? Infinity),
  isFixed: /=pool|=static/.test(words.join(' ')) && !words.includes('-DDRIVEN_GROWS='),
  hasDrop: words.includes(drop),
  growsItself: words.includes('-DDRIVEN_GROWS='),
}))
