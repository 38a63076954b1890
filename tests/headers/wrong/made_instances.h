#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tare.h"

enum answer { NO = 1, YES };
typedef struct { int x; } Point;
typedef struct Adder { double sum; } Adder;
void adder_init(Adder *self, TARE_OUT Adder *out);
void adder_init_at(Adder *self, Point *p);
void adder_split(const Adder *self, TARE_OUT Adder *out_left, TARE_OUT Adder *out_right);
double adder_add(const Adder *self, TARE_OUT Adder *out);
enum answer adder_ask(const Adder *self, TARE_OUT Adder *out);
bool adder_count(const Adder *self, TARE_OUT Adder *out, uint32_t *out_count);
void adder_move(const Adder *self, Point *p, TARE_OUT Adder *out);
size_t adder_fill(const Adder *self, TARE_OUT Adder *out, uint8_t *bytes, size_t bytes_cap);
Point adder_place(const Adder *self, TARE_OUT Adder *out);
void adder_all(const Adder *self, TARE_OUT Adder *out, size_t out_len);
// expect: 10:46: error: 'adder_init' constructs, and cannot give back 'out' as well; if C only reads it, say so with --mark=adder_init.out=in
// expect: 11:40: error: 'adder_init_at' constructs, and cannot give back 'p' as well; if C only reads it, say so with --mark=adder_init_at.p=in
// expect: 12:79: error: 'adder_split' makes an instance, 'out_left', and cannot give back 'out_right' as well; write a function for each
// expect: 13:8: error: 'adder_add' makes an instance, 'out', and can only succeed or fail; return void, bool, or an enum whose zero means success, or say what a failure is, such as --mark=adder_add=error:nonzero
// expect: 14:13: error: 'adder_ask' returns 'Answer', which has no enumerator of value 0 to mean success; add one, return bool, or say what a failure is, such as --mark=adder_ask=error:negative
// expect: 15:68: error: 'adder_count' makes an instance, 'out', and cannot give back 'out_count' as well; write a function for each
// expect: 16:43: error: 'adder_move' makes an instance, 'out', and cannot give back 'p' as well; write a function for each
// expect: 17:8: error: 'adder_fill' makes an instance, 'out', and can only succeed or fail; return void, bool, or an enum whose zero means success, or say what a failure is, such as --mark=adder_fill=error:nonzero
// expect: 18:7: error: 'adder_place' makes an instance, 'out', and can only succeed or fail; return void, bool, or an enum whose zero means success, or say what a failure is, such as --mark=adder_place=error:nonzero
// expect: 19:51: error: 'out' is an array of instances, which lie apart in memory; take one of them in a function of your own, and let JavaScript call it for each
