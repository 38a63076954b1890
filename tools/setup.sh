#!/bin/sh
# Installs what a target needs and the machine lacks: Debian packages as root or with sudo, npm packages beside the
# project. Where nothing can be installed, says in one line what is missing. `setup.sh build` is for building alone.
set -eu
cd "$(dirname "$0")/.."

wanted=
want() { # want FILE-OR-COMMAND PACKAGE…
  case $1 in
  /*) [ -e "$1" ] && return 0 ;;
  *) command -v "$1" >/dev/null && return 0 ;;
  esac
  shift
  wanted="$wanted $*"
}

want cc gcc libc6-dev
want clang-19 clang-19
want wasm-ld-19 lld-19
want /usr/lib/llvm-19/include/clang-c/Index.h libclang-19-dev
want wasm-opt binaryen
if [ "${1:-all}" != build ]; then
  want node nodejs
  want npm npm
  want chromium chromium
  want /usr/include/cmocka.h libcmocka-dev
  want clang-format-19 clang-format-19
  want clang-tidy-19 clang-tidy-19
fi

if [ -n "$wanted" ]; then
  sudo=
  [ "$(id -u)" = 0 ] || sudo="sudo -n"
  if ! command -v apt-get >/dev/null || ! ${sudo:-true} true 2>/dev/null; then
    echo "tare: missing and not installable from here:$wanted (Debian package names)" >&2
    exit 1
  fi
  echo "installing$wanted" >&2
  export DEBIAN_FRONTEND=noninteractive
  log=$(mktemp)
  # shellcheck disable=SC2086
  if ! { $sudo apt-get update -qq && $sudo apt-get install -y -qq --no-install-recommends $wanted; } >"$log" 2>&1; then
    cat "$log" >&2
    echo "tare: missing and not installable from here:$wanted (Debian package names)" >&2
    exit 1
  fi
  rm -f "$log"
fi

[ "${1:-all}" = build ] && exit 0

# Debian 12's own Node is 18; the npm registry has later ones as plain packages.
if [ "$(node -p 'process.versions.node.split(".")[0]')" -lt 20 ] && [ ! -x build/node/bin/node ]; then
  echo "installing Node 22 below build/" >&2
  npm install --silent --no-save --prefix build/node "node-linux-$(node -p process.arch)@22" >&2
  ln -sfn "node_modules/node-linux-$(node -p process.arch)/bin" build/node/bin
fi
if [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  echo "npm ci" >&2
  npm ci --silent --no-audit --no-fund >&2
  touch node_modules/.package-lock.json
fi
