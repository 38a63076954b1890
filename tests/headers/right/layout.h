#include <stddef.h>
#include <stdint.h>

#include <stdalign.h>

typedef struct { alignas(32) uint8_t bytes[48]; } Aligned;
typedef struct { char c; double d; } Padded;
typedef struct { void *p; } Pointing;
typedef struct { struct { union { int i; void (*f)(void); } u[2]; } inner; } Nested;
typedef struct { unsigned a : 3, b : 5; } Bits;
typedef struct { _Atomic(void *) p; } Atomic;
struct pointers { void *p[2]; };
typedef struct { _Atomic(struct pointers) all[2]; } AtomicNested;
typedef struct { _Atomic int n; } AtomicInt;

void aligned_init(Aligned *self);
void padded_init(Padded *self);
void pointing_init(Pointing *self);
void nested_init(Nested *self);
void bits_init(Bits *self);
void atomic_init(Atomic *self);
void atomic_nested_init(AtomicNested *self);
void atomic_int_init(AtomicInt *self);
