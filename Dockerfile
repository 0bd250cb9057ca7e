# The project's four images. Needs nothing but Docker. From the root of the checkout: docker build --build-arg MODULE=user-service .
# For several processors: docker buildx build --platform linux/amd64,linux/arm64 --build-arg MODULE=user-service .
# The images of embedded-graph and operations hold Neo4j: they may be passed on under the GPLv3 only.
# user-service, contacts-graph-service, embedded-graph or operations
ARG MODULE=user-service
ARG BUILD_IMAGE=maven:3.9-eclipse-temurin-25
ARG RUNTIME_IMAGE=eclipse-temurin:25-jre

# Knows no MODULE, so that Docker does it once for all. Jars are the same for all processors: they are built on the machine's own.
FROM --platform=$BUILDPLATFORM ${BUILD_IMAGE} AS build
# More arguments of Maven's, such as a repository that is in the build image.
ARG MAVEN_FLAGS=
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2,sharing=locked mvn -B -ntp -Psbom ${MAVEN_FLAGS} -pl user-service,contacts-graph-service,embedded-graph,operations -am -DskipTests package
RUN javac -d /health deploy/HealthCheck.java && javac -d /train deploy/Train.java && mkdir /graph

FROM build AS layers
ARG MODULE
RUN java -Djarmode=tools -jar ${MODULE}/target/${MODULE}-*-exec.jar extract --layers --application-filename app.jar --destination /layers

FROM ${RUNTIME_IMAGE} AS application
ARG MODULE
WORKDIR /app
# More arenas of malloc only take memory here.
ENV MALLOC_ARENA_MAX=1
# From what changes least to what changes most, so that a new version is one small layer.
COPY --from=build /health/ health/
COPY deploy/jvm/${MODULE}.options jvm.options
COPY --from=layers /layers/dependencies/ ./
COPY --from=layers /layers/spring-boot-loader/ ./
COPY --from=layers /layers/snapshot-dependencies/ ./
COPY --from=layers /layers/application/ ./

# A cache of what the JVM would otherwise read and link at each start; made by the JVM that will use it, from the files that it will find.
FROM application AS training-user-service
FROM application AS training-contacts-graph-service
FROM application AS training-embedded-graph
ENV CONTACTS_NEO4J_ENGINE=embedded
FROM application AS training-operations
FROM training-${MODULE} AS training
COPY --from=build /train/ /train/
RUN ["java", "-cp", "/train", "Train"]

FROM application AS service
COPY --from=training /app/app.aot ./
ENTRYPOINT ["java", "@jvm.options", "-XX:AOTCache=app.aot", "-jar", "app.jar"]

FROM service AS user-service
EXPOSE 8081 9081
HEALTHCHECK --interval=10s --timeout=10s --start-period=90s --retries=3 \
    CMD ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx8m", "-cp", "health", "HealthCheck", "http://127.0.0.1:9081/actuator/health/readiness"]
LABEL org.opencontainers.image.title="Party Mode user-service" \
    org.opencontainers.image.description="Signup, sessions, profile and party status" \
    org.opencontainers.image.licenses="Apache-2.0"

FROM service AS contacts-graph-service
EXPOSE 8082 9082
HEALTHCHECK --interval=10s --timeout=10s --start-period=90s --retries=3 \
    CMD ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx8m", "-cp", "health", "HealthCheck", "http://127.0.0.1:9082/actuator/health/readiness"]
LABEL org.opencontainers.image.title="Party Mode contacts-graph-service" \
    org.opencontainers.image.description="Address books, matches, shared contacts and updates" \
    org.opencontainers.image.licenses="Apache-2.0"

FROM contacts-graph-service AS embedded-graph
# The volume takes its owner from here.
COPY --from=build --chown=10001:10001 /graph/ /data/
LABEL org.opencontainers.image.title="Party Mode contacts-graph-service with Neo4j" \
    org.opencontainers.image.description="Address books, matches, shared contacts and updates, and the graph in the same process" \
    org.opencontainers.image.licenses="Apache-2.0 AND GPL-3.0-only"

FROM application AS operations
# The volume takes its owner from here.
COPY --from=build --chown=10001:10001 /graph/ /data/
ENTRYPOINT ["java", "@jvm.options", "-jar", "app.jar"]
LABEL org.opencontainers.image.title="Party Mode operations" \
    org.opencontainers.image.description="Backup, restore, and copying one matcher to another" \
    org.opencontainers.image.licenses="Apache-2.0 AND GPL-3.0-only"

FROM ${MODULE}
ARG MODULE
USER 10001:10001
# What is in it, and where it comes from: docker inspect, and the file that the last label names.
COPY --from=layers /build/${MODULE}/target/classes/META-INF/sbom/application.cdx.json sbom/
ARG VERSION=0.1.0-SNAPSHOT
ARG REVISION=unknown
LABEL org.opencontainers.image.version="${VERSION}" \
    org.opencontainers.image.revision="${REVISION}" \
    app.partymode.sbom="/app/sbom/application.cdx.json"
