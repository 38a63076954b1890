/** @file words.h
 * Begin with words_book_init(), and see #WORDS_MOST.
 */
#include <stddef.h>
#include <stdint.h>

/** Most that words_join() takes. */
#define WORDS_MOST 64

/** As words_book_add() has it, see WORDS_ORDER_SORTED. */
enum words_order {
  WORDS_ORDER_GIVEN, /**< Not `WORDS_ORDER_SORTED`. */
  WORDS_ORDER_SORTED
};

/** Of a words_book_t, in an `enum words_order`. */
typedef struct words_count {
  int max_length; /**< Of a `struct words_count`. */
  int all;        /**< At least max_length. */
} words_count_t;

/** Words, which words_book_drop forgets. */
typedef struct words_book {
  int count;
} words_book_t;

/** Like words_book_init_with_order(&book, WORDS_ORDER_GIVEN). */
void words_book_init(words_book_t *self);
/** @param order as in `words_book_init` */
void words_book_init_with_order(words_book_t *self, enum words_order order);
/** Adds to self. Before: words_book_reserve(self, 1). @param in_word may be NULL, or of \p in_word_len */
void words_book_add(words_book_t *self, const char *in_word, size_t in_word_len);
/** Before words_book_add(self, word, word_len) and words_book_get_order(). */
void words_book_reserve(words_book_t *self, uint32_t count);
enum words_order words_book_get_order(const words_book_t *self);
/** Into the_count->max_length. */
void words_book_measure(const words_book_t *self, words_count_t *the_count);
void words_book_drop(words_book_t *self);

/** Writes `out_cap` at most, of a const words_book_t *.
 * @returns up to \p out_cap, and 0 where out_cap is above WORDS_MOST
 */
size_t words_join(const words_book_t *book, char *out, size_t out_cap);
