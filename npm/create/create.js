#!/usr/bin/env node
/** `npm create tare NAME` is `tare new NAME`, by the package tare of the same version. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const manifest = createRequire(import.meta.url).resolve('tare/package.json')
process.argv.splice(2, 0, 'new')
await import(pathToFileURL(join(dirname(manifest), 'tare.js')).href)
