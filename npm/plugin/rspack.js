import { createUnplugin } from 'unplugin'

import { factory } from './factory.js'

/** @type {typeof import('./rspack.d.ts').default} */
export default createUnplugin(factory).rspack
