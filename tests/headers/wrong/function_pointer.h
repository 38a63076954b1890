#include <stddef.h>
#include <stdint.h>

void each(void (*callback)(int));
typedef int (*compare_fn)(int, int);
void sort(int32_t *values, size_t values_len, compare_fn compare);
void run(void task(void));
// expect: 4:18: error: 'callback' is a function pointer, which JavaScript cannot give; declare a function instead, mark it TARE_IMPORT, and JavaScript supplies it; or pass NULL always, with --mark=each.callback=value:NULL
// expect: 6:58: error: 'compare' is a function pointer, which JavaScript cannot give; declare a function instead, mark it TARE_IMPORT, and JavaScript supplies it; or pass NULL always, with --mark=sort.compare=value:NULL
// expect: 7:15: error: 'task' is a function pointer, which JavaScript cannot give; declare a function instead, mark it TARE_IMPORT, and JavaScript supplies it; or pass NULL always, with --mark=run.task=value:NULL
