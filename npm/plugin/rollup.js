import { createUnplugin } from 'unplugin'

import { factory } from './factory.js'

/** @type {typeof import('./rollup.d.ts').default} */
export default createUnplugin(factory).rollup
