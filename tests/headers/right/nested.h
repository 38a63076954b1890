/* Types within types, with and without names, and macros of the names that they use. */
#include "tare.h"

#include <stddef.h>
#include <stdint.h>

#define NESTED_COUNT 3

typedef struct {
  int x;
  struct {
    short a;
    struct {
      char c;
      double d;
    };
  } inner;
  struct {
    uint8_t r, g;
  } points[2][NESTED_COUNT];
  enum { OFF, ON } state;
  enum __attribute__((packed)) { SMALL = 255 } small[2];
} nested_object;
#define state 7 /* from here on: the field keeps its name */
#define points
typedef struct {
  int size;
  char name[8];
} *nested_pointer;
typedef struct {
  int q;
} nested_array[NESTED_COUNT];
typedef struct __attribute__((packed)) {
  char c;
  double d;
} nested_packed;
typedef enum { NESTED_NEGATIVE = -1, NESTED_BIG = 0x7fffffff } nested_enum;
typedef enum : unsigned char { NESTED_UP = 200 } nested_fixed;
typedef int nested_ints[NESTED_COUNT];

nested_object nested_by_value(nested_object object, nested_enum e, nested_fixed f);
void nested_ints_in(const nested_ints in);
void nested_hidden_pointer(TARE_LENGTH(1) nested_pointer p);
void nested_hidden_arrays(nested_array a, const nested_array b);
nested_packed nested_unaligned(const nested_packed *p);
int(nested_in_parentheses)(int a), nested_of_one_declaration(long b);
unsigned long long nested_characters(char c, signed char s, wchar_t w, _Bool b);
