#include "glue/embed.h"

#include <stdbool.h>

/*
 * The text has a token for each byte: a character of code c and n times e stand for 116 - c + 95 n,
 * modulo 256.
 *
 * It is chosen for what gzip makes of it. One character a byte keeps the module's own repetitions;
 * e moves a byte along by the number of printable characters, so that each of the 256 is reached.
 * Low bytes, the commonest in a module, fall on t, s, r, q, …, which JavaScript uses most as well:
 * one Huffman code serves both. `make bench-embed` compares it with base64, hexadecimal and others.
 * A second module comes with its own decoder, for gzip turns that into a reference.
 */
enum { ESCAPE = 'e', ORIGIN = 't', STRIDE = 95 };

/* Not " and \, which a string would have to escape, $ for templates, < for `</script` and `<!--`.
 */
static bool is_final(uint8_t code) {
  return code >= 0x20 && code <= 0x7e && code != '"' && code != '\\' && code != '$' &&
         code != '<' && code != ESCAPE;
}

static void add_character(struct text *out, uint8_t code) {
  text_bytes(out, &code, 1);
}

void embed(struct text *out, struct bytes module) {
  if (module.length <= EMBED_LIST_BYTES) {
    text_add(out, "Uint8Array.of(");
    for (size_t i = 0; i < module.length; i++)
      text_format(out, i ? ", %u" : "%u", module.at[i]);
    text_add(out, ")");
    return;
  }
  text_add(out, "Uint8Array.from(\"");
  for (size_t i = 0; i < module.length; i++) {
    uint8_t code = (uint8_t)(ORIGIN - module.at[i]);
    size_t escapes = 0;
    for (; !is_final(code); code = (uint8_t)(code + STRIDE))
      escapes++;
    add_character(out, code);
    while (escapes--)
      add_character(out, ESCAPE);
  }
  text_format(out, "\".match(/.e*/g), (token) => token.length * %d + %d - token.charCodeAt())",
              STRIDE, ORIGIN - STRIDE);
}
