#!/bin/sh
# setup.sh [--install] LEVEL [GOAL…]: sees that the machine has what a level of targets needs. The levels: `c` is the
# library in C, `build` the command as well, `run` the demo and the benchmarks as well, `all` everything.
#
# With --install (`make setup`), in CI, and for root on Debian, what is missing is installed: Debian packages as root or
# with sudo, npm packages beside the project. Otherwise one line says what is missing and how to install it. The goals are
# those that make was called with, for that line.
set -eu
cd "$(dirname "$0")/.."

installs=
if [ "${1:-}" = --install ]; then
  installs=yes
  shift
elif [ -n "${CI:-}" ] || { [ "$(id -u)" = 0 ] && [ -e /etc/debian_version ]; }; then
  installs=yes
fi
level=${1:-all}
[ $# = 0 ] || shift

command -v apt-get >/dev/null || exec tools/setup-elsewhere.sh "$level"

wanted=
want() { # want FILE-OR-COMMAND PACKAGE
  case $1 in
  /*) [ -e "$1" ] || wanted="$wanted $2" ;;
  *) command -v "$1" >/dev/null || wanted="$wanted $2" ;;
  esac
}

# clang compiles the command where there is no gcc: that is 59 MB less to download.
case $level in c | all) want gcc gcc ;; esac
want /usr/include/stdlib.h libc6-dev
if [ "$level" != c ]; then
  want clang-19 clang-19
  want wasm-ld-19 lld-19
  want wasm-opt binaryen
  want /usr/include/jansson.h libjansson-dev
  want /usr/include/zlib.h zlib1g-dev
  want /usr/include/brotli/encode.h libbrotli-dev
fi
case $level in
run | all)
  want /usr/lib/wasm32-wasi/libc.a wasi-libc
  want node nodejs
  want npm npm
  want g++ g++ # the addon of @tare/highwayhash
  want bzip2 bzip2 # source packages
  want xz xz-utils
  ;;
esac
if [ "$level" = all ]; then
  want chromium chromium
  want firefox-esr firefox-esr
  want wat2wasm wabt
  want cmake cmake
  want clang-16 clang-16
  want /usr/lib/llvm-19/lib/wasm32-wasi/libc++.a libc++-19-dev-wasm32
  want /usr/lib/llvm-19/lib/wasm32-wasi/libc++abi.a libc++abi-19-dev-wasm32
  want /usr/lib/llvm-19/lib/clang/19/lib/linux libclang-rt-19-dev
  want /usr/include/cmocka.h libcmocka-dev
  want clang-format-19 clang-format-19
  want clang-tidy-19 clang-tidy-19
fi

# Debian 12's own Node is 18; the npm registry has later ones as plain packages.
lacks_node() {
  [ "$(node -p 'process.versions.node.split(".")[0]')" -lt 20 ] && [ ! -x build/node/bin/node ]
}
lacks_modules() {
  [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]
}

if [ -z "$installs" ]; then
  case $level in
  run | all)
    if command -v node >/dev/null && lacks_node; then wanted="$wanted node-20-or-later"; fi
    if lacks_modules; then wanted="$wanted node_modules"; fi
    ;;
  esac
  [ -n "$wanted" ] || exit 0
  echo "tare: missing:$wanted; 'make setup${*:+ $*}' installs what is missing" >&2
  exit 1
fi

missing() {
  echo "tare: missing and not installable from here; as root: apt-get install --no-install-recommends$wanted" >&2
  exit 1
}

# LC_ALL is for summary(); env because sudo drops variables.
apt_get() { $sudo env LC_ALL=C DEBIAN_FRONTEND=noninteractive apt-get "$@"; }

# Of apt's thousand lines, the sizes, and a dot for every tenth package that is fetched, unpacked or set up. A pipe has
# the status of its end: that is success if the last line is "installed".
summary() {
  count=0 last=
  while IFS= read -r line; do
    last=$line
    case $line in
    "Need to get"* | "After this operation"*) echo "$line" ;;
    Get:* | Unpacking* | "Setting up"*)
      count=$((count + 1))
      [ $((count % 10)) != 0 ] || printf .
      ;;
    esac
  done
  [ $count = 0 ] || echo
  [ "$last" = installed ]
}

if [ -n "$wanted" ]; then
  sudo=
  if [ "$(id -u)" != 0 ]; then
    sudo=sudo
    [ -t 0 ] || sudo="sudo -n" # nobody is there to type a password
    export SUDO_PROMPT="[sudo] password for %p, to install$wanted: "
  fi
  if ! command -v apt-get >/dev/null || ! ${sudo:-env} true 2>/dev/null; then missing; fi
  echo "installing$wanted" >&2
  log=$(mktemp)
  # shellcheck disable=SC2086
  if ! { apt_get update -qq && apt_get install -y -q --no-install-recommends $wanted && echo installed; } 2>&1 |
    tee "$log" | summary >&2; then
    cat "$log" >&2
    missing
  fi
  rm -f "$log"
fi

case $level in c | build) exit 0 ;; esac

if lacks_node; then
  echo "installing Node 22 below build/" >&2
  package=node-linux-$(node -p process.arch)
  npm install --loglevel=error --no-save --no-audit --no-fund --prefix build/node "$package@22" >&2
  ln -sfn "node_modules/$package/bin" build/node/bin
fi
if lacks_modules; then
  echo "npm ci" >&2
  npm ci --loglevel=error --no-audit --no-fund >&2
  touch node_modules/.package-lock.json
fi
