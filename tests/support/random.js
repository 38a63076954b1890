/**
 * xorshift32 (G. Marsaglia, 2003): the same numbers on every run and in every runtime.
 * @param {number} seed not 0
 * @returns {(limit: number) => number} an integer below the limit
 */
export const randomBelow = (seed) => (limit) => {
  seed ^= seed << 13
  seed ^= seed >>> 17
  seed ^= seed << 5
  return (seed >>> 0) % limit
}
