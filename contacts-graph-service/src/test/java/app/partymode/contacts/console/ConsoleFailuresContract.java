package app.partymode.contacts.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.partymode.contacts.console.CypherError.Kind;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the console calls the failure of a query. Only what is no Cypher is told as that. */
interface ConsoleFailuresContract extends ConsoleOnAGraph {

    /** More than a stack has room for: where the JVM has its second compiler, as in the tests of the night, 6,000 operators find room. */
    int NESTED = Boolean.getBoolean("nightly") ? 30_000 : 6_000;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        SYNTAX | RETRUN 1
        SYNTAX | MATCH (n RETURN n
        SYNTAX | MATCH (n) RETURN m
        SYNTAX | MATCH (n)
        SYNTAX | RETURN *
        SYNTAX | RETURN 1 RETURN 2
        SYNTAX | RETURN "unclosed
        SYNTAX | /* RETURN 1
        SYNTAX | RETURN count(count(1))
        SYNTAX | RETURN 1 AS a UNION RETURN 2 AS b
        SYNTAX | MATCH (n) RETURN DISTINCT n.number AS x ORDER BY n.m
        PLAN   | RETURN nosuch(1)
        PLAN   | CALL db.no.such()
        PLAN   | CALL db.labels(1)
        PLAN   | CALL db.labels() YIELD nope RETURN nope
        PLAN   | CYPHER 5 RETURN coll.sort([1])
        PLAN   | RETURN 'a' * 2
        PLAN   | RETURN abs('x')
        PLAN   | RETURN 9223372036854775808
        PLAN   | RETURN 1e999
        PLAN   | RETURN point({x: 1})
        PLAN   | RETURN normalize('a', NOPE)
        PLAN   | MATCH (n) RETURN n LIMIT -1
        PLAN   | MATCH (n:User) USING INDEX n:User(nope) RETURN n
        PLAN   | MATCH (a), (b) USING JOIN ON a RETURN a
        PLAN   | MATCH (a:User) MATCH p = shortestPath((a)-[*]-(a)) RETURN p
        PLAN   | CYPHER 4 RETURN 1
        PLAN   | CYPHER 25 runtime=nosuch RETURN 1
        RUN    | RETURN date("nope")
        RUN    | MATCH (n:User) RETURN datetime(n.username)
        RUN    | RETURN time("25:00")
        RUN    | RETURN duration("nope")
        RUN    | RETURN datetime({year: 2026, timezone: 'Nowhere/City'})
        RUN    | RETURN date({year: 2026, month: 13})
        RUN    | RETURN date({year: 'x'})
        RUN    | RETURN date({nope: 1})
        RUN    | RETURN date.truncate('nope', date())
        RUN    | RETURN duration.between(1, 2)
        RUN    | RETURN 1 / 0
        RUN    | RETURN 9223372036854775807 + 1
        RUN    | RETURN toInteger('99999999999999999999999')
        RUN    | RETURN toInteger([1])
        RUN    | MATCH (n:User) RETURN n.number.x
        RUN    | MATCH (n:User) RETURN n.username / 2
        RUN    | MATCH (n:User) WHERE n.number RETURN n
        RUN    | RETURN 'a' =~ '['
        RUN    | RETURN substring('abc', -1)
        RUN    | RETURN range(1, 10, 0)
        RUN    | RETURN round(1.5, 1, 'NOPE')
        RUN    | RETURN point({x: 1, y: 2, crs: 'nope'})
        RUN    | RETURN point({longitude: 1000, latitude: 1000})
        RUN    | MATCH (n:User) WITH n.number AS m MATCH (x:$(m)) RETURN x
        RUN    | RETURN $missing
        """)
    default void tellsWhatIsWrong(Kind kind, String query) {
        assertThatExceptionOfType(CypherError.class)
                .isThrownBy(() -> run(query))
                .satisfies(it -> assertThat(it.kind()).isEqualTo(kind))
                .satisfies(it -> assertThat(it).hasMessageMatching("(?s).{5,}"));
    }

    /** Even where the value is a parameter's, and so unknown as the query was planned. */
    @ParameterizedTest
    @ValueSource(strings = {"RETURN date($x)", "MATCH (n) RETURN n LIMIT $x", "RETURN abs($x)", "RETURN $x[0]"})
    default void tellsThatAValueIsWrong(String query) {
        assertThatExceptionOfType(CypherError.class)
                .isThrownBy(() -> ask(query, Map.of("x", "nope"), Mode.RUN, false))
                .satisfies(it -> assertThat(it.kind()).isEqualTo(Kind.RUN));
    }

    /** The stack of the database's thread is at its end, which is no failure of the graph. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        [   | ]
        (   | )
        -(  | )
        1 + | ''
        """)
    default void tellsThatAQueryIsNestedTooDeeply(String before, String after) {
        String query = "RETURN " + before.repeat(NESTED) + 1 + after.repeat(NESTED) + " AS deep";
        assertThatExceptionOfType(CypherError.class)
                .isThrownBy(() -> run(query))
                .withMessageContaining("too many operators follow each other")
                .satisfies(it -> assertThat(it.kind()).isEqualTo(Kind.PLAN));
    }

    @Test
    default void countsNoBracketsOfTexts() {
        String brackets = "[".repeat(NESTED);
        assertThat(run("/* " + brackets + " */ RETURN '\\'" + brackets + "' AS `" + brackets + "` // " + brackets)
                        .rows())
                .hasSize(1);
    }
}
