package app.partymode.operations.matcher.neo4j;

import app.partymode.contacts.neo4j.Cypher;
import app.partymode.contacts.neo4j.Statement;
import app.partymode.operations.matcher.BookChecks;
import app.partymode.operations.matcher.Difference;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares documents with the edges, counts and marks that were made from them. */
final class GraphBookChecks implements BookChecks {

    /** As many as are in memory at once in a copy. */
    private static final int PAGE = 5;
    /** A reader takes no lock, so it may see a half-visible commit. */
    private static final int MOST_LOOKS = 5;

    private final Cypher cypher;
    private final Statement read = CopyStatements.from("check", "read-books");
    private final Statement mend = CopyStatements.from("check", "mend-books");
    private final Statement dropMark = CopyStatements.from("check", "drop-edge-names-mark");
    private final Statement makeDocuments = Statement.named("addressbook/make-documents");

    GraphBookChecks(Cypher cypher) {
        this.cypher = cypher;
    }

    @Override
    public @Nullable CheckedBooks after(long owner, boolean mending) {
        List<StoredBook> books = read(Map.of("after", owner, "limit", PAGE, "owners", List.of()));
        if (books.isEmpty()) {
            return null;
        }
        List<StoredBook> differing = differing(books);
        for (int look = 1; look < MOST_LOOKS && !differing.isEmpty(); look++) {
            var owners = numbers(differing);
            differing = differing(read(Map.of("after", owners.getFirst() - 1, "limit", PAGE, "owners", owners)));
        }
        if (mending && !differing.isEmpty()) {
            mend(differing);
        }
        return new CheckedBooks(books.getLast().number(), books.size(), counts(differing));
    }

    private List<StoredBook> read(Map<String, Object> parameters) {
        return cypher.read(read, parameters).stream().map(StoredBook::new).toList();
    }

    private static List<StoredBook> differing(List<StoredBook> books) {
        return books.stream().filter(book -> !book.differences().isEmpty()).toList();
    }

    private static List<Long> numbers(List<StoredBook> books) {
        return books.stream().map(StoredBook::number).toList();
    }

    /** Of a book that an instance of the version before wrote last, or that has no document, the edges tell what the owner wrote. */
    private void mend(List<StoredBook> differing) {
        var undocumented = differing.stream().filter(StoredBook::isOfEdges).toList();
        if (!undocumented.isEmpty()) {
            cypher.write(makeDocuments, Map.of("numbers", numbers(undocumented)));
        }
        cypher.write(mend, Map.of("owners", numbers(differing)));
    }

    private static Map<Difference, Long> counts(List<StoredBook> differing) {
        var counts = new EnumMap<Difference, Long>(Difference.class);
        differing.forEach(book -> book.differences().forEach(it -> counts.merge(it, 1L, Long::sum)));
        return counts;
    }

    @Override
    public void withoutEdgeNames() {
        cypher.write(dropMark, Map.of());
    }
}
