#include "tare.h"

TARE_IMPORT double now(void);

// expect: 3:20: error: 'now': imports are not supported yet; write it in C, or leave it out with TARE_SKIP
