package app.partymode.contacts.addressbook.web;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.AddressBook;
import app.partymode.contacts.addressbook.AddressBooks;
import app.partymode.contacts.addressbook.MatchedBook;
import app.partymode.contacts.addressbook.VersionMismatch;
import app.partymode.contacts.users.FormerNumbers;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Reads the preconditions of a write (RFC 9110, 13.1.1 and 13.1.2): which version the client means to change, or none. */
@Component
final class Preconditions {

    private static final String ANY = "*";
    /** The tag of any representation of a version. */
    private static final Pattern TAG = Pattern.compile("(\\d{1,18})(?:-[0-9a-z]*)?");

    private final AddressBooks books;
    private final FormerNumbers formerNumbers;

    Preconditions(AddressBooks books, FormerNumbers formerNumbers) {
        this.books = books;
        this.formerNumbers = formerNumbers;
    }

    /**
     * The version that the book must have; empty where the client does not care. Of a list it is the one that the book
     * has now.
     *
     * @param exists whether a book has what is to be written, which {@code If-None-Match: *} forbids
     * @throws VersionMismatch if no version can match: weak or foreign tags, or what must not be there is there
     */
    Optional<Long> version(Owner owner, HttpHeaders headers, Predicate<AddressBook> exists) {
        Optional<Long> wanted = ifMatch(owner, value(headers, HttpHeaders.IF_MATCH));
        @Nullable String unwanted = value(headers, HttpHeaders.IF_NONE_MATCH);
        return unwanted == null ? wanted : Optional.of(wanted.orElse(unless(owner, unwanted, exists)));
    }

    private Optional<Long> ifMatch(Owner owner, @Nullable String header) {
        if (header == null || header.equals(ANY)) {
            return Optional.empty();
        }
        List<Long> versions = versions(ETag.parse(header).stream().filter(tag -> !tag.weak()));
        return switch (versions.size()) {
            case 0 -> throw new VersionMismatch();
            case 1 -> Optional.of(versions.getFirst());
            default -> Optional.of(oneOf(versions, current(owner)));
        };
    }

    private static long oneOf(List<Long> versions, AddressBook book) {
        if (!versions.contains(book.version())) {
            throw new VersionMismatch();
        }
        return book.version();
    }

    /** The version that was seen to be allowed. */
    private long unless(Owner owner, String unwanted, Predicate<AddressBook> exists) {
        AddressBook book = current(owner);
        boolean there = unwanted.equals(ANY)
                ? exists.test(book)
                : versions(ETag.parse(unwanted).stream()).contains(book.version());
        if (there) {
            throw new VersionMismatch();
        }
        return book.version();
    }

    private AddressBook current(Owner owner) {
        return formerNumbers.ask(owner, books::read, MatchedBook::isNone).book();
    }

    private static List<Long> versions(Stream<ETag> tags) {
        return tags.flatMap(tag -> version(tag.tag())).distinct().toList();
    }

    private static Stream<Long> version(String tag) {
        Matcher parts = TAG.matcher(tag);
        return parts.matches() ? Stream.of(Long.parseLong(parts.group(1))) : Stream.empty();
    }

    /** Several lines are one list. */
    private static @Nullable String value(HttpHeaders headers, String name) {
        @Nullable List<String> lines = headers.get(name);
        return lines == null ? null : String.join(",", lines).strip();
    }
}
