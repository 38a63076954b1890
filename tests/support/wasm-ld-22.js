/** wasm-ld 22 of the npm package @yowasp/clang as a program: `node tests/support/wasm-ld-22.js ARGUMENTS`. */
import { writeSync } from 'node:fs'

import { Bundled, llvmFiles } from '../../npm/node/bundled.js'
import { nodeFiles } from '../../npm/node/files.js'
import { withResources } from '../../npm/host/llvm.js'

const where = { files: withResources(nodeFiles, llvmFiles), folder: process.cwd() }
const words = ['bundled/wasm-ld', ...process.argv.slice(2)]
const { status, output, errors } = new Bundled().run(words, where)
writeSync(1, output)
writeSync(2, errors)
process.exitCode = status
