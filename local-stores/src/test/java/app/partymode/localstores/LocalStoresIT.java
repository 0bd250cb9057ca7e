package app.partymode.localstores;

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

class LocalStoresIT {

    @TempDir
    Path directory;

    static Stream<Named<Function<Path, LocalStore>>> stores() {
        return Stream.of(
                Named.of("MongoDB", LocalMongo::in),
                Named.of("Redis", LocalRedis::in),
                Named.of("PostgreSQL", LocalPostgres::in),
                Named.of("Neo4j", LocalNeo4j::in));
    }

    @ParameterizedTest
    @MethodSource("stores")
    void startsAgainOnTheDataOfTheRunBefore(Function<Path, LocalStore> store) {
        for (int run = 0; run < 2; run++) {
            try (var started = store.apply(directory)) {
                assertThatCode(() -> new Socket(InetAddress.getLoopbackAddress(), started.port()).close())
                        .doesNotThrowAnyException();
            }
        }
    }
}
