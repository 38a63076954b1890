#include "encode.h"
#include <string.h>

int argon2_encode(uint32_t t_cost, uint32_t m_cost, uint32_t parallelism, const void *pwd,
                  size_t pwdlen, const void *salt, size_t saltlen, size_t hashlen, argon2_type type,
                  char *out, size_t out_len) {
  const int status = argon2_hash(t_cost, m_cost, parallelism, pwd, pwdlen, salt, saltlen, NULL,
                                 hashlen, out, out_len, type, ARGON2_VERSION_13);
  return status ? status : (int)strlen(out);
}
