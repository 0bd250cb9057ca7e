package app.partymode.benchmark.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettlersTest {

    @ParameterizedTest
    @CsvSource({"300, 30000", "50, 2000", "1000, 150000"})
    void areAsManyAsIsAskedForWithAboutAsManyContacts(int users, long edges) {
        var town = Settlers.town(users, edges, 42);
        assertThat(town.registered()).hasSize(users);
        assertThat(town.edges()).isCloseTo(edges, withinPercentage(5));
    }
}
