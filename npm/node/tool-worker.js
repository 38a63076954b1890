/** A thread that runs the programs which the package brings along, one after the other. */
import { parentPort } from 'node:worker_threads'

import { withResources } from '../host/llvm.js'
import { Bundled, llvmFiles } from './bundled.js'
import { nodeFiles } from './files.js'

const bundled = new Bundled()
const files = withResources(nodeFiles, llvmFiles)

parentPort?.on('message', ({ llvm, prepare, job, folder }) => {
  if (llvm) bundled.llvm = llvm
  else if (prepare) bundled.prepare()
  else {
    let done
    try {
      const { status, output, errors } = bundled.run(job.words, { files, folder })
      done = { status, output: output.slice(), errors: errors.slice() }
    } catch (error) {
      done = { status: -2, errors: new TextEncoder().encode(`${job.words[0]}: ${error}\n`) }
    }
    const buffers = [done.output, done.errors].flatMap((bytes) => (bytes ? [bytes.buffer] : []))
    parentPort?.postMessage(done, buffers)
  }
})
