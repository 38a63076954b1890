import { test } from 'node:test'

import './support/gc.js'
import { build } from './support/build.js'
import { tests } from './glue.js'

const folder = build('rows', 'tests/fixtures/rows.h', '--snapshot')
for (const { name, run } of tests(await import(`${folder}/rows.js`))) test(name, run)
