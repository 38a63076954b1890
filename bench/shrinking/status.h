#include <stddef.h>
#include <stdint.h>

enum status_error { STATUS_FINE, STATUS_FIRST, STATUS_SECOND };

enum status_error status_a(uint32_t x);
enum status_error status_b(uint32_t x);
