package app.partymode.embedded;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EmbeddedStoresIT {

    @TempDir
    Path directory;

    static Stream<Named<Function<Path, EmbeddedStore>>> stores() {
        return Stream.of(
                Named.of("MongoDB", EmbeddedMongo::in),
                Named.of("Redis", EmbeddedRedis::in),
                Named.of("PostgreSQL", EmbeddedPostgres::in),
                Named.of("Neo4j", EmbeddedNeo4j::in));
    }

    @ParameterizedTest
    @MethodSource("stores")
    void startsAgainOnTheDataOfTheRunBefore(Function<Path, EmbeddedStore> store) {
        for (int run = 0; run < 2; run++) {
            try (var started = store.apply(directory)) {
                assertThatCode(() -> new Socket(InetAddress.getLoopbackAddress(), started.port()).close())
                        .doesNotThrowAnyException();
            }
        }
    }
}
