/** What a build of the Adder takes: time, and the command's own memory. */
import { spawnSync } from 'node:child_process'

import { root, tare } from '../tests/support/build.js'

const words = [tare, 'build', `${root}examples/adder/adder.h`, '-o', `${root}build/demo/adder`]
const times = []
for (let i = 0; i < 11; i++) {
  const start = performance.now()
  const { status } = spawnSync(words[0], words.slice(1))
  if (status != 0) throw new Error(`tare failed with ${status}`)
  times.push(performance.now() - start)
}
times.sort((a, b) => a - b)
console.log(`tare build adder.h: ${times[5].toFixed(0)} ms, the median of 11`)

// The high-water mark that the kernel keeps, of the command alone: children count for themselves.
const script = `"$@" >/dev/null & pid=$!; peak=0
while [ -r /proc/$pid/status ]; do
  now=$(sed -n 's/VmHWM:[^0-9]*\\([0-9]*\\).*/\\1/p' /proc/$pid/status 2>/dev/null); [ "\${now:-0}" -gt "$peak" ] && peak=$now
done; echo $peak`
const { stdout } = spawnSync('sh', ['-c', script, 'sh', ...words], { encoding: 'utf8' })
console.log(`its own memory at the peak: ${(Number(stdout) / 1024).toFixed(0)} MB`)
