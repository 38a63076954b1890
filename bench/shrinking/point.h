double point_length(double x, double y, double z);
