import { minutes, words } from './book.js'

// A C struct is a plain object, and `const char *` a string.
const book = { title: 'The Left Hand of Darkness', pages: 286 }
console.log(words(book), 'words,', minutes(book, 0.75), 'minutes')
