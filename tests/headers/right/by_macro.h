#define DECLARE(name) double name##_sum(double x)
#define EXPORT(name) __attribute__((visibility("default"))) double name(double x)

DECLARE(left);
EXPORT(right);
