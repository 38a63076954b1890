import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'

/**
 * Runs a command; the most memory that it had itself, in MB. That is the high-water mark which the kernel keeps, without
 * what the command's children had.
 * @param {string[]} words
 */
export const peakMemory = async ([program, ...rest]) => {
  const child = spawn(program, rest, { stdio: 'ignore' })
  const status = new Promise((resolve) => child.on('close', resolve))
  let peak = 0
  for (let ended = false; !ended; ended = child.exitCode != null || child.signalCode != null) {
    try {
      const text = readFileSync(`/proc/${child.pid}/status`, 'utf8')
      peak = Math.max(peak, Number(text.match(/VmHWM:\s*(\d+)/)?.[1] ?? 0))
    } catch {
      // it is gone
    }
    await setTimeout(1)
  }
  if ((await status) != 0) throw new Error(`${program} failed with ${await status}`)
  return (peak * 1024) / 1e6
}
