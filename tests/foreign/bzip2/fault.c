/* Where bzip2 finds a fault of its own. */
void bz_internal_error(int code);
void bz_internal_error(int code) {
  (void)code;
  __builtin_trap();
}
