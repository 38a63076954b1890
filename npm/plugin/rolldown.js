import { createUnplugin } from 'unplugin'

import { factory } from './factory.js'

/** @type {typeof import('./rolldown.d.ts').default} */
export default createUnplugin(factory).rolldown
