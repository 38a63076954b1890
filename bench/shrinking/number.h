/** JavaScript writes it: x.toFixed(3). */
double number_itself(double x);
