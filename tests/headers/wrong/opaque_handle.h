typedef struct op op;
void op_destroy(op *o);
int op_run(op *o, int x);
// expect: 2:21: error: 'o' points to a struct that the header only declares, so JavaScript cannot make one; leave the function out with --skip=op_destroy
// expect: 3:16: error: 'o' points to a struct that the header only declares, so JavaScript cannot make one; leave the function out with --skip=op_run
