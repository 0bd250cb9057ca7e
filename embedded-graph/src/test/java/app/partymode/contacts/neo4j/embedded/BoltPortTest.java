package app.partymode.contacts.neo4j.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.partymode.contacts.neo4j.UnusableGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.configuration.connectors.BoltConnector;

class BoltPortTest {

    @Test
    void isClosedWithoutAnAddress() {
        assertThat(new BoltPort("", "").settings()).containsEntry(BoltConnector.enabled, false);
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0:7687, '', everyone",
        "10.1.2.3:7687, '', everyone",
        "7687, '', not host:port",
        "0.0.0.0:7687, short, shorter than 8"
    })
    void refusesWhatWouldBeUnsafe(String address, String password, String mistake) {
        assertThatThrownBy(() -> new BoltPort(address, password))
                .isInstanceOf(UnusableGraph.class)
                .hasMessageContaining(mistake);
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1:7687, ''", "localhost:7687, ''", "[::1]:7687, ''", "0.0.0.0:7687, long enough"})
    void opensWhereItIsSafe(String address, String password) {
        assertThat(new BoltPort(address, password).settings()).containsEntry(BoltConnector.enabled, true);
    }

    @Test
    void doesNotShowThePassword() {
        assertThat(new BoltPort("127.0.0.1:7687", "long enough")).hasToString("127.0.0.1:7687");
    }
}
