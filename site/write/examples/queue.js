import { Queue } from './queue.js'

// create and free in C are a class in JavaScript.
const queue = new Queue(8)
queue.push(2.5)
queue.push(4)
console.log(queue.shift(), 'and', queue.length(), 'left')
queue.free()
