package app.partymode.contacts.feed.neo4j;

import app.partymode.contacts.Owner;
import app.partymode.contacts.feed.BookChange;
import app.partymode.contacts.neo4j.Row;
import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Instant;
import java.util.List;

/** The changes of books that the feed has still to tell, as feed/begin answers them. */
final class BookChangeColumns {

    private BookChangeColumns() {}

    static List<BookChange> read(Row begun) {
        return begun.rows("changes").stream()
                .map(row -> new BookChange(
                        new Owner(row.text("userId"), new PhoneNumber(row.number("owner"))),
                        numbers(row, "changed"),
                        numbers(row, "seenBy"),
                        numbers(row, "admitted"),
                        Instant.parse(row.text("at"))))
                .toList();
    }

    private static List<PhoneNumber> numbers(Row row, String column) {
        return row.numbers(column).stream().map(PhoneNumber::new).toList();
    }
}
