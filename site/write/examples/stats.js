import { mean, median } from './stats.js'

console.log(median(new Int32Array([9, 1, 5])))
console.log(mean(new Int32Array([1, 2, 6])))
mean(new Int32Array(0)) // the error names the line in C
