typedef struct Adder { double sum; } Adder;
void adder_init(Adder *self);
void adder_merge(Adder *self, Adder other);
Adder adder_twice(const Adder *self);
Adder *adder_next(Adder *self);
void adder_fill(Adder *self, Adder adders[4]);
// expect: 3:37: error: 'other' is a struct passed by value; pass a pointer, 'const Adder *other'
// expect: 4:7: error: 'adder_twice' returns an instance, 'Adder', by value; in a header of your own, declare a function that calls it and has 'TARE_OUT Adder *out', and leave this one out with --skip=adder_twice
// expect: 5:8: error: 'adder_next' returns a pointer, 'Adder *'; 'new Adder()' makes an instance without it: leave it out with --skip=adder_next
// expect: 6:36: error: 'adders' is an array of instances, which lie apart in memory; take one of them in a function of your own, and let JavaScript call it for each
