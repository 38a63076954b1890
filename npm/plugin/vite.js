import { createUnplugin } from 'unplugin'

import { factory } from './factory.js'

/** @type {typeof import('./vite.d.ts').default} */
export default createUnplugin(factory).vite
