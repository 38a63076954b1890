/**
 * Runs the tests that `suite` makes for the module of `glue`, in whatever runtime this is.
 * @param {string} suite
 * @param {string} glue
 * @returns {Promise<{ ran: number, failed: string[] }>}
 */
export const runSuite = async (suite, glue) => {
  const { tests } = await import(suite)
  const list = tests(await import(glue))
  const failed = []
  for (const { name, run } of list)
    try {
      await run()
    } catch (error) {
      failed.push(`${name}: ${error}`)
    }
  return { ran: list.length, failed }
}
