/** The line by which a long build says on a terminal how far it is: what src/base/progress.h describes. */
import { stream } from './host.js'

const DELAY = 1000

/** @typedef {import('../host/command.js').Job} Job */

const encoder = new TextEncoder()

/** @param {string} text */
const print = (text) => stream(2).write(encoder.encode(text))

/**
 * Counts the jobs of a step that have ended, and shows them from `since` plus a second on.
 * @param {string} step
 * @param {Job[]} jobs
 * @param {number} since milliseconds of performance.now()
 */
export const showProgress = (step, jobs, since) => {
  let done = 0
  let isShown = false
  const show = () => {
    isShown = true
    print(`\r${jobs.length > 1 ? `${step}: ${done} of ${jobs.length}` : step}\x1b[K`)
  }
  const timer = setTimeout(show, Math.max(0, since + DELAY - performance.now()))
  return {
    /** One more has ended. */
    count() {
      done++
      if (isShown) show()
    },
    /** Takes the line away. */
    end() {
      clearTimeout(timer)
      if (isShown) print('\r\x1b[K')
    },
  }
}

/** Whether nothing that the jobs print can get into the line. @param {Job[]} jobs */
export const isCaptured = (jobs) => jobs.every(({ errors, quiet }) => errors || quiet)
