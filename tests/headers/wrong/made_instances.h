#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum answer { NO = 1, YES };
typedef struct { int x; } Point;
typedef struct Adder { double sum; } Adder;
void adder_init(Adder *self, Adder *out);
void adder_init_at(Adder *self, Point *p);
void adder_split(const Adder *self, Adder *out_left, Adder *out_right);
double adder_add(const Adder *self, Adder *out);
enum answer adder_ask(const Adder *self, Adder *out);
bool adder_count(const Adder *self, Adder *out, uint32_t *out_count);
void adder_move(const Adder *self, Point *p, Adder *out);
size_t adder_fill(const Adder *self, Adder *out, uint8_t *bytes, size_t bytes_cap);
Point adder_place(const Adder *self, Adder *out);
void adder_all(const Adder *self, Adder *out, size_t out_len);

// expect: 8:37: error: 'adder_init' constructs, and cannot give back 'out' as well; write a method for it, or const if it is read
// expect: 9:40: error: 'adder_init_at' constructs, and cannot give back 'p' as well; write a method for it, or const if it is read
// expect: 10:61: error: 'adder_split' makes an instance, 'out_left', and cannot give back 'out_right' as well; write a function for each
// expect: 11:8: error: 'adder_add' makes an instance, 'out', and can only succeed or fail; return void, bool, or an enum whose zero means success, or say what a failure is, such as --mark=adder_add=error:nonzero
// expect: 12:13: error: 'adder_ask' makes an instance, and returns 'Answer', which has no enumerator of value 0 to mean success; add one, return bool, or say what a failure is, such as --mark=adder_ask=error:negative
// expect: 13:59: error: 'adder_count' makes an instance, 'out', and cannot give back 'out_count' as well; write a function for each
// expect: 14:43: error: 'adder_move' makes an instance, 'out', and cannot give back 'p' as well; write a function for each
// expect: 15:8: error: 'adder_fill' makes an instance, 'out', and can only succeed or fail; return void, bool, or an enum whose zero means success, or say what a failure is, such as --mark=adder_fill=error:nonzero
// expect: 16:7: error: 'adder_place' makes an instance, 'out', and can only succeed or fail; return void, bool, or an enum whose zero means success, or say what a failure is, such as --mark=adder_place=error:nonzero
// expect: 17:42: error: 'out' is an array of instances; take one, 'Adder *out', and let JavaScript call for each
