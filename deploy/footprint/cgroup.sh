# shellcheck shell=bash
# One cgroup for all, inside it one for each process with its container's limit. Versions 1 and 2 of Linux's cgroups.

budget=$((1024 * 1024 * 1024))
set_aside=0
top=

make_groups() {
    ((EUID == 0)) || fail "a memory cgroup needs root"
    if [[ -f /sys/fs/cgroup/cgroup.controllers ]]; then
        version=2
        grep -qw memory /sys/fs/cgroup/cgroup.controllers || fail "the memory controller is not there"
        echo +memory >/sys/fs/cgroup/cgroup.subtree_control
        top=/sys/fs/cgroup/party-mode-$$
    elif [[ -f /sys/fs/cgroup/memory/memory.limit_in_bytes ]]; then
        version=1
        top=/sys/fs/cgroup/memory/party-mode-$$
    else
        fail "no memory cgroup in /sys/fs/cgroup"
    fi
    mkdir "$top"
    ((version == 1)) || echo +memory >"$top/cgroup.subtree_control"
    limit "$top" $((budget - set_aside))
}

# limit GROUP BYTES, without swap
limit() {
    if ((version == 2)); then
        echo "$2" >"$1/memory.max"
        [[ ! -f $1/memory.swap.max ]] || echo 0 >"$1/memory.swap.max"
    else
        echo "$2" >"$1/memory.limit_in_bytes"
        [[ ! -f $1/memory.memsw.limit_in_bytes ]] || echo "$2" >"$1/memory.memsw.limit_in_bytes"
    fi
}

# group_of ROLE MEBIBYTES
group_of() {
    mkdir -p "$top/$1"
    limit "$top/$1" $(($2 * 1024 * 1024))
}

peak_of() {
    if ((version == 1)); then
        cat "$1/memory.max_usage_in_bytes"
    elif [[ -f $1/memory.peak ]]; then
        cat "$1/memory.peak"
    else
        echo 0
    fi
}

# How often a process was killed for memory, below a group
kills_of() {
    local file
    if ((version == 1)); then file=$1/memory.oom_control; else file=$1/memory.events; fi
    awk '$1 == "oom_kill" { n = $2 } END { print n + 0 }' "$file"
}

limit_of() {
    cat "$1/memory.max" 2>/dev/null || cat "$1/memory.limit_in_bytes"
}

# Each second a line for each role: ROLE, kB of its processes' PSS. What ends between two looks is left out.
sample_until_ended() {
    local group pids
    while sleep 1; do
        for group in "$top"/*/; do
            pids=$(sed 's|.*|/proc/&/smaps_rollup|' "$group/cgroup.procs")
            # shellcheck disable=SC2086
            cat $pids 2>/dev/null | awk -v role="$(basename "$group")" '/^Pss:/ { n += $2 } END { print role, n + 0 }' || true
        done
        echo all
    done >"$work/samples"
}

remove_groups() {
    [[ -n $top && -d $top ]] || return 0
    local group
    for _ in {1..50}; do
        for group in "$top"/*/ "$top"; do rmdir "$group" 2>/dev/null || true; done
        [[ -d $top ]] || return 0
        sleep 0.2
    done
    echo "measure-footprint: could not remove $top" >&2
}
