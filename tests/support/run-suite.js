/** A suite in this process: `run-suite.js SUITE GLUE`, two paths from here. Prints what runtimes.js reads. */
import { runSuite } from './suite.js'

const words = globalThis.Deno?.args ?? process.argv.slice(2)
console.log(JSON.stringify(await runSuite(words[0], words[1])))
