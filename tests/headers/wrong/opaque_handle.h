typedef struct op op;
op *op_create(int n);
void op_destroy(op *o);
int op_run(op *o, int x);
// expect: 2:5: error: 'op_create' returns a pointer, 'op *', to what the header only declares; leave it out with --skip=op_create, and in a header of your own declare functions that do the whole of the work
// expect: 3:21: error: 'o' points to a struct that the header only declares, so JavaScript cannot make one; leave the function out with --skip=op_destroy
// expect: 4:16: error: 'o' points to a struct that the header only declares, so JavaScript cannot make one; leave the function out with --skip=op_run
