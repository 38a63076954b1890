import { Thing } from './thing.h'

const sum = new Thing()

const output = document.createElement('output')
output.textContent = String(sum.result())

const button = document.createElement('button')
button.textContent = 'Add 2'
button.onclick = () => {
  sum.add(2)
  output.textContent = String(sum.result())
}

document.body.append(button, ' ', output)
