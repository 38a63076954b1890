int answer();

// expect: 1:5: error: 'answer' has no prototype; write 'answer(void)'
