#define _POSIX_C_SOURCE 200809L
#include "base/interrupt.h"

#include <signal.h>
#include <stddef.h>

static volatile sig_atomic_t interrupted;

static void note_signal(int signal) {
  interrupted = signal;
}

void interrupt_catch(void) {
  static const int signals[] = {SIGINT, SIGTERM, SIGHUP};
  const struct sigaction note = {.sa_handler = note_signal, .sa_flags = (int)SA_RESETHAND};
  for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
    struct sigaction now;
    if (sigaction(signals[i], NULL, &now) == 0 && now.sa_handler != SIG_IGN)
      sigaction(signals[i], &note, NULL);
  }
}

bool interrupt_came(void) {
  return interrupted;
}

void interrupt_end(void) {
  if (!interrupted)
    return;
  signal(interrupted, SIG_DFL);
  raise(interrupted);
}
