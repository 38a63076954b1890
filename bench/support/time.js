/**
 * Times several ways of doing one thing in turn, so that whatever else the machine does falls on all of them alike.
 * @param {Record<string, () => unknown>} ways
 * @param {{ rounds?: number, calls?: number }} [options] calls in each timed round
 * @returns {Record<string, number>} the median of the rounds, in nanoseconds a call
 */
export const interleave = (ways, { rounds = 101, calls = 1 } = {}) => {
  const times = Object.fromEntries(Object.keys(ways).map((name) => [name, []]))
  const warmUp = Math.ceil(rounds / 5)
  for (let round = -warmUp; round < rounds; round++)
    for (const [name, way] of Object.entries(ways)) {
      const start = process.hrtime.bigint()
      for (let call = 0; call < calls; call++) way()
      const time = Number(process.hrtime.bigint() - start) / calls
      if (round >= 0) times[name].push(time)
    }
  return Object.fromEntries(
    Object.entries(times).map(([name, list]) => [
      name,
      list.sort((a, b) => a - b)[list.length >> 1],
    ]),
  )
}
