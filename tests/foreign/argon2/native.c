#include "argon2.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* native TYPE TIME MEMORY LANES SALT: the hash of standard input as text, or an error. */
int main(int count, char **words) {
  static char in[1 << 16], out[1000];
  const size_t length = fread(in, 1, sizeof in, stdin);
  const char *salt = words[5];
  const int status = argon2_hash((unsigned)atoi(words[2]), (unsigned)atoi(words[3]),
                                 (unsigned)atoi(words[4]), in, length, salt, strlen(salt), NULL, 32,
                                 out, sizeof out, (argon2_type)atoi(words[1]), ARGON2_VERSION_13);
  fputs(status ? argon2_error_message(status) : out, stdout);
  return 0;
}
