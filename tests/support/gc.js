/** Gives Node the function gc() without its flag, for `collect` of check.js. Import it first. */
import v8 from 'node:v8'
import vm from 'node:vm'

v8.setFlagsFromString('--expose-gc')
globalThis.gc = vm.runInNewContext('gc')
