# shellcheck shell=bash
# shellcheck disable=SC2154 # what tools.sh has set
# Both services and nginx, with the settings of docker-compose.yml and deploy/jvm.

# unpack MODULE: the layout of its image, with the AOT cache that is made for it
unpack() {
    local folder=$work/app/$1 engine=bolt
    [[ $1 != embedded-graph ]] || engine=embedded
    "$java" -Djarmode=tools -jar "$(jar_of "$1")" extract --application-filename app.jar --destination "$folder" >"$work/extract.log"
    cp "deploy/jvm/$1.options" "$folder/jvm.options"
    env -C "$folder" CONTACTS_NEO4J_ENGINE=$engine "$java" "$root/deploy/Train.java" >"$work/train-$1.log" 2>&1 ||
        fail "no AOT cache of $1: $(tail -n 5 "$work/train-$1.log")"
}

# One run signs all users up and uploads all books from one address.
generous() {
    local name
    for name in SIGNUPPERADDRESS SIGNUPPERNUMBER SIGNUPOVERALL DISCOVERYPERUSER DISCOVERYPERYOUNGUSER DISCOVERYPERADDRESS; do
        printf 'LIMITS_OF_%s_TOKENS=1000000000\n' "$name"
    done
}

# environment_of MODULE: a line for each variable; environment_extra, where it is set, is one more
environment_of() {
    printf '%s\n' MALLOC_ARENA_MAX=1 "REDIS_URL=redis://127.0.0.1:$redis_port" FORWARD_HEADERS_STRATEGY=native \
        SPRING_PROFILES_ACTIVE=production LIMITS_KEY=0123456789abcdef0123456789abcdef ${environment_extra:+"$environment_extra"}
    generous
    if [[ $1 == user-service ]]; then
        printf '%s\n' "SERVER_PORT=$users_port" "MANAGEMENT_SERVER_PORT=$users_management" PHONE_AUTH_VERIFICATION_METHOD=none \
            "MONGODB_URI=mongodb://127.0.0.1:$mongo_port/partymode?journal=true"
        return
    fi
    printf '%s\n' "SERVER_PORT=$contacts_port" "MANAGEMENT_SERVER_PORT=$contacts_management" "CONTACTS_MATCHER=$matcher"
    if [[ $1 == embedded-graph ]]; then
        printf '%s\n' CONTACTS_NEO4J_ENGINE=embedded "CONTACTS_NEO4J_EMBEDDED_DIRECTORY=$work/graph"
        sed -n 's/^ *\(CONTACTS_NEO4J_EMBEDDED_[A-Z]*\): *\([0-9]*MB\)$/\1=\2/p' docker-compose.yml
    elif [[ $matcher == neo4j ]]; then
        printf '%s\n' "NEO4J_URI=$bolt"
    else
        printf '%s\n' "POSTGRES_URL=jdbc:postgresql://127.0.0.1:$store_port/postgres" POSTGRES_USERNAME=partymode
    fi
}

# start_service MODULE LIMIT MANAGEMENT_PORT OPTION...
start_service() {
    local module=$1 limit=$2 port=$3 environment
    shift 3
    mapfile -t environment < <(environment_of "$module")
    run "$module" "$limit" env -C "$work/app/$module" "${environment[@]}" "$java" @jvm.options "$@" -jar app.jar
    await "$module" is_healthy "$port"
}

# As the entrypoint of nginx's image does it.
start_nginx() {
    local template
    mkdir -p "$work/nginx/conf.d"
    cp nginx/nginx.conf "$work/nginx/"
    (
        export LISTEN=127.0.0.1:$nginx_port HEALTH_LISTEN=127.0.0.1:$health_port USER_SERVICE=127.0.0.1:$users_port \
            CONTACTS_SERVICE=127.0.0.1:$contacts_port EDGE_RATE=off NGINX_MEMORY=$(mebibytes NGINX_MEMORY)
        set +u
        # shellcheck disable=SC1091
        source nginx/settings.envsh
        # shellcheck disable=SC2016,SC2046
        defined=$(printf '${%s} ' $(compgen -e))
        for template in nginx/templates/*.template; do
            envsubst "$defined" <"$template" >"$work/nginx/conf.d/$(basename "${template%.template}")"
        done
    )
    run nginx "$(mebibytes NGINX_MEMORY)" nginx -e stderr -p "$work/nginx/" -c "$work/nginx/nginx.conf" \
        -g 'daemon off; user root root;'
    await nginx port_open "$nginx_port"
}

# What is read again is then counted for who reads it, and not for this script, which wrote it.
forget_files() {
    sync -f "$work"
    find "$work/app" -type f -exec dd if={} iflag=nocache count=0 status=none \;
}

# start_stack [OPTION...]: the whole stack; the options are the contacts service's JVM's
start_stack() {
    local contacts=contacts-graph-service memory=CONTACTS_SERVICE_MEMORY
    [[ $matcher/$engine != neo4j/embedded ]] || contacts=embedded-graph memory=CONTACTS_WITH_GRAPH_MEMORY
    unpack user-service
    unpack "$contacts"
    forget_files
    start_mongo
    start_redis
    [[ $matcher != postgresql ]] || start_postgres
    [[ $matcher/$engine != neo4j/bolt ]] || start_neo4j
    start_service user-service "$(mebibytes USER_SERVICE_MEMORY)" "$users_management" -XX:AOTCache=app.aot
    start_service "$contacts" "$(mebibytes "$memory")" "$contacts_management" -XX:AOTCache=app.aot "$@"
    start_nginx
}
