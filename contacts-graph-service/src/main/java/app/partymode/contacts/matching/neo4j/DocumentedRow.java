package app.partymode.contacts.matching.neo4j;

import app.partymode.contacts.neo4j.Row;

/** A row with the document of the reader's book. */
public record DocumentedRow(Row row, BookDocument document) {

    boolean isWhole(String userId) {
        return !row.has("version") || document.isOf(userId, row.number("version"));
    }
}
