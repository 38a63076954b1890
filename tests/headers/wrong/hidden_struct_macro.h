struct hidden {
  double d;
};

#define OWN struct hidden { int a; } *p
int hidden_take(OWN);
// expect: 6:17: error: 'p' points to a struct that the header only declares, so JavaScript cannot make one; leave the function out with --skip=hidden_take
