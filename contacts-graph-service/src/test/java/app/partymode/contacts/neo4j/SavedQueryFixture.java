package app.partymode.contacts.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.console.SavedParameter;
import app.partymode.contacts.console.SavedQueries;
import app.partymode.contacts.console.SavedQuery;
import app.partymode.contacts.contract.ContractFixture;
import app.partymode.contacts.trust.Rank;
import app.partymode.contacts.trust.TrustRanks.NewRank;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Record;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Value;
import org.neo4j.driver.summary.QueryType;
import org.neo4j.driver.types.TypeSystem;

/**
 * Six users, of which 6 has no contacts, and the numbers 7, 8 and 9, which are not registered. 1 and 2 have each other;
 * 1, 2 and 3 have 7 and 8; the way from 1 to 5 leads over 3 and 4.
 */
final class SavedQueryFixture {

    private final Graph graph = Graph.empty();
    private final ContractFixture fixture = new ContractFixture(graph.matcher());

    SavedQueryFixture() {
        this(SavedQueryFixture::fill);
    }

    /** Over another social graph. */
    SavedQueryFixture(Consumer<ContractFixture> people) {
        people.accept(fixture);
    }

    private static void fill(ContractFixture fixture) {
        fixture.signUp(1, 2, 3, 4, 5, 6);
        fixture.upload(1, 2, 3, 7, 8, 9);
        fixture.upload(2, 1, 3, 7, 8);
        fixture.upload(3, 4, 7, 8);
        fixture.upload(4, 5);
        fixture.party(2, ContractFixture.partying("on the roof"));
        fixture.matcher()
                .ranks()
                .save(List.of(
                        new NewRank(fixture.userId(1), new Rank(1.5, null)),
                        new NewRank(fixture.userId(2), new Rank(0.75, null)),
                        new NewRank(fixture.userId(3), new Rank(0.125, ContractFixture.NOON)),
                        new NewRank(fixture.userId(4), new Rank(0.25, ContractFixture.NOON))));
    }

    /** Parameters for which most queries have a result. */
    Map<String, Object> usual() {
        return Map.of(
                "number", number(1),
                "other", number(2),
                "from", number(1),
                "to", number(5),
                "numbers", numbers(1, 2, 3),
                "userId", fixture.userId(2),
                "atLeast", 2);
    }

    static long number(int person) {
        return ContractFixture.number(person).digits();
    }

    static int person(Value number) {
        return ContractFixture.person(new PhoneNumber(number.asLong()));
    }

    /** Runs a query as the console does: with its defaults, and in a transaction that can only read. */
    List<Record> run(String id, Map<String, ?> typed) {
        SavedQuery query = SavedQueries.packed().all().stream()
                .filter(saved -> saved.id().equals(id))
                .findFirst()
                .orElseThrow();
        Map<String, Object> parameters = new HashMap<>(usual());
        parameters.putAll(typed);
        query.parameters()
                .forEach(parameter -> parameters.computeIfAbsent(parameter.name(), _ -> byDefault(parameter)));
        var reading =
                SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();
        try (var session = graph.driver().session(reading)) {
            var result = session.run(query.cypher(), parameters);
            List<Record> rows = result.list();
            assertThat(result.consume().queryType()).isEqualTo(QueryType.READ_ONLY);
            return rows;
        }
    }

    private static Object byDefault(SavedParameter parameter) {
        assertThat(parameter.type()).as(parameter.name()).isEqualTo(SavedParameter.Type.INTEGER);
        assertThat(parameter.defaultValue()).as(parameter.name()).isNotNull();
        return Long.valueOf(parameter.defaultValue());
    }

    /** The people of the paths of a column, each path as '1>3<2'. */
    List<String> paths(String id, String column, Object... typed) {
        return run(id, map(typed)).stream()
                .flatMap(row -> row.get(column).hasType(TypeSystem.getDefault().PATH())
                        ? Stream.of(row.get(column))
                        : row.get(column).asList(value -> value).stream())
                .map(SavedQueryFixture::path)
                .toList();
    }

    List<Integer> people(String id, String column, Object... typed) {
        return run(id, map(typed)).stream().map(row -> person(row.get(column))).toList();
    }

    private static Map<String, Object> map(Object... typed) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < typed.length; i += 2) {
            map.put((String) typed[i], typed[i + 1]);
        }
        return map;
    }

    private static String path(Value value) {
        var path = value.asPath();
        var text = new StringBuilder().append(person(path.start().get("number")));
        path.forEach(segment -> text.append(
                        segment.relationship()
                                        .startNodeElementId()
                                        .equals(segment.start().elementId())
                                ? ">"
                                : "<")
                .append(person(segment.end().get("number"))));
        return text.toString();
    }

    static List<Long> numbers(int... people) {
        return Arrays.stream(people).mapToObj(SavedQueryFixture::number).toList();
    }
}
