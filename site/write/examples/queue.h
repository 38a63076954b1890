#include <stdbool.h>
#include <stddef.h>

/** A queue of numbers. Nobody outside sees what is in it. */
typedef struct queue queue;

/** An empty queue with room for `capacity` numbers; NULL without memory. */
queue *queue_create(size_t capacity);
void queue_free(queue *q);

/** Puts a number at the end; false if the queue is full. */
bool queue_push(queue *q, double number);
/** Takes the first number; NaN if there is none. */
double queue_shift(queue *q);
/** How many numbers are in it. */
size_t queue_length(const queue *q);
