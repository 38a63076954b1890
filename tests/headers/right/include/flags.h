#define FLAG_OF_OTHER (1u << 31)
#define NOT_OWN 1
