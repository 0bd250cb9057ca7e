package app.partymode.contacts.addressbook.web;

import app.partymode.contacts.addressbook.VersionMismatch;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the precondition of a write (RFC 9110, 13.1.1): which version the client means to change. */
final class IfMatch {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})(?:-[0-9a-f]*)?\"");

    private IfMatch() {}

    /**
     * The version that the book must have; empty where the client does not care.
     *
     * @throws VersionMismatch if no version can match: a weak or foreign tag
     */
    static Optional<Long> version(@Nullable String header) {
        if (header == null || header.strip().equals("*")) {
            return Optional.empty();
        }
        Matcher tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw new VersionMismatch();
        }
        return Optional.of(Long.parseLong(tag.group(1)));
    }
}
