/* Signals that ask the command to end: it ends after its current step, so that it can tidy up. */
#ifndef TARE_BASE_INTERRUPT_H
#define TARE_BASE_INTERRUPT_H

#include <stdbool.h>

/** Notes SIGINT, SIGTERM and SIGHUP from now on. A signal that is ignored, as SIGHUP under nohup,
 * stays so. A second one ends the command at once. */
void interrupt_catch(void);

/** Whether one came. */
bool interrupt_came(void);

/** Ends the command as the signal would have, where one came. */
void interrupt_end(void);

#endif
