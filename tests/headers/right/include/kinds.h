/* Not the interface: only what the interface uses of it counts. */
enum kind { KIND_FIRST, KIND_SECOND };
enum unused_kind { UNUSED };
int of_the_include(int);
#define OF_THE_INCLUDE 1
