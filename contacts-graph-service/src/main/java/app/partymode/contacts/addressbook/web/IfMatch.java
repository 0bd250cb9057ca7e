package app.partymode.contacts.addressbook.web;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.AddressBooks;
import app.partymode.contacts.addressbook.MatchedBook;
import app.partymode.contacts.addressbook.VersionMismatch;
import app.partymode.contacts.users.FormerNumbers;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ETag;
import org.springframework.stereotype.Component;

/** Reads the precondition of a write (RFC 9110, 13.1.1): which version the client means to change. */
@Component
final class IfMatch {

    /** The tag of any representation of a version. */
    private static final Pattern TAG = Pattern.compile("(\\d{1,18})(?:-[0-9a-z]*)?");

    private final AddressBooks books;
    private final FormerNumbers formerNumbers;

    IfMatch(AddressBooks books, FormerNumbers formerNumbers) {
        this.books = books;
        this.formerNumbers = formerNumbers;
    }

    /**
     * The version that the book must have; empty where the client does not care. Of a list it is the one that the book
     * has now.
     *
     * @throws VersionMismatch if no version can match: weak or foreign tags
     */
    Optional<Long> version(Owner owner, @Nullable String header) {
        if (header == null || header.strip().equals("*")) {
            return Optional.empty();
        }
        List<Long> versions = ETag.parse(header).stream()
                .filter(tag -> !tag.weak())
                .flatMap(tag -> version(tag.tag()))
                .distinct()
                .toList();
        return switch (versions.size()) {
            case 0 -> throw new VersionMismatch();
            case 1 -> Optional.of(versions.getFirst());
            default -> Optional.of(current(owner, versions));
        };
    }

    private static Stream<Long> version(String tag) {
        Matcher parts = TAG.matcher(tag);
        return parts.matches() ? Stream.of(Long.parseLong(parts.group(1))) : Stream.empty();
    }

    private long current(Owner owner, List<Long> versions) {
        long current = formerNumbers
                .ask(owner, books::read, MatchedBook::isNone)
                .book()
                .version();
        if (!versions.contains(current)) {
            throw new VersionMismatch();
        }
        return current;
    }
}
