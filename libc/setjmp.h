/*
 * <setjmp.h>, by WebAssembly's exceptions: longjmp() throws one, and the function that called
 * setjmp() catches it. A jmp_buf holds no part of the stack, so it is small and may be copied, as
 * long as the function that set it runs.
 */
#ifndef TARE_SETJMP_H
#define TARE_SETJMP_H
#ifdef __cplusplus
extern "C" {
#endif

typedef struct tare_jump {
  void *frame;    /* which call of which function called setjmp() */
  unsigned label; /* which setjmp() it was in there; from 1 on */
  struct {
    struct tare_jump *to;
    int value;
  } thrown; /* what the exception has */
} jmp_buf[1];

int setjmp(jmp_buf buffer) __attribute__((returns_twice));
__attribute__((noreturn)) void longjmp(jmp_buf buffer, int value);

/* There are no signals whose mask could be kept. */
#define setjmp                    setjmp
#define _setjmp(buffer)           setjmp(buffer)
#define _longjmp(buffer, value)   longjmp(buffer, value)
#define sigsetjmp(buffer, mask)   ((void)(mask), setjmp(buffer))
#define siglongjmp(buffer, value) longjmp(buffer, value)
typedef jmp_buf sigjmp_buf;

#ifdef __cplusplus
}
#endif
#endif
