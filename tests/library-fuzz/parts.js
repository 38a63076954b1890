/** What a library is drawn from. Each part adds functions, and says in JavaScript what each does. */
import { addCallbacks } from './parts/callbacks.js'
import { addChildren, addItems, addMade, addPeer } from './parts/parts-of-handles.js'
import { addFailures } from './parts/failures.js'
import { addHandle } from './parts/handles.js'
import { addResults } from './parts/results.js'
import { addFeed, addState } from './parts/states.js'
import { addOptions } from './parts/options.js'
import { addValue } from './parts/values.js'
import { addVariables } from './parts/variables.js'

/** @param {import('./library.js').Library} lib */
export const drawParts = (lib) => {
  const { draw } = lib
  lib.functions.push({
    name: `${lib.prefix}_release_memory`,
    returns: 'void',
    parameters: [{ name: 'memory', role: 'void', c: 'void *%' }],
    body: 'kit_free(memory);',
    isHelper: true,
  })
  lib.freer = lib.functions[0].name
  const all = [
    addChildren,
    addItems,
    addMade,
    addPeer,
    addCallbacks,
    addCallbacks,
    addResults,
    addResults,
    addOptions,
    addState,
    addFeed,
    addFailures,
    addVariables,
    addValue,
  ]
  lib.main = addHandle(lib)
  for (const add of all) if (!draw.chance(3)) add(lib)
  // The order of a header says nothing.
  lib.functions.sort(() => draw.below(3) - 1)
}
