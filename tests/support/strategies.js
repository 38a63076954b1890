/**
 * Every strategy under which tests/fixtures/rows.h passes the same tests: its name, how many instances it holds, and
 * further words of the command line.
 * @type {[string, number, ...string[]][]}
 */
export const strategies = [
  ['slab', Infinity],
  ['pool=30000', 30000, '--max-memory=33554432'],
  ['static', 1, '--max-memory=33554432'],
  ['swap', Infinity, '-DROWS_WITHOUT_POINTERS'],
  ['heap=bump', Infinity],
  ['heap=freelist', Infinity],
  ['heap=binned', Infinity],
  ['heap=dlmalloc', Infinity],
  ['heap=host', Infinity],
]
