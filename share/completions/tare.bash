# Completion of tare for bash. Verbs and options come from `tare --help` and `tare VERB --help`.
_tare() {
  local word=${COMP_WORDS[COMP_CWORD]} verb=${COMP_WORDS[1]} words=()
  COMPREPLY=()
  # Words are split at =, so that a value stands alone: a file, or a name that nobody can know.
  [[ $word == = || ${COMP_WORDS[COMP_CWORD - 1]} == = ]] && compopt -o default 2>/dev/null && return
  if ((COMP_CWORD == 1)); then
    words=($(tare --help | sed -n 's/^  tare \([a-z][a-z]*\) .*/\1/p') --help --version)
  elif [[ $word == -* ]]; then
    words=($(tare "$verb" --help 2>/dev/null | sed -n 's/^ *\(-[^ ,].*\)/\1/p' |
      grep -oE -e '(^|[ ,])--?[A-Za-z][A-Za-z-]*=?' | tr -d ' ,') --help)
  else
    compopt -o default 2>/dev/null
    return
  fi
  COMPREPLY=($(compgen -W "${words[*]}" -- "$word"))
  [[ ${#COMPREPLY[@]} == 1 && ${COMPREPLY[0]} == *= ]] && compopt -o nospace 2>/dev/null
  return 0
}
complete -F _tare tare
