# shellcheck shell=bash
# shellcheck disable=SC2154 # what the scripts before this have set
# The figures of a run, as a part of a page of Markdown.

mib() { awk -v bytes="$1" 'BEGIN { printf "%.0f", bytes / 1048576 }'; }

write_report() {
    local group role
    # shellcheck disable=SC2016
    printf '`%s`, %s, %s cores, %s' "$command" "$(date -u +%F)" "$(nproc)" "cgroup v$version of $(mib "$(limit_of "$top")") MiB"
    ((set_aside == 0)) || printf '; %s MiB set aside for MongoDB, whose stand-in ran outside' "$(mib "$set_aside")"
    [[ -z ${postgres_version-} ]] || printf '; %s' "$postgres_version"
    printf '.\n\n| MiB | limit | most by PSS | most with page cache (cgroup) | OOM kills | read from disk |\n| --- | --- | --- | --- | --- | --- |\n'
    for group in "$top"/*/; do
        role=$(basename "$group")
        printf '| %s | %s | %s | %s | %s | %s |\n' "$role" "$(mib "$(limit_of "$group")")" "$(pss_of "$role")" \
            "$(mib "$(peak_of "$group")")" "$(kills_of "$group")" "$(mib "$(read_by "$group")")"
    done
    printf '| all at once | %s | %s | %s | %s | |\n\n' "$(mib "$(limit_of "$top")")" "$(pss_in_sum)" "$(mib "$(peak_of "$top")")" \
        "$(kills_of "$top")"
    cat "$work/traffic.md" 2>/dev/null || echo 'The traffic did not end.'
}

pss_of() { awk -v role="$1" '$1 == role && $2 > most { most = $2 } END { printf "%.0f", most / 1024 }' "$work/samples"; }
pss_in_sum() {
    awk '$1 == "all" { if (sum > most) most = sum; sum = 0; next } { sum += $2 } END { printf "%.0f", most / 1024 }' "$work/samples"
}

# Bytes that the group's processes had to wait for. Files that do not fit the limit are read again and again.
read_by() { sed 's|.*|/proc/&/io|' "$1/cgroup.procs" | xargs cat 2>/dev/null | awk '/^read_bytes/ { n += $2 } END { print n + 0 }'; }
