/*
 * tare.h: what an ordinary header cannot say by itself. An author includes it only when it is
 * needed.
 *
 * Each marker stands before a declaration, and is invisible to every compiler but the one that tare
 * runs. What a marker says can also be said on the command line, for headers that are not the
 * author's own.
 */
#ifndef TARE_H
#define TARE_H

#if defined(__clang__)
/* Twice, since clang's JSON dump leaves out the first argument. */
#define TARE_MARK(text) __attribute__((annotate("tare:" text, "tare:" text)))
#else
#define TARE_MARK(text)
#endif

/* ---- Pointers: marks before a parameter ---- */

/** C only reads what the pointer points to, and has no use for the pointer after the call. */
#define TARE_IN TARE_MARK("in")

/** C only writes it: it is a part of the result. */
#define TARE_OUT TARE_MARK("out")

/** C reads and writes it: JavaScript's array or object is changed, and a number comes back. */
#define TARE_INOUT TARE_MARK("inout")

/**
 * How many elements there are: a number, a parameter, a field (`desc.width`), of what C gives back
 * `return` (its own result), or sums, differences, products and quotients of these, as in
 * TARE_LENGTH(width * height * 4). A parameter that is a pointer to an integer holds the room for
 * an output, and then how much was written; of what goes in, the length and then how much C took.
 * Elements, not bytes, but for a parameter whose name
 * ends in bytes: that counts bytes.
 */
#define TARE_LENGTH(elements) TARE_MARK("length:" #elements)

/**
 * C fills it as far as there is room for elements, which `elements` says, and returns how many it
 * wrote. A parameter is the room that the caller chooses; of anything else, as in
 * TARE_ROOM(2 * len + 16), C relies on that much.
 */
#define TARE_ROOM(elements) TARE_MARK("room:" #elements)

/** JavaScript has no argument or field for it: C always gets `x`, a number, sizeof(thing) or NULL,
 * and where it is a const char *, a string or a macro that is one. */
#define TARE_VALUE(x) TARE_MARK("value:" #x)

/** The windows of a stream are multiples of `elements`. */
#define TARE_FRAME(elements) TARE_MARK("frame:" #elements)

/**
 * The caller owns the result or output: it is copied out and freed at once with
 * `function(pointer)`, or if it is an instance, when that ends.
 */
#define TARE_OWNED(function) TARE_MARK("owned:" #function)

/**
 * An instance as a result: it belongs to the receiver, which stays alive as long as it. Anything
 * else is copied out and stays C's, also what a field leads to.
 */
#define TARE_BORROWED TARE_MARK("borrowed")

/** The same of an instance that is a part of the one that the function takes as this parameter. */
#define TARE_BORROWED_FROM(parameter) TARE_MARK("borrowed:" #parameter)

/**
 * The result or output points to an element of what `parameter` points to, or is NULL: JavaScript
 * gets the index, or where NULL -1. Of a string it gets the rest.
 */
#define TARE_WITHIN(parameter) TARE_MARK("within:" #parameter)

/** An instance as an argument: C owns it from now on, and JavaScript can use it no longer. */
#define TARE_MOVE TARE_MARK("move")

/** The same of a call that may fail: where it did, C has left the instance to JavaScript. */
#define TARE_MOVE_ON_SUCCESS TARE_MARK("move:success")

/** The same, and C owns the instance even where the call failed. */
#define TARE_MOVE_ALWAYS TARE_MARK("move:always")

/**
 * An output that is an instance of JavaScript's own: C gives it out also where the call fails. It
 * is ended then.
 */
#define TARE_ALWAYS TARE_MARK("always")

/**
 * A function that takes an instance of C's and changes it: what was borrowed from that instance
 * before stays valid.
 */
#define TARE_STABLE TARE_MARK("stable")

/** A pointer that C passes through to the callback beside it. */
#define TARE_USER TARE_MARK("user")

/** What a callback is given: `f(parameter)` is the pointer that C passes through to it. */
#define TARE_USER_BY(f) TARE_MARK("user:" #f)

/* ---- Functions ---- */

/** The function gives the first of several instances, and `next` the one behind another. */
#define TARE_ITERATES(next) TARE_MARK("iterates:" #next)

/**
 * A struct that is used as several things, such as a stream that compresses or decompresses: the
 * functions that are marked with a name make a class of their own of it. `TARE_CLASS(A + B)` is of
 * a function that takes either, and is a method of both.
 */
#define TARE_CLASS(name) TARE_MARK("class:" #name)

/** The function begins what its first parameter points to: it is a static factory of that class. */
#define TARE_BEGINS TARE_MARK("begins")

/** Not part of the JavaScript interface. Also `--skip=NAME`. */
#define TARE_SKIP TARE_MARK("skip")

/**
 * The function's one buffer may be fed to it in pieces: f(a ++ b) means f(a); f(b). A large input
 * then goes through a window of 64 KiB and does not grow the linear memory. Also `--stream=NAME`.
 */
#define TARE_STREAM TARE_MARK("stream")

/**
 * The user of the module supplies this function, in JavaScript: no source defines it. It may call
 * back into the module, and throw. Also `--import=NAME`.
 */
#define TARE_IMPORT TARE_MARK("import")

/**
 * The function's result says success or failure. `rule` says which results are failures: nonzero,
 * zero, negative, null, a number, or the name of a function of the header that says it of a result
 * (`int is_error(size_t)`). JavaScript throws an Error with the `code`, and gets back what is left.
 */
#define TARE_ERROR(rule) TARE_MARK("error:" #rule)

/** Beside TARE_ERROR: `const char *function(code)` gives the text of the Error. */
#define TARE_MESSAGE(function) TARE_MARK("message:" #function)

/** The function's result may be negative, though its type is unsigned, such as (size_t)-1. */
#define TARE_SIGNED TARE_MARK("signed")

/** A `void *` that C only keeps and gives back, or a result of which only the address matters:
 * JavaScript has it as a number, and nobody looks at what is there. */
#define TARE_NUMBER TARE_MARK("number")

/** A `void *` that stands for an object of the library's: an instance of a class, whose name this
 * is. */
#define TARE_HANDLE(name) TARE_MARK("handle:" #name)

/** Behind the word `enum`: any OR of its values, and 0, is a value of it. */
#define TARE_FLAGS TARE_MARK("flags")

/** Behind the word `struct`: objects of it are plain, also where its name is that of an id. */
#define TARE_PLAIN TARE_MARK("plain")

/** A pointer that may be NULL, which is null in JavaScript. */
#define TARE_NULLABLE TARE_MARK("nullable")

/** Characters that are bytes: a Uint8Array. */
#define TARE_BYTES TARE_MARK("bytes")

/** Characters or bytes that are text: a string, in UTF-8; of wider integers in UTF-16 or UTF-32. */
#define TARE_TEXT TARE_MARK("text")

/**
 * C keeps this pointer: what it was given is copied, and the copy lives as long as the instance
 * that the function belongs to. When the function is called on that instance again, the new copy
 * takes the place of the old one. Also `--mark=FUNCTION.PARAMETER=keep`.
 */
#define TARE_KEEP TARE_MARK("keep")

/** The same where C keeps a list: what earlier calls gave stays as well, until the instance ends.
 */
#define TARE_KEEP_ALL TARE_MARK("keep:all")

/**
 * Returns `fallback` where `condition` does not hold: `if (!(condition)) return fallback;`. A
 * function that returns nothing could not say that it failed, and whoever called it would go on
 * with an output or an instance that was never made. So there, with the fallback left empty,
 * `TARE_EXPECT(condition, );` traps; to ignore the call instead, write the `if`. In a build with
 * `--debug` both trap, and the error tells the line and what was expected there. In native code
 * TARE_DEBUG makes both trap.
 */
#define TARE_EXPECT(condition, fallback)                                                           \
  do {                                                                                             \
    if (!(condition)) {                                                                            \
      TARE_FAILED("expected " #condition);                                                         \
      if (sizeof #fallback == 1) /* it is empty */                                                 \
        TARE_TRAP();                                                                               \
      return fallback;                                                                             \
    }                                                                                              \
  } while (0)

#if defined(__GNUC__)
#define TARE_TRAP() __builtin_trap()
#else
#include <stdlib.h>
#define TARE_TRAP() abort()
#endif

#if !defined(TARE_DEBUG)
#define TARE_FAILED(what)
#elif defined(__wasm__)
#define TARE_FAILED(what) tare_expect_failed(__FILE__, __LINE__, what)
/* A debug build brings it. */
#ifdef __cplusplus
extern "C"
#endif
    __attribute__((noreturn)) void
    tare_expect_failed(const char *file, unsigned line, const char *what);
#else
#define TARE_FAILED(what) TARE_TRAP()
#endif

#ifdef __wasm__

/** Pages of 64 KiB that linear memory has now. */
static inline __SIZE_TYPE__ tare_memory_size(void) {
  return __builtin_wasm_memory_size(0);
}

/**
 * Grows linear memory by `pages` of 64 KiB. Returns the size before, in pages: the new pages begin
 * there, are zero, and belong to the caller; or SIZE_MAX where the engine refuses. Whatever was
 * there before belongs to others: the host grows memory as well.
 */
static inline __SIZE_TYPE__ tare_memory_grow(__SIZE_TYPE__ pages) {
  return __builtin_wasm_memory_grow(0, pages);
}

#endif

#endif
