typedef struct op op;
op *op_create(int n);
void op_destroy(op *o);
int op_run(op *o, int x);
// expect: 2:5: error: 'op_create' returns a pointer, 'op *', to what the header only declares; an instance lies where JavaScript puts it: define the struct in the header, with an init function that takes the pointer, and leave this one out with --skip=op_create
// expect: 3:21: error: 'o' points to a struct that the header only declares, so JavaScript cannot make one; leave the function out with --skip=op_destroy
// expect: 4:16: error: 'o' points to a struct that the header only declares, so JavaScript cannot make one; leave the function out with --skip=op_run
