/** For Node, Deno and Bun: prints what came out. */
import { memories } from './capture.js'
import * as main from '@tare/highwayhash'
import * as simd from '@tare/highwayhash/simd'
import * as slim from '@tare/highwayhash/slim'
import * as stream from '@tare/highwayhash/stream'

import { all } from './all.js'

console.log(JSON.stringify(await all({ memories, main, simd, slim, stream })))
