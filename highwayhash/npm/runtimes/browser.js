/** For pages and workers of browsers: a worker sends what came out, a page has it. */
import { memories } from './capture.js'
import * as main from '@tare/highwayhash'
import * as simd from '@tare/highwayhash/simd'
import * as slim from '@tare/highwayhash/slim'
import * as stream from '@tare/highwayhash/stream'

import { all } from './all.js'

const source = new URL('../highwayhash/highwayhash.simd.wasm', import.meta.url)
export const result = all({ memories, main, simd, slim, stream, source })

if (globalThis.WorkerGlobalScope) result.then((message) => postMessage(message))
