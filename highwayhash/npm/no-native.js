/** Stands for native.js where there is no addon. */
export const native = undefined

export const nativeFrom = Infinity
