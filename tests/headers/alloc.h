/* A function that would have the name of what --alloc exports, built with it. */
int alloc_alloc(int x);
