#include "tare.h"

enum TARE_SKIP mode { FAST, SLOW };
int first(enum mode mode);
enum mode second(void);
TARE_SKIP int third(enum mode mode);
typedef struct Adder { double sum; } Adder;
void adder_init(Adder *self, enum mode mode);

// expect: 4:5: error: 'first' uses 'mode', which is to be left out; leave the function out as well, with --skip=first
