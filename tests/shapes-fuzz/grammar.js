/**
 * The grammar: each rule draws a function of C, or a class with a few, whose meaning is known, and calls of it. A rule says
 * of every parameter what C really does with it, whatever its name and its type make of it.
 *
 * @typedef {import('./types.js').Struct} Struct
 *
 * @typedef {object} Parameter
 * @property {'number' | 'buffer' | 'end' | 'text' | 'instance' | 'enum' | 'struct' | 'handle'} role
 * @property {string} name
 * @property {string | Struct} [type] of the number, of the elements of the buffer
 * @property {'in' | 'out' | 'inout'} [means] whether C reads the elements, writes them, or both
 * @property {boolean} [isConst] as it is declared
 * @property {number | string} [bound] declared as `T p[bound]`; '' for `T p[]`
 * @property {string} [spelled] the element's type as it is declared, where that is another one
 * @property {string} [of] the parameter whose end, or whose length, it is
 * @property {string} [struct] of an instance
 * @property {boolean} [isPointer] of a handle: its type is a name for a pointer
 * @property {string} [mark] that says what it means
 *
 * @typedef {object} Func
 * @property {string} name
 * @property {string | Struct} returns `void`, a number's type, `bool`, `text`, `pointer` or a struct
 * @property {string} [countOf] the buffer whose elements the result counts
 * @property {number} [failsFrom] the least result that means a failure and no count
 * @property {Parameter[]} parameters
 * @property {string} body
 * @property {string} [ends] the last statement of the body, where the function returns something
 * @property {'nonzero' | 'zero' | 'negative'} [fails] which results mean a failure
 * @property {string} [mark]
 * @property {'init' | 'drop'} [is] of a class
 * @property {boolean} [isTold] with comments of Doxygen that say the directions
 * @property {boolean} [isHelper] need not be bound
 *
 * @typedef {object} Step a call: the number of the function, and an argument for each parameter; of a buffer its elements
 *   (or how many are to be written), and how much room there is, where that is more
 * @property {number} calls
 * @property {Record<string, any>} given
 * @property {number} [ends] the instance that ends; C then calls `calls`, where there is one
 * @property {number} [resets] the instance that starts again: C calls `drops`, then `calls`
 * @property {number} [drops]
 *
 * @typedef {object} Shape
 * @property {number} [id]
 * @property {string} kind
 * @property {string} types in front of the functions
 * @property {string} [statics] variables in front of the definitions
 * @property {Func[]} functions
 * @property {Step[]} steps
 * @property {string[]} [marks] of more than functions and parameters
 * @property {boolean} [isMarked] whether it is built with its marks
 * @property {boolean} [isShown] C knows the last function's argument by its address: it is not called, but must not be copied
 * @property {boolean} [isWarned] a difference is told by a warning of the build
 */
import { classes, ends } from './grammar/classes.js'
import { fixed } from './grammar/fixed.js'
import { hidden } from './grammar/hidden.js'
import { lengths } from './grammar/lengths.js'
import { misleading } from './grammar/misleading.js'
import { results } from './grammar/results.js'
import { rules as lengthRules } from './grammar/rules.js'
import { single } from './grammar/single.js'
import { structs } from './grammar/structs.js'
import { texts } from './grammar/texts.js'

const rules = Object.values({
  ...fixed,
  ...lengths,
  ...misleading,
  ...lengthRules,
  ...single,
  ...texts,
  ...structs,
  ...results,
  ...classes,
  ...hidden,
  ...ends,
})

/**
 * @param {import('./draw.js').Draw} draw
 * @param {number} id of the shape
 * @returns {Shape}
 */
export const drawShape = (draw, id) => draw.any(rules)(draw, id)
