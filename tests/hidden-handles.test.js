/** Handles that a library hides: pointers to void, arrays of handles, failures that give one out, an end with a text. */
import assert from 'node:assert/strict'
import { test } from 'node:test'

import { build, run } from './support/build.js'
import { path, write } from './support/folder.js'

const header = 'tests/fixtures/hidden.h'
const marks = ['--malloc=freelist', '--libc=wasi', '@tests/fixtures/hidden.marks']
const buildAs = (name, ...more) =>
  build(`hidden-${name}`, header, 'tests/fixtures/hidden.c', ...marks, ...more)

for (const [name, ...more] of [['slab'], ['debug', '--debug'], ['mvp', '--features=mvp']]) {
  const lib = await import(`${buildAs(name, ...more)}/hidden.js`)
  const { Book, Crate, Shelf, Words, fill, living } = lib

  test(`${name}: a typedef of void is a class, and another one is another class`, () => {
    const shelf = new Shelf()
    const crate = new Crate()
    assert.equal(shelf.count(), 0)
    assert.throws(() => Shelf.prototype.count.call(crate), TypeError)
    const bytes = new Uint8Array(2)
    fill(bytes)
    assert.deepEqual([...bytes], [5, 5]) // plain void stays what it is
    crate.free()
    shelf.free()
    assert.throws(() => shelf.count(), /used after free/)
    assert.equal(living(), 0)
  })

  test(`${name}: C reads an array of instances`, () => {
    const shelf = new Shelf()
    const books = [new Book(3), new Book(4)]
    assert.equal(shelf.pages(books), 7)
    assert.equal(shelf.pages([]), 0)
    assert.throws(() => shelf.pages(books[0]), /books must be an array/)
    assert.throws(() => shelf.pages([books[0], null]), /each of books must be of class Book/)
    assert.throws(() => shelf.pages([books[0], ,]), /each of books must be of class Book/) // eslint-disable-line no-sparse-arrays
    const other = Shelf.of(books)
    for (const book of books) book.free() // a mark says that C needs them no more
    assert.throws(() => shelf.pages(books), /used after free/)
    other.free()
    shelf.free()
    assert.equal(living(), 0)
  })

  test(`${name}: C takes all of an array over, or nothing of it`, () => {
    const shelf = new Shelf()
    const [one, two] = [new Book(1), new Book(2)]
    assert.throws(() => shelf.add([one, one]), /books must not have an instance twice/)
    assert.throws(() => shelf.add([one, shelf]), /of class Book/)
    let lent
    shelf.each((_, books) => assert.deepEqual(books, []))
    assert.equal(shelf.add([one, two]), 2)
    assert.throws(() => one.pages, /used after free/)
    assert.throws(() => two.free(), /used after free/)
    shelf.each((_, books) => {
      lent = books
      assert.deepEqual(
        books.map((book) => book.pages),
        [1, 2],
      )
      assert.throws(() => shelf.add([books[1]]), /Book is borrowed|still in a call/)
    })
    assert.throws(
      () => lent[0].pages,
      /Book was borrowed, and the end of visit\(\) may have ended it/,
    )
    shelf.free()
    assert.equal(living(), 0)
  })

  test(`${name}: an array that changes while it is read`, () => {
    const shelf = new Shelf()
    const book = new Book(9)
    const books = [book, book]
    Object.defineProperty(books, 1, {
      get() {
        book.free()
        return book
      },
    })
    assert.throws(() => shelf.pages(books), /used after free/)
    shelf.free()
    assert.equal(living(), 0)
  })

  test(`${name}: a function gives a callback's user pointer`, () => {
    const [first, second] = [new Shelf(), new Shelf()]
    first.onRead((page) => page.setResult(page.read(0) * 10))
    second.onRead((page) => page.setResult(page.read(1)))
    assert.deepEqual([first.read(), second.read()], [30, 4])
    assert.equal(first.onRead(null), undefined)
    assert.equal(first.read(), 0)
    second.onRead(() => second.setNothing())
    assert.throws(() => second.read(), TypeError)
    for (const shelf of [first, second]) shelf.free()
    assert.equal(living(), 0)
  })

  test(`${name}: what a failed call gave out tells why, and is ended`, () => {
    const shelf = Shelf.open('good')
    assert.equal(living(), 1)
    assert.throws(() => Shelf.open('!'), { message: 'Shelf.open() failed: a bad name', code: 1 })
    assert.equal(living(), 1)
    assert.throws(() => shelf.check(7), { message: 'check() failed: worn out', code: 7 })
    shelf.free()
  })

  test(`${name}: the text of a failure is an output, which is freed`, () => {
    const shelf = new Shelf()
    assert.equal(shelf.run(0), undefined)
    assert.throws(() => shelf.run(2), { message: 'run() failed: two is wrong', code: 2 })
    assert.throws(() => shelf.run(1), { message: 'run() failed: wrong' })
    assert.equal(shelf.run(3), undefined) // a text though it did not fail
    shelf.free()
    assert.equal(living(), 0)
  })

  test(`${name}: an end that gives back a text is a method, and free() frees the text`, () => {
    const words = new Words()
    words.add('to ')
    words.add('be')
    assert.equal(words.finish(), 'to be')
    assert.throws(() => words.add('.'), /used after free/)
    assert.throws(() => words.free(), /used after free/)
    assert.equal(living(), 0)
    new Words().free()
    assert.equal(living(), 0)
  })
}

// ---- What is refused ----

const errorsOf = (text, ...more) => {
  write('x.h', text)
  return run(['build', path('x.h'), '--explain', ...more]).stderr
}

test('other names of void are no handles', () => {
  const text =
    'typedef void GLvoid;\nGLvoid *gl_map(void);\nvoid gl_free(GLvoid *data);\nint gl_sum(const GLvoid *data, int data_len);\n'
  assert.match(errorsOf(text), /nothing says how much is there/)
  const any = 'typedef void any;\nany *any_new(void);\nint any_sum(const any *at, int n);\n'
  assert.match(
    errorsOf(any),
    /x\.h:2:6: error: 'any_new' returns a pointer, 'any \*', and nothing says/,
  )
  assert.doesNotMatch(errorsOf(any.replace('int n', 'int key')), /returns a pointer/)
})

test('an array of pointers that C may fill is asked about', () => {
  const text =
    'typedef struct a a;\na *a_new(void);\nvoid a_free(a *self);\nint a_all(a **items, int items_len);\nint b_some(a *const *items, int items_len);\nint c_set(const a *const *items, int items_len);\n'
  const errors = errorsOf(text)
  assert.match(errors, /'items' is an array of pointers to 'a', which C may read or fill/)
  assert.match(errors, /'items' may be C's once 'b_some' has it/)
  assert.match(errors, /'items' may be C's once 'c_set' has it/)
  const kept = errorsOf(text, '--mark=a_all.items=in,keep', '--mark=b_some.items=in')
  assert.match(kept, /'items' is marked 'keep', and an array of instances is gone after the call/)
})

test('the text of an error is not asked of what C may not have given out', () => {
  const text =
    'typedef struct a a;\nint a_open(a **out);\nvoid a_close(a *self);\nconst char *a_error(a *self);\n'
  assert.match(
    errorsOf(text, '--mark=a_open=error:nonzero,message:a_error'),
    /'a_error' gives the text of an error of 'out', which C may not give out where the call fails: --mark=a_open.out=always/,
  )
})

test('a function that no module has gives no user pointer', () => {
  const text =
    'typedef struct c c;\nint f(int (*g)(c *at), void *user);\nstatic inline void *c_x(c *at);\n' +
    'int c_y(c *at);\nvoid *c_z(c *at);\n'
  assert.match(errorsOf(text, '--mark=f.g.at=user:c_x'), /'c_x' is static or inline/)
  assert.match(
    errorsOf(text, '--mark=f.g.at=user:c_z', '--mark=c_z=import'),
    /'c_z' is supplied by JavaScript/,
  )
})

test('a user pointer itself is given by no function', () => {
  const text = 'void *k_user(int x);\nint k(int (*g)(void *user), void *user);\n'
  assert.match(
    errorsOf(text, '--mark=k.user=user:k_user', '--mark=k_user=user'),
    /'user' means nothing for 'k.user'; it is for a pointer that a callback gets back/,
  )
})

test('no function gives the user pointer', () => {
  const text = 'typedef struct c c;\nint f(int (*g)(c *at), void *user);\nint c_x(c *at);\n'
  assert.match(
    errorsOf(text, '--mark=f.g.at=user:c_x'),
    /'at' is marked 'user:c_x', and no function 'c_x' of the header takes a 'c \*' alone and returns 'void \*'/,
  )
})
