/* Not C: the compiler says so better than tare could. */
void broken(unknown_type x;
