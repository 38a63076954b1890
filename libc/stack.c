/*
 * The stack pointer, for a module that may not export a global which changes: that is not in
 * WebAssembly's first version. Linked with --features=mvp, where there is a stack, so that the glue
 * can put it back after a trap.
 */
#include <stdint.h>

uint32_t __tare_stack(void);
void __tare_set_stack(uint32_t pointer);

__asm__(".globaltype __stack_pointer, i32");

uint32_t __tare_stack(void) {
  uint32_t pointer;
  __asm__("global.get __stack_pointer\n\tlocal.set %0" : "=r"(pointer));
  return pointer;
}

void __tare_set_stack(uint32_t pointer) {
  __asm__("local.get %0\n\tglobal.set __stack_pointer" ::"r"(pointer));
}
