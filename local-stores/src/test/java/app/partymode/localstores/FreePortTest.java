package app.partymode.localstores;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreePortTest {

    /** More than a range has. */
    private static final int MANY = 300;

    @Test
    void givesNoPortTwiceAndNoneThatTheOperatingSystemGives() {
        assertThat(IntStream.range(0, MANY).map(_ -> FreePort.next()))
                .doesNotHaveDuplicates()
                .allSatisfy(port -> assertThat(port).isBetween(20_001, 31_999));
    }

    @Test
    void givesNoPortWhereAServerListens() throws IOException {
        int port = IntStream.generate(FreePort::next)
                .filter(it -> it % 200 < 199) // the next one is of the same range
                .findFirst()
                .orElseThrow();
        try (var server = new ServerSocket(port + 1, 1, InetAddress.getLoopbackAddress())) {
            assertThat(FreePort.next()).isNotEqualTo(server.getLocalPort());
        }
    }
}
