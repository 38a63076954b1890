int reserved(int in, int new, int in_);
int unnamed(int, double, int third);
int snake(int first_value, int firstValue, int SECOND_VALUE, int _third);
int numbered(int, int arg1, int arg_1, int arg1_);
