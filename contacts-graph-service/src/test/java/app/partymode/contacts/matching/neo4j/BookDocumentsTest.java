package app.partymode.contacts.matching.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.Owner;
import app.partymode.contacts.neo4j.Cypher;
import app.partymode.contacts.neo4j.Row;
import app.partymode.contacts.neo4j.Statement;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BookDocumentsTest {

    private static final Owner OWNER = new Owner("ana", new PhoneNumber(34600000001L));
    private static final Statement QUESTION = new Statement("question", "");

    private static final Row BEFORE = row(1, List.of(5L, 7L), "Ed", "Gil", "ana 1 12");
    private static final Row AFTER = row(2, List.of(5L, 6L), "Ed", "Flo", "ana 2 11");

    private static Row row(long version, List<Long> numbers, String... names) {
        return new Row(Map.of("version", version, "contactNumbers", numbers, "contactNames", List.of(names)));
    }

    /** A reader takes no lock: it may see the lists of two versions, which would name a contact as another one. */
    @Test
    void looksAgainWhereItSawACommitHalfWay() {
        var mixed = row(2, BEFORE.numbers("contactNumbers"), "Ed", "Flo", "ana 2 11");
        var older = row(2, AFTER.numbers("contactNumbers"), "Ed", "Gil", "ana 1 12");
        var graph = new Graph(mixed, older, AFTER);
        var document = read(graph);
        assertThat(document.name(6)).isEqualTo("Flo");
        assertThat(document.name(7)).isNull();
        assertThat(graph.rows).isEmpty();
    }

    @Test
    void takesNoDocumentOfAFormerUser() {
        var graph = new Graph(row(1, List.of(5L), "Ed", "ben 1 5"), BEFORE);
        assertThat(read(graph).name(7)).isEqualTo("Gil");
    }

    @Test
    void namesNobodyWithoutABook() {
        var graph = new Graph(new Row(Map.of()));
        assertThat(read(graph)).isEqualTo(BookDocument.NONE);
    }

    @Test
    void readsNoNameAsNone() {
        assertThat(read(new Graph(row(1, List.of(5L), "", "ana 1 5"))).name(5)).isNull();
    }

    private static BookDocument read(Graph graph) {
        return new BookDocuments(graph)
                .read(QUESTION, OWNER, Map.of())
                .map(DocumentedRow::document)
                .orElseThrow();
    }

    /** Answers one row after the other; its edges have no names. */
    private static final class Graph implements Cypher {

        private final Deque<Row> rows;

        Graph(Row... rows) {
            this.rows = new ArrayDeque<>(List.of(rows));
        }

        @Override
        public List<Row> read(Statement statement, Map<String, ? extends @Nullable Object> parameters) {
            return statement.equals(QUESTION) ? List.of(rows.remove()) : List.of();
        }

        @Override
        public List<Row> write(Statement statement, Map<String, ? extends @Nullable Object> parameters) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T extends @Nullable Object> T inTransaction(Function<Transaction, T> work) {
            throw new UnsupportedOperationException();
        }
    }
}
