package app.partymode.contacts.neo4j.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.contract.ContractFixture;
import app.partymode.contacts.contract.OwnStores;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that dies in the middle of its writes loses none that it had acknowledged, and leaves none half-done. {@code -Pnightly} kills it again after its recovery. */
@OwnStores
class CrashIT {

    private static final int ROUNDS = Boolean.getBoolean("nightly") ? 3 : 1;
    private static final int ACKNOWLEDGED = 60;

    @TempDir
    Path directory;

    @Test
    void keepsEveryAcknowledgedUploadThroughAKill() throws IOException {
        for (int round = 1; round <= ROUNDS; round++) {
            List<Integer> acknowledged = uploadUntilKilled(round * ACKNOWLEDGED);
            try (var graph = EmbeddedGraphFixture.in(directory)) {
                var fixture = new ContractFixture(graph.matcher());
                assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(round * ACKNOWLEDGED);
                assertThat(acknowledged)
                        .allSatisfy(person -> assertThat(fixture.book(person)).isEqualTo(bookOf(person)));
                int next = acknowledged.stream().mapToInt(it -> it).max().orElseThrow() + 1;
                assertThat(IntStream.range(1, next + 10).boxed())
                        .allSatisfy(person -> assertThat(fixture.book(person))
                                .hasSizeBetween(0, Uploads.BOOK)
                                .satisfiesAnyOf(
                                        book -> assertThat(book).isEmpty(),
                                        book -> assertThat(book).isEqualTo(bookOf(person))));
            }
        }
    }

    private static List<Integer> bookOf(int person) {
        return Arrays.stream(Uploads.bookOf(person)).boxed().sorted().toList();
    }

    private List<Integer> uploadUntilKilled(int enough) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UnlockDiagnosticVMOptions",
                        "-XX:-BytecodeVerificationRemote",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Uploads.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var acknowledged = new ArrayList<Integer>();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("acknowledged ")) {
                    acknowledged.add(Integer.valueOf(line.substring("acknowledged ".length())));
                }
                if (acknowledged.size() == enough) { // by its handle, which leaves what it has said to be read
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly().onExit().join();
        }
        return acknowledged;
    }
}
