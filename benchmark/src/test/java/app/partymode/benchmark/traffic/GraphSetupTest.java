package app.partymode.benchmark.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphSetupTest {

    @ParameterizedTest
    @CsvSource({"300, 30000", "50, 2000", "1000, 150000"})
    void areAsManyAsIsAskedForWithAboutAsManyContacts(int users, long edges) {
        var graph = GraphSetup.graph(users, edges, 42);
        assertThat(graph.registered()).hasSize(users);
        assertThat(graph.edges()).isCloseTo(edges, withinPercentage(5));
    }
}
