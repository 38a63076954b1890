/* Two results, or the ends of an array. */
int range(int n, int *begin, int *end);
// expect: 2:23: error: 'begin' and 'end' may be two values or the ends of one array: say --mark=range.begin=out and --mark=range.end=out, or inout, for values, or --mark=range.begin=in and --mark=range.end=in for an array that C reads
