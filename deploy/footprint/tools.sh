# shellcheck shell=bash
# shellcheck disable=SC2154 # what the scripts that source this have set
# Finding what is needed, starting processes, waiting for them, ending them.

# jar_of MODULE: in the folder of a checkout, where it is set
jar_of() {
    local jars=("${checkout:-.}/$1/target/$1"-*-exec.jar)
    [[ -f ${jars[0]} ]] || fail "no runnable jar of $1: mvn package first"
    echo "${jars[0]}"
}

# A setting of docker-compose.yml that is a number of MiB, the limit of a container: of the environment, else the default
mebibytes() {
    local value=${!1-}
    value=${value%m}
    [[ -n $value ]] || value=$(sed -n "s/^ *mem_limit: \${$1:-\([0-9]*\)m}.*/\1/p" docker-compose.yml)
    [[ -n $value ]] || fail "docker-compose.yml has no limit $1"
    echo "$value"
}

free_port() {
    local port
    while :; do
        port=$((20000 + RANDOM % 20000))
        [[ " ${taken[*]-} " == *" $port "* ]] && continue
        (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
    done
    taken+=("$port")
    printf -v "$1" '%s' "$port"
}

# prepare TOOL...
prepare() {
    local tool name
    taken=()
    for tool in redis-server setpriv "$@"; do
        [[ -n $(type -P "$tool") ]] || fail "$tool is missing"
    done
    java=${JAVA_HOME:+$JAVA_HOME/bin/java}
    # shellcheck disable=SC2012 # no odd names there
    [[ -n $java ]] || java=$(ls -d /usr/lib/jvm/*25*/bin/java 2>/dev/null | head -n 1)
    "${java:-java}" -version 2>&1 | grep -q 'version "25' || fail "JAVA_HOME must be a JDK 25"
    for name in nginx_port health_port users_port users_management contacts_port contacts_management redis_port mongo_port \
        store_port; do
        free_port "$name"
    done
}

# run ROLE LIMIT COMMAND...: starts it, inside the role's cgroup where there are some; its output goes to a file
run() {
    local role=$1
    [[ -z $top ]] || group_of "$role" "$2"
    shift 2
    (
        [[ -z $top ]] || echo "$BASHPID" >"$top/$role/cgroup.procs"
        exec "$@" >"$work/$role.log" 2>&1 </dev/null
    ) &
    started+=("$!")
}

# await ROLE COMMAND...: until it succeeds; fails when the process last started has ended
await() {
    local role=$1 pid=${started[-1]}
    shift
    for _ in {1..2400}; do
        "$@" >/dev/null 2>&1 && return
        kill -0 "$pid" 2>/dev/null || fail "$role ended: $(tail -n 5 "$work/$role.log" | cut -c1-300)"
        sleep 0.05
    done
    fail "$role is not ready: $(tail -n 5 "$work/$role.log" | cut -c1-300)"
}

port_open() { (exec 3<>"/dev/tcp/127.0.0.1/$1"); }

# is_healthy MANAGEMENT_PORT
is_healthy() (
    exec 3<>"/dev/tcp/127.0.0.1/$1" || return 1
    printf 'GET /actuator/health/readiness HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
    head -n 1 <&3 | grep -q ' 200'
)

end_processes() {
    local pid i
    for ((i = ${#started[@]} - 1; i >= 0; i--)); do kill "${started[i]}" 2>/dev/null || true; done
    for _ in {1..150}; do
        jobs -pr | grep -q . || return 0
        sleep 0.2
    done
    for pid in "${started[@]}"; do kill -KILL "$pid" 2>/dev/null || true; done
}

keep_logs() {
    local folder
    folder=$(mktemp -d)
    cp "$work"/*.log "$folder/"
    echo "$folder"
}
