#include <stddef.h>
#include <stdint.h>

enum status { FINE, TRUNCATED };
enum status encode(uint8_t *out, size_t out_cap);
size_t decode(uint8_t *out, size_t out_cap, enum status *status);

// expect: 5:29: error: 'out' is filled up to a capacity, but how far is not known; return that as size_t, and Status through a pointer 'out_status'
// expect: 6:58: error: 'status' is a buffer of 'enum status'; write 'enum status *out_status' for one value given back, or an integer such as 'int32_t' for elements
