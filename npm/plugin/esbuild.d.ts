import type { Plugin } from 'esbuild'

import type { Options } from './options.d.ts'

export type { HeaderOptions, Options } from './options.d.ts'

/** `import { Adder } from './adder.h'`: builds the headers of C that a module imports. */
export default function tare(options?: Options): Plugin
