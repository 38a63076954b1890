/** The page's own module, from src/inspect/ and inspector.h. */
import { readdirSync } from 'node:fs'

import { buildInto, root } from '../tests/support/build.js'

const inspected = readdirSync(`${root}src/inspect`)
  .filter((name) => /\.c$/.test(name) && !/_test\.c$/.test(name))
  .map((name) => `src/inspect/${name}`)

/** Builds it into build/inspector; the page promises what --guard proves. Returns the folder. */
export const buildInspector = () =>
  buildInto(
    'inspector',
    'site/inspector.h',
    'site/inspector.c',
    ...inspected,
    '-Isrc',
    '--alloc',
    '--no-embed',
    '--guard',
    '--no-imports',
  )
