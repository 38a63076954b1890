#include <stddef.h>
#include <stdint.h>

typedef struct Adder { double sum; } Adder;
void adder_init(Adder *self);
int adder_drop(Adder *self);
typedef struct Other { double sum; } Other;
void other_init(Other *self);
void other_drop(Other *self, int how);
typedef struct Third { double sum; } Third;
void third_init(Third *self);
void third_drop(const Third *self);

// expect: 6:5: error: 'adder_drop' must be 'void adder_drop(Adder *)'
// expect: 9:6: error: 'other_drop' must be 'void other_drop(Other *)'
// expect: 12:6: error: 'third_drop' must be 'void third_drop(Third *)'
