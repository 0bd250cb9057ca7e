package app.partymode.contacts.matching.neo4j;

import app.partymode.contacts.Owner;
import app.partymode.contacts.neo4j.Cypher;
import app.partymode.contacts.neo4j.Row;
import app.partymode.contacts.neo4j.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads the document of a book along with what a statement asks: its columns {@code version}, {@code contactNumbers} and
 * {@code contactNames}. A book that an instance of the version before wrote last has none, and is read from its edges.
 */
public final class BookDocuments {

    /**
     * A half-visible commit lasts microseconds; a document that still does not fit its book was changed by hand, and counts as it was
     * found.
     */
    private static final int MOST_LOOKS = 3;

    private final Cypher cypher;
    private final Statement ofEdges = Statement.named("matching/document-of-edges");

    public BookDocuments(Cypher cypher) {
        this.cypher = cypher;
    }

    /** The first row, and the document; empty: no row. The parameters are the owner's number and id, and others. */
    public Optional<DocumentedRow> read(Statement statement, Owner owner, Map<String, ?> others) {
        return read(statement, owner, others, any -> true);
    }

    /** @param isWhole looks at what else belongs to one version of the book */
    public Optional<DocumentedRow> read(
            Statement statement, Owner owner, Map<String, ?> others, Predicate<DocumentedRow> isWhole) {
        var parameters = new HashMap<String, Object>(others);
        parameters.put("number", owner.number().digits());
        parameters.put("userId", owner.userId());
        Predicate<DocumentedRow> fits = seen -> seen.isWhole(owner.userId()) && isWhole.test(seen);
        Optional<DocumentedRow> seen = look(statement, owner, parameters);
        for (int look = 1; look < MOST_LOOKS && !seen.map(fits::test).orElse(true); look++) {
            seen = look(statement, owner, parameters);
        }
        return seen;
    }

    private Optional<DocumentedRow> look(Statement statement, Owner owner, Map<String, Object> parameters) {
        List<Row> rows = cypher.read(statement, parameters);
        return rows.stream().findFirst().map(row -> documented(row, owner));
    }

    private DocumentedRow documented(Row row, Owner owner) {
        var seen = new DocumentedRow(row, BookDocument.of(row));
        return seen.isWhole(owner.userId())
                ? seen
                : new DocumentedRow(row, ofEdges(owner).orElse(seen.document()));
    }

    private Optional<BookDocument> ofEdges(Owner owner) {
        var parameters = Map.of("number", owner.number().digits(), "userId", owner.userId());
        return cypher.read(ofEdges, parameters).stream().findFirst().map(BookDocument::of);
    }
}
