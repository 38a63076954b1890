#include "adder.h"

namespace {

/* A sum of any numbers, over memory that is somebody else's. */
template <typename T> class Sum {
public:
  explicit Sum(T &place) : place(place) {
  }
  void clear() {
    place = 0;
  }
  Sum &operator+=(T right) {
    place += right;
    return *this;
  }

private:
  T &place;
};

} // namespace

void adder_init(Adder *self) {
  Sum(self->sum).clear();
}

void adder_add(Adder *self, double right) {
  Sum(self->sum) += right;
}

double adder_result(const Adder *self) {
  return self->sum;
}
