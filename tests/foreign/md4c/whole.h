#pragma once
#include "md4c-html.h"

/* All of the HTML, to be freed by the caller, or NULL. */
char *md_to_html(const char *markdown, MD_SIZE markdown_size, unsigned parser_flags,
                 unsigned renderer_flags);
