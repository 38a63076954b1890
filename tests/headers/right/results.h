#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <tare.h>

typedef enum { CODE_OK, CODE_BAD } code;
typedef struct thing { int x; } thing;

TARE_ERROR(nonzero) int thing_init(thing *self);
TARE_ERROR(negative) int thing_init_from(thing *self, int x);
TARE_ERROR(nonzero) int thing_get_x(const thing *self, int *out_x);
TARE_ERROR(nonzero) int thing_set_x(thing *self, int x);
TARE_ERROR(negative) int thing_make(const thing *self, TARE_OUT thing *out);

TARE_ERROR(nonzero) code check(int x);
TARE_ERROR(zero) bool both(int *out_a, int *out_b);
TARE_ERROR(zero) code unless_ok(void);
TARE_ERROR(null) TARE_MESSAGE(why) const char *text(void);
TARE_SKIP const char *why(void);
TARE_SKIP bool is_bad(uint64_t result);
TARE_ERROR(is_bad) uint64_t counted(void);
TARE_ERROR(is_bad) int64_t counted_signed(void);
TARE_ERROR(negative) int filled(uint8_t *out, size_t out_cap);
TARE_ERROR(nonzero) int all_filled(uint8_t *out, size_t out_len);

const char *_Nullable by_type(void);
TARE_NULLABLE const char *by_mark(void);
/** @returns a name or `NULL` */
const char *by_words(void);
/** @returns NULL if there is none. */
const char *by_more_words(void);
/** @returns a null-terminated name, which is never NULL if it works */
const char *not_nullable(void);

/** @return -1 on error */
unsigned sign(void);
/** @returns (size_t)-1 where there is none */
size_t cast_sign(void);
/** @returns a negative number of type int where it fails */
TARE_ERROR(negative) uint32_t sign_and_rule(void);
/** @returns from 0 to n-1, which is not negative; or n - 1 */
unsigned no_sign(void);
/** @returns N -1, or length -1, or -1.5, or x -1 */
unsigned no_sign_either(void);
/** @returns the place. It is said to return -1. */
unsigned sign_at_the_end(void);
/** @returns -1 or less */
double has_one(void);
/** @returns how many were written, or -1 */
size_t sign_of_length(uint8_t *out, size_t out_cap);

enum flags { FLAG_A = 1, FLAG_B = 2, FLAG_C = 4, FLAG_BC = 6 };
enum TARE_FLAGS few { FEW_A = 1, FEW_B = 2 };
enum counts { COUNT_1 = 1, COUNT_2, COUNT_3, COUNT_4 };
enum two { TWO_A = 1, TWO_B = 2 };
enum sums { SUM_A = 1, SUM_B = 2, SUM_C = 4, SUM_D = 3, SUM_E = 5, SUM_F = 6 };
enum holes { HOLE_A = 1, HOLE_B = 2, HOLE_C = 4, HOLE_D = 24 };

size_t count(TARE_TEXT const char *text, TARE_TEXT const char *word);
