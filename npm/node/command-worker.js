/**
 * A thread that runs the command. Where the command runs other programs or waits for files, this thread asks the one that
 * started it, and sleeps until there is an answer.
 *
 * `control[0]` is 1 once an answer is there; `control[1]` is the number of a signal.
 */
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'

import { pass, runCommand } from '../host/command.js'
import { Capture } from '../host/wasi.js'
import { common, stream } from './host.js'

/** @type {{ command: WebAssembly.Module, control: Int32Array, port: import('node:worker_threads').MessagePort }} */
const { command, control, port } = workerData

/** @param {object} question */
const ask = (question) => {
  port.postMessage(question)
  Atomics.wait(control, 0, 0)
  Atomics.store(control, 0, 0)
  const answer = receiveMessageOnPort(port)?.message
  if (answer?.failure) throw answer.failure
  return answer
}

parentPort?.on('message', ({ words, folder, environment, captures }) => {
  const output = captures ? new Capture() : stream(1)
  const errors = captures ? new Capture() : stream(2)
  /** @type {number | undefined} */
  let status
  let failure
  try {
    status = runCommand(command, words, {
      ...common,
      folder,
      environment,
      output,
      errors,
      run: (jobs, step) => {
        const done = ask({ jobs, step })
        return jobs.map((job, i) => pass(job, done[i], output, errors))
      },
      interrupted: () => Atomics.load(control, 1),
      watch: (files, complete, since) => ask({ watch: { files, complete, since } }),
    })
  } catch (error) {
    failure = error instanceof WebAssembly.RuntimeError ? `${error.stack}` : error
  }
  parentPort?.postMessage({
    status,
    failure,
    output: output instanceof Capture ? output.bytes.slice() : undefined,
    errors: errors instanceof Capture ? errors.bytes.slice() : undefined,
  })
})
