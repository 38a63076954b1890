import { createUnplugin } from 'unplugin'

import { factory } from './factory.js'

/** @type {typeof import('./webpack.d.ts').default} */
export default createUnplugin(factory).webpack
