/* json.c: what the verbs print with --json. Objects keep the order in which they were filled. */
#ifndef TARE_JSON_H
#define TARE_JSON_H

#include <jansson.h>
#include <stddef.h>

/** A name from a file, as a string; bytes of one that is not UTF-8 come as `\xNN`. */
json_t *json_text(const void *bytes, size_t length);

/** Prints a value and a newline on standard output, and releases the value. */
void json_print(json_t *value);

#endif
