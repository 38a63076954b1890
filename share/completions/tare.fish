# Completion of tare for fish. Verbs and options come from `tare --help` and `tare VERB --help`.
function __tare_verbs
    tare --help | sed -n 's/^  tare \([a-z][a-z]*\) .*   *\(.*\)/\1\t\2/p'
end
function __tare_options
    set -l verb (commandline -opc)[2]
    tare $verb --help 2>/dev/null | sed -n 's/^ *\(-[^ ,].*\)/\1/p' |
        grep -oE -e '(^|[ ,])--?[A-Za-z][A-Za-z-]*=?' | tr -d ' ,'
    echo --help
end
complete -c tare -n __fish_use_subcommand -f -a '(__tare_verbs) --help --version'
complete -c tare -n 'not __fish_use_subcommand; and string match -q -- "-*" (commandline -ct)' -f -a '(__tare_options)'
