# The help of a verb as a part of the man page: what is indented by two columns is a term with its explanation, what is
# indented by six is one within that, a line of its own with no indent before such terms is a heading.
function text(line) {
  gsub(/\\/, "\\e", line)
  gsub(/-/, "\\-", line)
  sub(/^['.]/, "\\\\\\&&", line)
  return line
}
function leave() {
  if (inner) print ".RE"
  inner = 0
}
# `term  explanation`, or two of these beside each other, or several options with one.
function item(line, parts, count, i, term) {
  count = split(line, parts, /  +/)
  for (i = 1; i <= count; i += 2) {
    term = parts[i]
    while (parts[i + 1] ~ /^-/ && i + 1 < count) term = term ", " parts[++i]
    print ".TP\n.B " text(term)
    if (i < count) print text(parts[i + 1])
  }
}
BEGIN { print ".SH " toupper(verb) }
NR == 1 {
  print ".B " text($0)
  next
}
held != "" {
  print /^  [^ ]/ ? ".SS " text(held) : ".PP\n" text(held)
  held = ""
}
/^$/ {
  leave()
  blank = 1
  next
}
/^  [^ ]/ {
  leave()
  item(substr($0, 3))
}
/^      [^ ]/ {
  if (!inner) print ".RS"
  inner = 1
  sub(/^ +/, "")
  item($0)
  next
}
/^       +[^ ]/ {
  sub(/^ +/, "")
  print text($0)
  next
}
/^[^ ]/ {
  if (blank) held = $0
  else print text($0)
}
{ blank = 0 }
END {
  leave()
  if (held != "") print ".PP\n" text(held)
}
