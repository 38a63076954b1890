#include "base/interrupt.h"

#include "base/host_wasi.h"

#include <stdlib.h>

void interrupt_catch(void) {
}

bool interrupt_came(void) {
  return host_interrupted();
}

/* The host knows the signal, and raises it again. */
void interrupt_end(void) {
  enum { BY_SIGNAL = 128 }; /* what shells add to a signal's number */
  if (host_interrupted())
    exit(BY_SIGNAL + host_interrupted());
}
