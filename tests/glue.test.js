import { test } from 'node:test'
import v8 from 'node:v8'
import vm from 'node:vm'

import { build } from './support/build.js'
import { tests } from './glue.js'

v8.setFlagsFromString('--expose-gc')
globalThis.gc = vm.runInNewContext('gc')

const folder = build('rows', 'tests/fixtures/rows.h', '--snapshot')
for (const { name, run } of tests(await import(`${folder}/rows.js`))) test(name, run)
