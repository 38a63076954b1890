struct hidden {
  double d;
};

int hidden_take(struct hidden { int a; } *p);
// expect: 5:43: error: 'p' points to a struct that the header only declares, so JavaScript cannot make one; leave the function out with --skip=hidden_take
