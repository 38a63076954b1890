#!/bin/sh
# apt-source.sh PACKAGE [PATH SHA256]: downloads the source package of PACKAGE into the current folder, from the mirrors that
# apt installs from; where these have no version that their index lists, the file that is at PATH of the first mirror.
# Nothing outside of build/ changes: apt gets a list of sources, an index and a cache of its own, in build/apt.
set -eu
package=$1
path=${2-}
hash=${3-}
own=$(cd "$(dirname "$0")/.." && pwd)/build/apt

fail() {
  echo "tare: no source of $package: $1" >&2
  exit 1
}

command -v apt-get >/dev/null || fail 'this needs apt-get; on other systems, build on Debian 12'
mkdir -p "$own/sources" "$own/lists/partial" "$own/cache/archives/partial"
for list in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
  [ ! -e "$list" ] || sed -n 's/^deb /deb-src /p' "$list" >"$own/sources/$(basename "$list" .list).list"
done
for list in /etc/apt/sources.list.d/*.sources; do
  [ ! -e "$list" ] || sed 's/^Types:.*/Types: deb-src/' "$list" >"$own/sources/$(basename "$list")"
done

exec 9>"$own/lock" # one at a time: make -j asks for several
flock 9

with_own() {
  program=$1
  shift
  "$program" -qq -o Dir::Etc::SourceList=/dev/null -o Dir::Etc::SourceParts="$own/sources" -o Dir::State::Lists="$own/lists" \
    -o Dir::Cache="$own/cache" -o APT::Sandbox::User="$(id -un)" "$@"
}
[ -e "$own/updated" ] || { with_own apt-get update && touch "$own/updated"; } || fail 'the index of sources cannot be read'

# The newest that the mirrors have: what the index lists may be gone from them already. Debian's own changes are not needed.
: >"$own/errors"
versions=$(with_own apt-cache showsrc --only-source "$package" | sed -n 's/^Version: //p' | sort -rVu)
for version in $versions; do
  with_own apt-get --only-source source --download-only --tar-only "$package=$version" 2>"$own/errors" && exit
done
mirror=$(sed -n 's/^URIs: *\([^ ]*\).*/\1/p; s/^deb-src \([^[ ]*\) .*/\1/p' "$own"/sources/* | head -n 1)
[ -z "$path" ] || /usr/lib/apt/apt-helper -qq -o APT::Sandbox::User="$(id -un)" download-file "$mirror/$path" "${path##*/}" \
  "SHA256:$hash" >/dev/null 2>"$own/errors" && exit
cat "$own/errors" >&2
fail 'apt-get source failed'
