/* Usable only with the right things left out: see src/header/header_test.c. */
#define Error 1
#define SKIP_LIMIT 2
#define LIMIT 3
enum { Symbol = 4, KEPT = 5 };
enum color { RED };
typedef enum { HIGH = 0x100000000 } wide;
typedef enum tag { FIRST } name;
enum used { USED };
int takes(enum used used);
