#!/bin/sh
# setup-elsewhere.sh LEVEL: where there is no apt-get, sees that the machine has what a level of targets needs (see setup.sh), and
# says what to install. It installs nothing but the packages of package-lock.json, in node_modules/. CC, CLANG and INCLUDES are
# those of the Makefile.
set -eu
level=$1

missing=
lacks() { # lacks NAME: what the lines at the end call it
  missing="$missing $1"
}
runs() { command -v "$1" >/dev/null; }
has_header() {
  # shellcheck disable=SC2086
  echo "#include <$1>" | ${CC:-cc} ${INCLUDES:-} -E -o /dev/null - 2>/dev/null
}

runs "${CC:-cc}" || lacks cc
if [ "$level" != c ]; then
  "${CLANG:-clang}" --print-targets 2>/dev/null | grep -q wasm32 || lacks clang
  runs wasm-ld || runs wasm-ld-19 || lacks wasm-ld
  runs wasm-opt || lacks wasm-opt
  has_header jansson.h || lacks jansson
  has_header zlib.h || lacks zlib
  has_header brotli/encode.h || lacks brotli
fi
case $level in run | all)
  { runs node && runs npm; } || lacks node
  if runs node && [ "$(node -p 'process.versions.node.split(".")[0]')" -lt 20 ]; then lacks node-20-or-later; fi
  if runs npm && { [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; }; then
    npm ci --loglevel=error --no-audit --no-fund >&2
    touch node_modules/.package-lock.json
  fi
  ;;
esac
if [ "$level" = all ] && [ -z "$missing" ]; then
  echo "tare: the tests are written for Debian 12; elsewhere, some of what they need may be missing" >&2
fi
[ -n "$missing" ] || exit 0

cat >&2 <<END
tare: missing:$missing; one of these installs what a build needs:
  macOS   brew install llvm lld binaryen jansson brotli pkg-config
  Fedora  dnf install gcc make clang lld binaryen jansson-devel zlib-devel brotli-devel
  Arch    pacman -S base-devel clang lld binaryen jansson zlib brotli
  Alpine  apk add build-base clang lld binaryen jansson-dev zlib-dev brotli-dev
The rest needs Node 20 or later with npm: package node on macOS, nodejs and npm elsewhere, or https://nodejs.org
END
exit 1
