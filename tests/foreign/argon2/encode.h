#pragma once
#include "argon2.h"

/* The hash with its parameters as text; returns how long it is, or an error. */
int argon2_encode(uint32_t t_cost, uint32_t m_cost, uint32_t parallelism, const void *pwd,
                  size_t pwdlen, const void *salt, size_t saltlen, size_t hashlen, argon2_type type,
                  char *out, size_t out_len);
