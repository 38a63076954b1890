#!/bin/sh
# Records the traces anew, from programs of a Debian 12 at work on this repository. Run from its root; needs the
# packages clang-19 gcc git brotli jq perl python3 sqlite3 zip and, for something to pack, node_modules/.
# They are a matter of record: another machine or another state of the tree gives others.
set -eu

folder=bench/traces
recorder=$(mktemp --suffix=.so)
trap 'rm -f "$recorder"' EXIT
gcc -O2 -std=c17 -shared -fPIC -o "$recorder" bench/trace/record.c

record() {
  name=$1
  shift
  TARE_TRACE=$folder/$name.trace TARE_TRACE_LIMIT=150000 LD_PRELOAD=$recorder "$@" >/dev/null
  brotli -q 11 --lgwin=24 -f -o "$folder/$name.trace.br" "$folder/$name.trace"
  rm "$folder/$name.trace"
}

# Compilers: much that lives as long as the program, or a pass; gcc's own pages go past malloc.
record clang clang-19 -O2 -S -Iinclude -o /dev/null highwayhash/highwayhash.c
record gcc "$(gcc -print-prog-name=cc1)" -O2 -quiet -Iinclude -imultiarch x86_64-linux-gnu -o /dev/null \
  highwayhash/highwayhash_test.c

# An archiver: a list of files, then the same buffers for each of them.
record zip zip -q -r - node_modules

# Interpreters: many small objects. PYTHONMALLOC turns off the allocator that Python has above malloc.
record perl perl -ne '
  for (split /\W+/) { $count{lc $_}++; push @{$lines{lc $_}}, $. }
  END { print "$_ $count{$_} @{$lines{$_}}\n" for sort { $count{$b} <=> $count{$a} } keys %count }
' README.md docs/*.md src/*.c
PYTHONMALLOC=malloc record python /usr/bin/python3 -c '
import json
print(json.dumps(json.load(open("package-lock.json")), indent=1))'

# A search.
record grep git grep -n -E 'struct [a-z]+'

# Data: a document that is parsed and taken apart, a database in memory.
record jq jq '[.packages | to_entries[] | {name: .key, version: .value.version, needs: .value.dependencies}]
  | sort_by(.version) | group_by(.version)' package-lock.json
record sqlite sqlite3 :memory: '
  create table t(a, b, c text);
  with recursive n(x) as (select 1 union all select x + 1 from n where x < 10000)
    insert into t select x, x * 7 % 101, hex(x * x) from n;
  create index i on t(b);
  select b, count(*), group_concat(c) from t group by b order by 2;
  update t set c = c || c where b < 50;
  delete from t where a % 3 = 0;
  select count(distinct c), max(length(c)) from t;
  select a, b, c from t order by c limit 2000;'
