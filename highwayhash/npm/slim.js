import { load } from '../../runtime/init.js'
import { own } from './own.js'
import { use } from './wasm-slim.js'

export * from './index.js'

let loading

export const init = (source = own()) =>
  (loading ??= load(source)
    .then(use)
    .catch((error) => {
      loading = undefined
      throw error
    }))
