#include "package/package.h"

#include "header/names.h"

#include <string.h>

/* Names of Node's own modules, which hide any package of the same name. */
static const char *const of_node[] = {"assert",
                                      "async_hooks",
                                      "buffer",
                                      "child_process",
                                      "cluster",
                                      "console",
                                      "constants",
                                      "crypto",
                                      "dgram",
                                      "diagnostics_channel",
                                      "dns",
                                      "domain",
                                      "events",
                                      "fs",
                                      "http",
                                      "http2",
                                      "https",
                                      "inspector",
                                      "module",
                                      "net",
                                      "os",
                                      "path",
                                      "perf_hooks",
                                      "process",
                                      "punycode",
                                      "querystring",
                                      "readline",
                                      "repl",
                                      "stream",
                                      "string_decoder",
                                      "sys",
                                      "timers",
                                      "tls",
                                      "trace_events",
                                      "tty",
                                      "url",
                                      "util",
                                      "v8",
                                      "vm",
                                      "wasi",
                                      "worker_threads",
                                      "zlib"};

static bool is_name_part(const char *at, size_t length) {
  static const char allowed[] = "abcdefghijklmnopqrstuvwxyz0123456789-_.";
  if (!length || *at == '.' || *at == '_')
    return false;
  for (size_t i = 0; i < length; i++)
    if (!strchr(allowed, at[i]))
      return false;
  return true;
}

const char *package_name_refused(const char *name) {
  enum { MOST_LETTERS = 214 };
  const char *slash = strchr(name, '/');
  if (strlen(name) > MOST_LETTERS)
    return "it is longer than 214 letters";
  if (*name == '@' ? !slash || !is_name_part(name + 1, (size_t)(slash - name - 1)) ||
                         !is_name_part(slash + 1, strlen(slash + 1))
                   : !is_name_part(name, strlen(name)))
    return "use lowercase letters, digits, '-' and '_', and begin with a letter";
  if (name_is_one_of(name, of_node, sizeof of_node / sizeof *of_node))
    return "Node has a module of that name";
  if (strcmp(name, "node_modules") == 0 || strcmp(name, "favicon.ico") == 0)
    return "npm reserves this name";
  return NULL;
}
