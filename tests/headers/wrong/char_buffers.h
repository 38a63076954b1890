#include <stddef.h>
#include <stdint.h>

void upper(char *text);
void lower(char *text, size_t text_len);
void label(const char name[8]);
void put(char name[8]);
int say(__attribute__((annotate("tare:out", "tare:out"))) char *text, size_t text_len);
// expect: 4:18: error: 'text' is text that C writes or changes, and nothing says how much room it has; say so with --mark=upper.text=bytes,length:N, or out,bytes,length:N where C only writes it; N is a number or a product of parameters
// expect: 5:18: error: 'text' is text that C changes, and a string cannot be; --mark=lower.text=bytes makes a Uint8Array of it, and out says that C only writes it
// expect: 6:23: error: 'name' is an array of char, whose text may end anywhere; --mark=label.name=bytes makes a Uint8Array of it
// expect: 7:15: error: 'name' is an array of char, whose text may end anywhere; --mark=put.name=bytes makes a Uint8Array of it
// expect: 8:65: error: 'text' is text that C writes, and 'say' does not return how much of it; if it returns that or a failure, say so with --mark=say.text=room:text_len and which results fail, such as --mark=say=error:negative, and otherwise --mark=say.text=bytes makes a Uint8Array of it
