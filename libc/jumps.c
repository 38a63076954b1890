/*
 * What clang from 19 on makes of setjmp() and longjmp() with -wasm-enable-sjlj. A function that
 * calls setjmp() notes in the jmp_buf which one it was, and puts a catch around all that it calls
 * from then on. There it asks whether a jump is to one of its own, and throws it on otherwise. What
 * tells its calls apart is an address in its frame.
 */
#include "setjmp.h"

#include <stdint.h>

enum { C_LONGJMP = 1 }; /* the number that clang has for the tag __c_longjmp */

void __wasm_setjmp(struct tare_jump *buffer, uint32_t label, void *frame);
uint32_t __wasm_setjmp_test(const struct tare_jump *buffer, const void *frame);
_Noreturn void __wasm_longjmp(struct tare_jump *buffer, int value);

void __wasm_setjmp(struct tare_jump *buffer, uint32_t label, void *frame) {
  buffer->frame = frame;
  buffer->label = label;
}

/* The label of the setjmp() in the function that asks; 0: it is another one's. */
uint32_t __wasm_setjmp_test(const struct tare_jump *buffer, const void *frame) {
  return buffer->frame == frame ? buffer->label : 0;
}

void __wasm_longjmp(struct tare_jump *buffer, int value) {
  buffer->thrown.to = buffer;
  buffer->thrown.value = value ? value : 1; /* C17 7.13.2.1 */
  __builtin_wasm_throw(C_LONGJMP, &buffer->thrown);
}
