#!/usr/bin/env node
/** The command. */
const OLDEST = 20
const { node } = process.versions
if (parseInt(node) < OLDEST) {
  console.error(`tare: error: tare needs Node ${OLDEST} or later, and this is ${node}`)
  process.exitCode = 1
} else {
  await import('./node/main.js') // which older ones could not even read
}
