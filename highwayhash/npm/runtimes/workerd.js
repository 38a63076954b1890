/** For workerd: prints what came out. */
import { memories } from './capture.js'
import * as main from '@tare/highwayhash'
import source from '@tare/highwayhash/simd.wasm'
import * as slim from '@tare/highwayhash/slim'
import * as stream from '@tare/highwayhash/stream'

import { all } from './all.js'

export default {
  async test() {
    console.log(JSON.stringify(await all({ memories, main, slim, stream, source })))
  },
}
