import { createUnplugin } from 'unplugin'

import { factory } from './factory.js'

/** @type {typeof import('./esbuild.d.ts').default} */
export default createUnplugin(factory).esbuild
