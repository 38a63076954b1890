/* Two results, or the ends of an array. */
int range(int n, int *begin, int *end);
int inner(int *first, int *last);
int sort(double *lo, double *hi);
double sum(double *it, double *stop);
int marked(int *first_row, int *last_row);
int limits(int *min, int *max); /* two values, as the sources confirm */
// expect: 2:23: error: 'begin' and 'end' may be two values or the ends of one array: say --mark=range.begin=out and --mark=range.end=out, or inout, for values, or --mark=range.begin=in and --mark=range.end=in for an array that C reads
// expect: 3:16: error: 'first' and 'last' may be two values or the ends of one array: say --mark=inner.first=inout and --mark=inner.last=inout, or out, for values; for an array, take a pointer and a length in a function of your own, and leave 'inner' out with --skip=inner
// expect: 4:18: error: 'lo' and 'hi' may be two values or the ends of one array: say --mark=sort.lo=inout and --mark=sort.hi=inout, or out, for values; for an array, take a pointer and a length in a function of your own, and leave 'sort' out with --skip=sort
// expect: 5:20: error: 'it' and 'stop' may be two values or the ends of one array: say --mark=sum.it=inout and --mark=sum.stop=inout, or out, for values; for an array, take a pointer and a length in a function of your own, and leave 'sum' out with --skip=sum
// expect: 6:17: error: 'first_row' and 'last_row' may be two values or the ends of one array: say --mark=marked.first_row=inout and --mark=marked.last_row=inout, or out, for values; for an array, take a pointer and a length in a function of your own, and leave 'marked' out with --skip=marked
