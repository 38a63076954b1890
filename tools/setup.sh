#!/bin/sh
# Installs what a target needs and the machine lacks: Debian packages as root or with sudo, npm packages beside the
# project. Where nothing can be installed, says in one line what is missing. `setup.sh c` is for the library in C,
# `setup.sh build` for the command as well, `setup.sh run` for the demo and the benchmarks as well, and without an
# argument it is for everything.
set -eu
cd "$(dirname "$0")/.."

wanted=
want() { # want FILE-OR-COMMAND PACKAGE
  case $1 in
  /*) [ -e "$1" ] || wanted="$wanted $2" ;;
  *) command -v "$1" >/dev/null || wanted="$wanted $2" ;;
  esac
}

want gcc gcc
want /usr/include/stdlib.h libc6-dev
if [ "${1:-all}" != c ]; then
  want clang-19 clang-19
  want wasm-ld-19 lld-19
  want /usr/lib/llvm-19/include/clang-c/Index.h libclang-19-dev
  want wasm-opt binaryen
  want /usr/include/jansson.h libjansson-dev
  want /usr/include/zlib.h zlib1g-dev
  want /usr/include/brotli/encode.h libbrotli-dev
fi
case ${1:-all} in run | all)
  want /usr/lib/wasm32-wasi/libc.a wasi-libc
  want node nodejs
  want npm npm
  ;;
esac
if [ "${1:-all}" = all ]; then
  want chromium chromium
  want firefox-esr firefox-esr
  want wat2wasm wabt
  want cmake cmake
  want /usr/lib/llvm-19/lib/clang/19/lib/linux libclang-rt-19-dev
  want /usr/include/cmocka.h libcmocka-dev
  want clang-format-19 clang-format-19
  want clang-tidy-19 clang-tidy-19
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

case ${1:-all} in c | build) exit 0 ;; esac

# Debian 12's own Node is 18; the npm registry has later ones as plain packages.
if [ "$(node -p 'process.versions.node.split(".")[0]')" -lt 20 ] && [ ! -x build/node/bin/node ]; then
  echo "installing Node 22 below build/" >&2
  package=node-linux-$(node -p process.arch)
  npm install --loglevel=error --no-save --no-audit --no-fund --prefix build/node "$package@22" >&2
  ln -sfn "node_modules/$package/bin" build/node/bin
fi
if [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  echo "npm ci" >&2
  npm ci --loglevel=error --no-audit --no-fund >&2
  touch node_modules/.package-lock.json
fi
