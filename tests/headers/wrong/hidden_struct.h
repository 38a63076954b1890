struct hidden {
  double d;
};

int hidden_take(struct hidden { int a; } *p);

// expect: 5:43: error: 'p' points to a struct that the header only declares, so JavaScript cannot make one; define it in the header, with an init function ('hidden_init(struct hidden *)') to make it a class, or leave the function out with --skip=hidden_take
