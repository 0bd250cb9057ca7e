package app.partymode.localstores;

import static app.partymode.localstores.StoresOfAKilledProcess.PORTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** What it had stored is there, whether its servers ended with it or, as what would have ended them was killed too, outlived it. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void takesOverFromAProcessThatWasKilled(boolean serversOutlive) throws Exception {
        int[] ports = startAndKill(serversOutlive);
        if (!serversOutlive) {
            await().until(() -> !accepts(ports[0]) && !accepts(ports[1]));
        }
        try (var postgres = LocalPostgres.in(directory.resolve("postgresql"));
                var redis = LocalRedis.in(directory.resolve("redis"));
                var connection = DriverManager.getConnection(postgres.uri());
                var rows = connection.createStatement().executeQuery("SELECT value FROM kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(7);
            assertThat(StoresOfAKilledProcess.ask(redis.port(), "GET kept")).contains("7");
            assertThat(accepts(ports[0]) || accepts(ports[1])).isFalse();
        }
    }

    @Test
    void leavesServersAloneWhoseProcessIsThere() {
        try (var redis = LocalRedis.in(directory)) {
            assertThatThrownBy(() -> LocalRedis.in(directory))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("another process");
            assertThat(accepts(redis.port())).isTrue();
        }
    }

    private int[] startAndKill(boolean serversOutlive) throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoresOfAKilledProcess.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String[] ports = process.inputReader()
                .lines()
                .filter(line -> line.startsWith(PORTS))
                .findFirst()
                .orElseThrow()
                .substring(PORTS.length())
                .split(" ");
        if (serversOutlive) {
            process.children().forEach(ProcessHandle::destroyForcibly);
        }
        process.destroyForcibly().waitFor();
        return new int[] {Integer.parseInt(ports[0]), Integer.parseInt(ports[1])};
    }

    private static boolean accepts(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
