#include "queue.h"
#include <math.h>
#include <stdlib.h>

struct queue {
  size_t capacity, first, length;
  double numbers[];
};

queue *queue_create(size_t capacity) {
  if (capacity > 1 << 20)
    return NULL;
  queue *q = malloc(sizeof *q + capacity * sizeof *q->numbers);
  if (q)
    *q = (queue){.capacity = capacity};
  return q;
}

void queue_free(queue *q) {
  free(q);
}

bool queue_push(queue *q, double number) {
  if (q->length == q->capacity)
    return false;
  size_t at = q->first + q->length++;
  q->numbers[at < q->capacity ? at : at - q->capacity] = number;
  return true;
}

double queue_shift(queue *q) {
  if (q->length == 0)
    return NAN;
  const double number = q->numbers[q->first++];
  if (q->first == q->capacity)
    q->first = 0;
  q->length--;
  return number;
}

size_t queue_length(const queue *q) {
  return q->length;
}
