package app.partymode.benchmark.contender.rival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.BookChange;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.matching.Match;
import app.partymode.contacts.suggestions.Suggestion;
import app.partymode.contacts.users.Profile;
import app.partymode.contacts.users.Visibility;
import app.partymode.phoneauth.number.PhoneNumber;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a comparison with other rows would not tell where all goes well: refused writes, removals, and pairs that come and go. */
class KuzuBooksTest {

    private static final long FIRST = 34_600_000_000L;

    @TempDir
    private Path folder;

    private KuzuBooks books;

    @BeforeEach
    void open() {
        books = new KuzuBooks(folder);
        books.signUp(IntStream.rangeClosed(1, 5).mapToObj(KuzuBooksTest::user).toList());
    }

    @AfterEach
    void close() {
        books.close();
    }

    @Test
    void aBookIsWrittenOnlyAtItsVersion() {
        assertThat(write(1, 0, 2, 3)).isTrue();
        assertThat(write(1, 0, 4)).isFalse();
        assertThat(books.book(owner(1)).contacts().values()).containsExactly(contact(2), contact(3));
        assertThat(books.book(owner(1)).version()).isEqualTo(1);
    }

    @Test
    void contactsAreRenamedAndRemoved() {
        write(1, 0, 2, 3, 4);
        var renamed = new Contact(number(3), "Another");
        books.write(owner(1), 1, new BookChange(List.of(), List.of(renamed), List.of(number(2))));
        assertThat(books.book(owner(1)).contacts().values()).containsExactly(renamed, contact(4));
        assertThat(books.holders(number(2))).isEmpty();
        assertThat(books.holders(number(3))).containsExactly(number(1));
    }

    @Test
    void sharedContactsNeedPeopleWhoHaveEachOther() {
        write(1, 0, 2, 3, 4, 9);
        write(2, 0, 3, 9);
        assertThat(books.shared(owner(1), Set.of(number(2)))).isEmpty();
        books.write(owner(2), 1, new BookChange(List.of(contact(1)), List.of(), List.of()));
        assertThat(books.shared(owner(1), Set.of(number(2)))).contains(List.of(contact(3), contact(9)));
        write(3, 0, 1, 9);
        assertThat(books.shared(owner(1), Set.of(number(2), number(3)))).contains(List.of(contact(9)));
        books.write(owner(2), 2, new BookChange(List.of(), List.of(), List.of(number(1))));
        assertThat(books.shared(owner(1), Set.of(number(2)))).isEmpty();
    }

    @Test
    void matchesAndSuggestionsAreUsers() {
        write(1, 0, 2, 8);
        write(2, 0, 1, 3, 8);
        assertThat(books.matches(owner(1)))
                .extracting(Match::number, Match::reciprocal)
                .containsExactly(tuple(number(2), true));
        assertThat(books.suggestions(owner(1), 10)).containsExactly(new Suggestion("user-3", "User 3", 1));
    }

    @Test
    void depthWalksPairs() {
        write(1, 0, 2);
        write(2, 0, 1, 3);
        write(3, 0, 2, 4);
        write(4, 0, 3, 5);
        assertThat(books.depth().reach(number(1))).isEqualTo(3);
        assertThat(books.depth().chain(number(1), number(4))).isEqualTo(3);
        assertThat(books.depth().chain(number(1), number(5))).isZero();
        assertThat(books.near(Set.of(FIRST + 1, FIRST + 3))).containsExactlyInAnyOrder(FIRST + 2, FIRST + 4);
    }

    private boolean write(int owner, long from, int... contacts) {
        var added = Arrays.stream(contacts).mapToObj(KuzuBooksTest::contact).toList();
        return books.write(owner(owner), from, new BookChange(added, List.of(), List.of()));
    }

    private static Contact contact(int person) {
        @Nullable String name = person == 9 ? null : "Friend " + person;
        return new Contact(number(person), name);
    }

    private static PhoneNumber number(int person) {
        return new PhoneNumber(FIRST + person);
    }

    private static Owner owner(int person) {
        return new Owner("user-" + person, number(person));
    }

    private static Profile user(int person) {
        return new Profile(
                "user-" + person,
                number(person),
                1,
                "User " + person,
                false,
                null,
                Visibility.EVERYONE,
                Visibility.EVERYONE,
                Visibility.CONTACTS,
                Set.of(),
                null,
                null);
    }
}
