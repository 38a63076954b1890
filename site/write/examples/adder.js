import { Adder } from './adder.js'

const adder = new Adder()
adder.add(2)
adder.add(3)
console.log('so far', adder.result())

adder.add(37)
adder.result()
