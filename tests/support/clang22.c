/*
 * A command that behaves like clang 22, so that tests can build with it: `tare build
 * --clang=build/tests/clang-22`.
 *
 * clang 22 is the npm package @yowasp/clang, a WebAssembly module that takes half a second to load.
 * So a server keeps it loaded (clang22.js, which also describes the messages), and this program
 * only passes its arguments on. The first run starts the server. The server ends when nobody has
 * asked it for a while.
 */
#define _GNU_SOURCE /* environ */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

static void fail(const char *what) {
  fprintf(stderr, "clang22: %s: %s\n", what, strerror(errno));
  exit(1);
}

/* The server's address is an abstract one (a NUL, then a name): it vanishes with the server. The
 * name is the repository's path, so that two checkouts have two servers. It is as long as a name
 * can be, because Node 20 and Node 22 differ in what they make of a shorter one. */
static void set_name(struct sockaddr_un *address) {
  static const char path[] = ROOT;
  const size_t room = sizeof address->sun_path - 1, length = sizeof path - 1;
  char *name = address->sun_path + 1;
  memset(name, '-', room);
  if (length < room)
    memcpy(name, path, length);
  else
    memcpy(name, path + (length - room), room);
}

/* In a session of its own, so that a Ctrl-C meant for one test leaves it alone. */
static void start_server(const struct sockaddr_un *address) {
  char name[sizeof address->sun_path] = "";
  memcpy(name, address->sun_path + 1, sizeof name - 1);
  const char *const words[] = {"node", "--no-warnings", ROOT "/tests/support/clang22.js", name,
                               NULL};
  char *arguments[sizeof words / sizeof *words];
  memcpy(arguments, words, sizeof words);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, ROOT "/build/tests/clang-22.log",
                                   O_WRONLY | O_CREAT | O_APPEND, 0666);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID);
  pid_t child;
  errno = posix_spawnp(&child, arguments[0], &actions, &attributes, arguments, environ);
  if (errno)
    fail("cannot start node");
}

static int connect_to_server(void) {
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  set_name(&address);
  const int attempts = 1500; /* 30 s at 20 ms */
  for (int i = 0; i < attempts; i++) {
    const int connection = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (connection < 0)
      fail("no socket");
    if (connect(connection, (struct sockaddr *)&address, sizeof address) == 0)
      return connection;
    close(connection);
    if (i % 250 == 0) /* again after 5 s, for a server that was just ending at the first attempt */
      start_server(&address);
    nanosleep(&(struct timespec){.tv_nsec = 20 * 1000 * 1000}, NULL);
  }
  errno = ETIMEDOUT;
  fail("no server; build/tests/clang-22.log may tell why");
  return -1;
}

/* Whether all bytes could be written. */
static bool write_all(int to, const char *bytes, size_t length) {
  while (length > 0) {
    const ssize_t written = write(to, bytes, length);
    if (written < 0 && errno != EINTR)
      return false;
    if (written > 0) {
      bytes += written;
      length -= (size_t)written;
    }
  }
  return true;
}

/* Whether all `length` bytes came. */
static bool read_all(int from, void *bytes, size_t length) {
  char *to = bytes;
  while (length > 0) {
    const ssize_t count = read(from, to, length);
    if (count == 0 || (count < 0 && errno != EINTR))
      return false;
    if (count > 0) {
      to += count;
      length -= (size_t)count;
    }
  }
  return true;
}

static void send_words(FILE *message, char *const *words) {
  for (; *words; words++)
    fwrite(*words, 1, strlen(*words) + 1, message);
}

/* What the server answered to this command line; false where it ended before it did. */
static bool ask(char *const *arguments, uint32_t answer[3], char **bytes) {
  const int server = connect_to_server();
  char *request;
  size_t length;
  FILE *message = open_memstream(&request, &length);
  char *folder = getcwd(NULL, 0);
  if (!message || !folder)
    fail("no folder");
  uint32_t head[2] = {0};
  fwrite(head, sizeof head, 1, message);
  send_words(message, (char *[]){folder, NULL});
  for (char *const *word = arguments; *word; word++)
    head[1]++;
  send_words(message, arguments);
  send_words(message, environ);
  fclose(message);
  head[0] = (uint32_t)(length - sizeof head);
  memcpy(request, head, sizeof head);

  bool is_answered =
      write_all(server, request, length) && read_all(server, answer, 3 * sizeof *answer);
  if (is_answered) {
    *bytes = malloc((size_t)answer[1] + answer[2] + 1);
    is_answered = *bytes && read_all(server, *bytes, (size_t)answer[1] + answer[2]);
  }
  close(server);
  return is_answered;
}

int main(int count, char **words) {
  uint32_t answer[3]; /* exit status, bytes of standard output, of standard error */
  char *bytes;
  (void)count;
  signal(SIGPIPE, SIG_IGN);
  /* Again where a server ended in the middle of it, because it was idle just before, or was killed.
   * A run is repeatable. */
  for (int i = 0; !ask(words + 1, answer, &bytes); i++) {
    if (i == 4) {
      errno = ECONNRESET;
      fail("no answer; build/tests/clang-22.log may tell why");
    }
    nanosleep(&(struct timespec){.tv_nsec = 200 * 1000 * 1000}, NULL);
  }
  if (!write_all(STDERR_FILENO, bytes + answer[1], answer[2]) ||
      !write_all(STDOUT_FILENO, bytes, answer[1]))
    fail("cannot write");
  return (int)answer[0];
}
