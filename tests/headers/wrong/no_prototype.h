int answer();

// expect: 1:5: error: 'answer' has no prototype; write 'answer(void)', or build with -std=c2x, where '()' means that
