#include "cmark.h"
#include <stdio.h>
#include <string.h>

/* native FORMAT: standard input as html, xml, man, commonmark or latex; native nodes: each node
 * that an iterator meets. */
int main(int count, char **words) {
  static char in[1 << 22];
  const size_t length = fread(in, 1, sizeof in, stdin);
  const int options = CMARK_OPT_UNSAFE | CMARK_OPT_SMART;
  cmark_node *tree = cmark_parse_document(in, length, options);
  const char *format = words[count - 1];
  if (strcmp(format, "nodes") == 0) {
    cmark_iter *iter = cmark_iter_new(tree);
    for (cmark_event_type event; (event = cmark_iter_next(iter)) != CMARK_EVENT_DONE;) {
      cmark_node *node = cmark_iter_get_node(iter);
      const char *literal = cmark_node_get_literal(node);
      printf("%d %s %d %s\n", event, cmark_node_get_type_string(node),
             cmark_node_get_start_line(node), literal ? literal : "-");
    }
    return 0;
  }
  fputs(strcmp(format, "html") == 0         ? cmark_render_html(tree, options)
        : strcmp(format, "xml") == 0        ? cmark_render_xml(tree, options)
        : strcmp(format, "man") == 0        ? cmark_render_man(tree, options, 72)
        : strcmp(format, "commonmark") == 0 ? cmark_render_commonmark(tree, options, 72)
                                            : cmark_render_latex(tree, options, 72),
        stdout);
  return 0;
}
